import type { SQL } from 'drizzle-orm';
import type { Database } from './history.ts';

/** A value as either driver gives it: PostgreSQL's 64-bit numbers come as text from one and as numbers from the other. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a query written in SQL, and gives its rows whichever database it is. */
export async function rowsOf(database: Database, query: SQL): Promise<readonly Row[]> {
  const result = (await database.execute(query)) as readonly Row[] | { readonly rows: readonly Row[] };
  return 'rows' in result ? result.rows : result;
}
