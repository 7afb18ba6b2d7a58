import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Member } from '../app/ports.ts';

/** Either database, or a transaction on it, as the queries see it. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** The tenant that a member's rows belong to. A platform's name is kebab-case, so the slash parts it without doubt. */
export function communityOf(member: Pick<Member, 'platform' | 'community'>): string {
  return `${member.platform}/${member.community}`;
}

/** The transactions that are under way, with the community that each serves. */
const serving = new WeakMap<Database, string>();

/**
 * Does all the work in one transaction that can see and write the rows of one community alone: row-level security refuses
 * the rest, whatever the queries say. Role and community end with the outermost transaction, so the connection's next user
 * never inherits them. Inside such a transaction of the same community it is simply used. Only the handle given to `work` may be used inside: on the embedded database another one waits for ever.
 */
export function within<T>(
  database: Database,
  community: string,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  const served = serving.get(database);
  if (served === community) return work(database);
  if (served !== undefined) throw new Error('A transaction serves one community only.');
  return database.transaction(async (transaction) => {
    serving.set(transaction, community);
    await transaction.execute(serve(community));
    return work(transaction);
  });
}

/** What makes a transaction one that serves a community. */
export function serve(community: string): SQL {
  return sql`select set_config('role', 'proofline_member', true), set_config('proofline.community', ${community}, true)`;
}

/** The work that may cross communities. A new kind needs a name here, so that every such path can be found. */
export type Crossing = 'start' | 'rotation' | 'retention' | 'claim' | 'figures' | 'operator' | 'lease';

/** Does work that crosses communities, as the owner of the tables. `why` names it for whoever reads the code. */
export function across<T>(database: Database, _why: Crossing, work: (transaction: Database) => Promise<T>): Promise<T> {
  return database.transaction((transaction) => work(transaction));
}

/** The rows of a query written by hand: the two drivers give them in different wrappings. */
export function rowsOf<Row>(result: unknown): readonly Row[] {
  return Array.isArray(result) ? result : Object(result).rows;
}

/**
 * Lets one transaction at a time write for a member, until it ends: one that forgets them and begins its deletion while an
 * answer is being kept would not see what the answer keeps. None writes while the community as a whole is being deleted.
 */
export async function oneAtATime(inside: Database, owner: { community: string; member: string }) {
  await inside.execute(lockMember(owner));
}

/** The statement that waits for that. */
export function lockMember({ community, member }: { community: string; member: string }): SQL {
  const [whole, own] = [lockOf([community]), lockOf([community, member])];
  return sql`select pg_advisory_xact_lock_shared(${whole}), pg_advisory_xact_lock(${own})`;
}

/** Waits for all who write for members of a community, and lets none begin until the transaction ends. */
export async function aloneIn(inside: Database, community: string): Promise<void> {
  await inside.execute(sql`select pg_advisory_xact_lock(${lockOf([community])})`);
}

function lockOf(name: readonly string[]) {
  return sql`hashtextextended(${JSON.stringify(name)}, 0)`;
}
