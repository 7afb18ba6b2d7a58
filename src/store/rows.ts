import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Database } from './history.ts';

/** A value as either driver gives it: PostgreSQL's 64-bit numbers come as text from one and as numbers from the other. */
export type Row = Readonly<Record<string, unknown>>;

const dialect = new PgDialect();

/**
 * Runs a query written in SQL, and gives its rows whichever database it is. The server plans each text once for each
 * connection: these queries are the same all day, and planning them costs more than running them.
 */
export async function rowsOf(database: Database, query: SQL): Promise<readonly Row[]> {
  const prepared = database._.session.prepareQuery(dialect.sqlToQuery(query), undefined, 'work', false);
  const result = (await prepared.execute()) as readonly Row[] | { readonly rows: readonly Row[] };
  return 'rows' in result ? result.rows : result;
}
