import { createHash } from 'node:crypto';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { History, Member } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import { reach } from './failure.ts';
import { isReviewId, newReviewId } from './review-id.ts';
import { reviews } from './schema.ts';

/** Either database, as the queries see it. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Greater than every id that `newReviewId` can make. */
const afterEveryId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const kept = { id: reviews.id, at: reviews.keptAt, role: reviews.role, review: reviews.review };

/** The history of every member on either database. The queries are prepared once, because they are asked all day. */
export function openHistory(database: Database): History {
  const queries = prepare(database);
  return {
    async save(member, { key, role, review }) {
      const at = new Date();
      const row = { ...owner(member), id: newReviewId(at), ask: digest(key), role, review, at };
      const [saved] = await reach(queries.save.execute(row));
      if (saved === undefined) throw new Error('The database gave no row for a saved review.');
      return saved;
    },

    async latest(member, { limit, before = afterEveryId }) {
      if (!isReviewId(before)) {
        throw new Problem('not-found', 'That page of your history is not there. Please ask for your history again.');
      }
      return reach(queries.latest.execute({ ...owner(member), before, limit: Math.min(Math.max(limit, 1), 100) }));
    },

    async find(member, id) {
      if (!isReviewId(id)) return null;
      const [found] = await reach(queries.find.execute({ ...owner(member), id }));
      return found ?? null;
    },

    async forget(member) {
      return (await reach(queries.forget.execute(owner(member)))).length;
    },
  };
}

function prepare(database: Database) {
  const value = sql.placeholder;
  const mine = and(eq(reviews.community, value('community')), eq(reviews.member, value('member')));
  return {
    save: database
      .insert(reviews)
      .values({
        community: value('community'),
        id: value('id'),
        member: value('member'),
        ask: value('ask'),
        role: value('role'),
        review: value('review'),
        keptAt: value('at'),
      })
      // Changes nothing, but makes the database give back the row that is already there.
      .onConflictDoUpdate({ target: [reviews.community, reviews.member, reviews.ask], set: { ask: sql`excluded.ask` } })
      .returning(kept)
      .prepare('save_review'),
    latest: database
      .select(kept)
      .from(reviews)
      .where(and(mine, lt(reviews.id, value('before'))))
      .orderBy(desc(reviews.id))
      .limit(value('limit'))
      .prepare('latest_reviews'),
    find: database
      .select(kept)
      .from(reviews)
      .where(and(mine, eq(reviews.id, value('id'))))
      .prepare('find_review'),
    forget: database.delete(reviews).where(mine).returning({ id: reviews.id }).prepare('forget_member'),
  };
}

/** A platform's name is kebab-case, so the slash parts it from the community's own id without doubt. */
function owner(member: Member): { community: string; member: string } {
  return { community: `${member.platform}/${member.community}`, member: member.id };
}

/** A key may have any length and hold any character; its digest has one length and fits every index. */
function digest(key: string): string {
  return createHash('sha256').update(JSON.stringify(key)).digest('base64url');
}
