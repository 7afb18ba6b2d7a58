import { sql } from 'drizzle-orm';
import type { Receipt } from '../app/ports.ts';
import { type Database, rowsOf } from './tenancy.ts';
import { readTenantTables } from './tenant-tables.ts';

/**
 * Deletes every row of a member, or of a whole community where no member is named. All in one statement, so that rows
 * which point at each other go together, and a failure deletes nothing. Gives how many rows went, by table.
 */
export async function erase(inside: Database, owner: { community: string; member?: string }): Promise<Receipt> {
  const { community, member } = owner;
  const tables = (await readTenantTables(inside)).filter(({ ofMembers }) => ofMembers || member === undefined);
  const which =
    member === undefined ? sql`community = ${community}` : sql`community = ${community} and member = ${member}`;
  const name = (index: number) => sql.raw(`d${index}`);
  const deletions = tables.map((table, index) => {
    return sql`${name(index)} as (delete from ${sql.raw(table.sql)} where ${which} returning 1)`;
  });
  const counts = tables.map((table, index) => {
    return sql`${table.name}::text, (select count(*) from ${name(index)})`;
  });
  const deleted = await inside.execute(
    sql`with ${sql.join(deletions, sql`, `)} select json_build_object(${sql.join(counts, sql`, `)})::text as receipt`,
  );
  return JSON.parse(rowsOf<{ receipt: string }>(deleted)[0]?.receipt ?? '{}');
}
