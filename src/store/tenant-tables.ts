import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from './tenancy.ts';

/** A table whose rows belong to communities, as the database itself describes it. */
export interface TenantTable {
  /** Schema and name, quoted for a query. */
  readonly sql: string;
  readonly name: string;
  /** Whether a row also names its member. */
  readonly ofMembers: boolean;
  /** Columns that hold sealed texts. */
  readonly sealed: readonly string[];
}

/**
 * Every table with a column `community`, read from the catalog: whatever is added later is exported, sealed anew and
 * deleted without being listed anywhere. Not from `information_schema`, which hides what the present role may not touch:
 * a table that was not granted has to fail, not to be passed over.
 */
export async function readTenantTables(database: Database): Promise<readonly TenantTable[]> {
  const found = await database.execute(sql`
    select format('%I.%I', n.nspname, c.relname) as sql, c.relname as name,
      bool_or(a.attname = 'member') as "ofMembers",
      coalesce(json_agg(a.attname) filter (where t.typname = 'sealed'), '[]')::text as sealed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
    group by 1, 2 having bool_or(a.attname = 'community') order by 1`);
  return rowsOf<{ sql: string; name: string; ofMembers: boolean; sealed: string }>(found).map((table) => ({
    ...table,
    sealed: JSON.parse(table.sealed),
  }));
}
