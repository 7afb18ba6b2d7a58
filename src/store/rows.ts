import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { reach } from './failure.ts';
import { type Crossing, type Database, rowsOf, within } from './tenancy.ts';

/** A value as either driver gives it: PostgreSQL's 64-bit numbers come as text from one and as numbers from the other. */
export type Row = Readonly<Record<string, unknown>>;

const dialect = new PgDialect();

/**
 * Runs a query written in SQL inside a transaction. The server plans each text once for each connection: these queries
 * are the same all day, and planning them costs more than running them.
 */
async function run(inside: Database, query: SQL): Promise<readonly Row[]> {
  const prepared = inside._.session.prepareQuery(dialect.sqlToQuery(query), undefined, 'work', false);
  return rowsOf<Row>(await prepared.execute());
}

/** Runs one statement as a transaction of its own that serves one community, with fewer trips to the server than `within`. */
export type Shortcut = (community: string, text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

const shortcuts = new WeakMap<Database, Shortcut>();

/** Names the shortcut of a database. Transactions on it have none. */
export function takeShortcut(database: Database, shortcut: Shortcut): void {
  shortcuts.set(database, shortcut);
}

/** The rows of a query that serves one community. */
export function rowsWithin(database: Database, community: string, query: SQL): Promise<readonly Row[]> {
  const shortcut = shortcuts.get(database);
  if (!shortcut) return reach(within(database, community, (inside) => run(inside, query)));
  const { sql: text, params } = dialect.sqlToQuery(query);
  return reach(shortcut(community, text, params));
}

/** The rows of one query that crosses communities, as the owner of the tables. `_why` names it for whoever reads the code. */
export function rowsAcross(database: Database, _why: Crossing, query: SQL): Promise<readonly Row[]> {
  return reach(run(database, query));
}
