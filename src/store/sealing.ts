import { isNotNull, sql } from 'drizzle-orm';
import { outlineOf } from '../app/outline.ts';
import type { Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import { type Key, type KeyRing, type KeySource, nameOf, readKeys } from './keys.ts';
import { reviews, sealingKeys } from './schema.ts';
import { openSeal, sealedUnder } from './seal.ts';
import { across, type Database, rowsOf } from './tenancy.ts';
import { readTenantTables, type TenantTable } from './tenant-tables.ts';

/** Rows sealed in one transaction. */
const batch = 200;

/**
 * Reads the keys and holds them against those that something is sealed with. A new database gets a new key where the
 * source is a file. Throws a `Problem` when a key is missing: a start without it would lose what it sealed.
 */
export async function openSealing(database: Database, source: KeySource): Promise<KeyRing> {
  const used = await database.select({ id: sealingKeys.id }).from(sealingKeys);
  const ring = readKeys(source, used.length === 0);
  const missing = used.filter(({ id }) => !ring.some((key) => key.id === id)).map(({ id }) => id);
  if (missing.length > 0) {
    throw new Problem(
      'cannot-open',
      `${nameOf(source)} does not hold the key ${missing.join(', ')}, which seals what this database keeps. Put that key back beside the others; nothing was changed.`,
    );
  }
  await registerKey(database, ring[0]);
  return ring;
}

/** Notes that something will be sealed with a key: from then on no start goes without it. */
export async function registerKey(database: Database, { id }: Key): Promise<void> {
  await database.insert(sealingKeys).values({ id }).onConflictDoNothing();
}

/** Seals the reviews that version 0.1 kept as they are. Gives how many that was; their pages still have to be rewritten. */
export async function sealPlain(database: Database, seal: Seal): Promise<number> {
  let sealed = 0;
  for (let done = batch; done === batch; sealed += done) {
    done = await across(database, 'start', async (inside) => {
      const rows = await inside.select().from(reviews).where(isNotNull(reviews.plain)).limit(batch).for('update');
      for (const { community, id, plain } of rows) {
        if (!plain) continue;
        await inside
          .update(reviews)
          .set({ plain: null, outline: outlineOf(plain), review: seal.seal(community, JSON.stringify(plain)) })
          .where(sql`community = ${community} and id = ${id}`);
      }
      return rows.length;
    });
  }
  return sealed;
}

/**
 * Seals everything anew that is not sealed with the first key, table by table as the catalog has them. It may be
 * stopped at any moment and run again. `unread` rows did not open and stay as they are.
 */
export async function rotate(database: Database, ring: KeyRing): Promise<{ sealed: number; unread: number }> {
  const seal = openSeal(ring);
  const total = { sealed: 0, unread: 0 };
  for (const table of await readTenantTables(database)) {
    for (const column of table.sealed) {
      for (let after: string | null = '(0,0)'; after !== null; ) {
        const from: string = after;
        const step: Step = await across(database, 'rotation', (inside) => rotateBatch(inside, { table, column, from }));
        total.sealed += step.sealed;
        total.unread += step.unread;
        after = step.after;
      }
    }
  }
  if (total.unread === 0) await database.delete(sealingKeys).where(sql`id <> ${ring[0].id}`);
  return total;

  async function rotateBatch(inside: Database, part: { table: TenantTable; column: string; from: string }) {
    const table = sql.raw(part.table.sql);
    const column = sql.identifier(part.column);
    const found = await inside.execute(sql`
      select ctid::text as at, community, ${column} as text from ${table}
      where ctid > ${part.from}::tid and not starts_with(${column}, ${sealedUnder(ring[0].id)})
      order by ctid limit ${batch} for update`);
    const rows = rowsOf<{ at: string; community: string; text: string }>(found);
    let sealed = 0;
    for (const { at, community, text } of rows) {
      const again = sealAgain(community, text);
      if (again === null) continue;
      await inside.execute(sql`update ${table} set ${column} = ${again} where ctid = ${at}::tid`);
      sealed += 1;
    }
    return { sealed, unread: rows.length - sealed, after: rows.length < batch ? null : (rows.at(-1)?.at ?? null) };
  }

  function sealAgain(community: string, text: string): string | null {
    try {
      return seal.seal(community, seal.open(community, text));
    } catch {
      return null;
    }
  }
}

interface Step {
  readonly sealed: number;
  readonly unread: number;
  /** Where the next batch begins; null after the last one. */
  readonly after: string | null;
}
