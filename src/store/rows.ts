import { SQL, StringChunk } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { reach } from './failure.ts';
import { type Crossing, type Database, rowsOf, serve, within } from './tenancy.ts';
import type { Errand, Statement } from './trips.ts';

/** A value as either driver gives it: PostgreSQL's 64-bit numbers come as text from one and as numbers from the other. */
export type Row = Readonly<Record<string, unknown>>;

const dialect = new PgDialect();

/**
 * Runs a query written in SQL inside a transaction. The server plans each text once for each connection: these queries
 * are the same all day, and planning them costs more than running them.
 */
async function run(inside: Database, query: SQL): Promise<readonly Row[]> {
  const { text, values } = statementOf(query);
  const prepared = inside._.session.prepareQuery({ sql: text, params: [...values] }, undefined, 'work', false);
  return rowsOf<Row>(await prepared.execute());
}

/** Does an errand with fewer trips to the server than `within`. */
export type Shortcut = (errand: Errand) => Promise<readonly Row[]>;

const shortcuts = new WeakMap<Database, Shortcut>();

/** Names the shortcut of a database. Transactions on it have none. */
export function takeShortcut(database: Database, shortcut: Shortcut): void {
  shortcuts.set(database, shortcut);
}

const servingText = statementOf(serve('')).text;

/** The statement that makes a transaction serve a community. */
export const serving = (community: string): Statement => ({ text: servingText, values: [community] });

/**
 * The rows of a query that serves one community; of several, which are done one after the other in one transaction, those of the
 * last. `holds` names what it makes others wait for, `line` with which others it may go.
 */
export function rowsWithin(
  database: Database,
  community: string,
  query: SQL | readonly SQL[],
  { holds = '', line = 'work' }: Partial<Pick<Errand, 'holds' | 'line'>> = {},
): Promise<readonly Row[]> {
  const queries = [query].flat();
  const shortcut = shortcuts.get(database);
  if (shortcut) return reach(shortcut({ community, holds, line, statements: queries.map(statementOf) }));
  const inOrder = async (inside: Database) => {
    let rows: readonly Row[] = [];
    for (const one of queries) rows = await run(inside, one);
    return rows;
  };
  return reach(within(database, community, inOrder));
}

/**
 * The text and the values of a query. drizzle's own way asks of each part what it is of a dozen things; queries here are made of
 * text, other queries and plain values, and whatever else there is goes drizzle's way.
 */
export function statementOf(query: SQL): Statement {
  const values: unknown[] = [];
  const text = textOf(query, values);
  if (text !== null) return { text, values };
  const { sql, params } = dialect.sqlToQuery(query);
  return { text: sql, values: params };
}

function textOf({ queryChunks }: SQL, values: unknown[]): string | null {
  let text = '';
  for (const chunk of queryChunks) {
    if (chunk instanceof StringChunk) {
      text += chunk.value.join('');
    } else if (chunk instanceof SQL) {
      const part = textOf(chunk, values);
      if (part === null) return null;
      text += part;
    } else if (chunk === null || ['string', 'number', 'boolean'].includes(typeof chunk)) {
      text += `$${values.push(chunk)}`;
    } else {
      return null;
    }
  }
  return text;
}

/** The rows of one query that crosses communities, as the owner of the tables. `_why` names it for whoever reads the code. */
export function rowsAcross(database: Database, _why: Crossing, query: SQL): Promise<readonly Row[]> {
  return reach(run(database, query));
}
