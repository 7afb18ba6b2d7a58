import { and, eq, sql } from 'drizzle-orm';
import type { Member, Privacy, Receipt, Seal } from '../app/ports.ts';
import { digest } from './digest.ts';
import { erase } from './erase.ts';
import { reach } from './failure.ts';
import { members, reviews } from './schema.ts';
import { communityOf, type Database, oneAtATime, rowsOf, within } from './tenancy.ts';
import { readTenantTables, type TenantTable } from './tenant-tables.ts';

/** What is kept of each member, on either database or inside a transaction. */
export function openPrivacy(database: Database, seal: Seal): Privacy {
  function mine<Result>(member: Member, work: (inside: Database, owner: Owner) => Promise<Result>): Promise<Result> {
    const owner = { community: communityOf(member), member: member.id };
    return reach(within(database, owner.community, (inside) => work(inside, owner)));
  }

  return {
    meet: (member, key) => mine(member, (inside, owner) => meet(inside, owner, key)),
    choose: (member, keeps) =>
      mine(member, async (inside, owner) => {
        await inside
          .insert(members)
          .values({ ...owner, keeps })
          .onConflictDoUpdate({ target: [members.community, members.member], set: { keeps } });
      }),
    holdings: (member) => mine(member, holdings),
    export: (member) => mine(member, (inside, owner) => exportAll(inside, owner, seal)),
    forget: (member) =>
      mine(member, async (inside, owner): Promise<Receipt> => {
        await oneAtATime(inside, owner);
        return erase(inside, owner);
      }),
  };
}

interface Owner {
  readonly community: string;
  readonly member: string;
}

async function meet(inside: Database, owner: Owner, key: string): Promise<{ keeps: boolean; first: boolean }> {
  const metWith = digest(key);
  const known = await find(inside, owner);
  if (known) return { keeps: known.keeps, first: known.metWith === metWith };
  // Where another question of theirs came a moment before, this waits for it and changes nothing.
  await inside
    .insert(members)
    .values({ ...owner, keeps: true, metWith })
    .onConflictDoNothing();
  const met = await find(inside, owner);
  return { keeps: met?.keeps ?? true, first: met?.metWith === metWith };
}

/** What is kept of the member's choice; nothing of a member never met. */
async function find(inside: Database, { community, member }: Owner) {
  const [known] = await inside
    .select({ keeps: members.keeps, metWith: members.metWith })
    .from(members)
    .where(and(eq(members.community, community), eq(members.member, member)))
    .prepare('choice_of_member')
    .execute();
  return known;
}

async function holdings(inside: Database, owner: Owner): Promise<{ keeps: boolean; reviews: number; texts: number }> {
  const [counted] = await inside
    .select({ reviews: sql<number>`count(*)::int`, texts: sql<number>`count(${reviews.review})::int` })
    .from(reviews)
    .where(and(eq(reviews.community, owner.community), eq(reviews.member, owner.member)));
  return { reviews: 0, texts: 0, ...counted, keeps: (await find(inside, owner))?.keeps ?? true };
}

async function exportAll(inside: Database, { community, member }: Owner, seal: Seal) {
  const kept: Record<string, Record<string, unknown>[]> = {};
  for (const table of (await readTenantTables(inside)).filter(({ ofMembers }) => ofMembers)) {
    const found = await inside.execute(sql`
      select to_json(t)::text as row from ${sql.raw(table.sql)} t
      where community = ${community} and member = ${member} order by 1`);
    kept[table.name] = rowsOf<{ row: string }>(found).map(({ row }) => openRow(JSON.parse(row), table));
  }
  return kept;

  function openRow(row: Record<string, unknown>, { sealed }: TenantTable): Record<string, unknown> {
    const opened = { ...row };
    for (const column of sealed) {
      const value = row[column];
      if (typeof value === 'string') opened[column] = readJson(seal.open(community, value));
    }
    return opened;
  }
}

/** What was sealed as JSON comes back as data, anything else as the text it is. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
