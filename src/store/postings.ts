import { randomBytes } from 'node:crypto';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Member, Postings, Seal } from '../app/ports.ts';
import { reach } from './failure.ts';
import { postings } from './schema.ts';
import { communityOf, type Database, oneAtATime, within } from './tenancy.ts';

/** The postings that members saved, on either database or inside a transaction. */
export function openPostings(database: Database, seal: Seal): Postings {
  function mine<Result>(member: Member, work: (inside: Database, owner: Owner) => Promise<Result>): Promise<Result> {
    const owner = { community: communityOf(member), member: member.id };
    return reach(within(database, owner.community, (inside) => work(inside, owner)));
  }

  return {
    save: (member, { name, text }, { most, same }) =>
      mine(member, async (inside, owner) => {
        // Two that are saved at once would both find room, or no other of their name.
        await oneAtATime(inside, owner);
        const open = (sealed: string) => seal.open(owner.community, sealed);
        const rows = await inside.select({ id: postings.id, name: postings.name }).from(postings).where(ownedBy(owner));
        const known = rows.find((row) => same(open(row.name), name));
        if (!known && rows.length >= most) return 'full';
        const id = known?.id ?? newPostingId();
        const row = { name: seal.seal(owner.community, name), text: seal.seal(owner.community, text) };
        const now = sql`now()`;
        await inside
          .insert(postings)
          .values({ ...owner, id, ...row })
          .onConflictDoUpdate({
            target: [postings.community, postings.member, postings.id],
            set: { ...row, savedAt: now, usedAt: now },
          });
        return known ? 'replaced' : 'saved';
      }),

    list: (member) =>
      mine(member, async (inside, owner) => {
        const rows = await inside
          .select({ id: postings.id, name: postings.name, at: postings.savedAt, text: postings.text })
          .from(postings)
          .where(ownedBy(owner))
          .orderBy(desc(postings.savedAt), postings.id);
        const open = (sealed: string) => seal.open(owner.community, sealed);
        return rows.map((row) => ({ ...row, name: open(row.name), text: open(row.text) }));
      }),

    touch: (member, ids) =>
      mine(member, async (inside, owner) => {
        const which = and(ownedBy(owner), inArray(postings.id, [...ids]));
        await inside.update(postings).set({ usedAt: sql`now()` }).where(which);
      }),

    delete: (member, id) =>
      mine(member, async (inside, owner) => {
        const which = and(ownedBy(owner), eq(postings.id, id));
        return (await inside.delete(postings).where(which).returning({ id: postings.id })).length > 0;
      }),
  };
}

interface Owner {
  readonly community: string;
  readonly member: string;
}

function ownedBy({ community, member }: Owner) {
  return and(eq(postings.community, community), eq(postings.member, member));
}

/** Eight letters and digits: enough that two of a member's few postings never share one. */
function newPostingId(): string {
  return randomBytes(9).toString('base64url').replace(/[-_]/g, '0').slice(0, 8).toLowerCase();
}
