import { and, desc, eq, lt, ne, sql } from 'drizzle-orm';
import { outlineOf } from '../app/outline.ts';
import type { History, HistoryPage, KeptResume, KeptReview, Member, ReviewKind, Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import type { Review } from '../engine/review.ts';
import { digest } from './digest.ts';
import { reach } from './failure.ts';
import { isReviewId, newReviewId } from './review-id.ts';
import { reviews } from './schema.ts';
import { communityOf, type Database, within } from './tenancy.ts';

/** Greater than every id that `newReviewId` can make. */
const afterEveryId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const outlined = {
  id: reviews.id,
  at: reviews.keptAt,
  role: reviews.role,
  kind: reviews.kind,
  outline: reviews.outline,
};

const kept = { ...outlined, sealed: reviews.review };

/** The history of every member on either database, or inside a transaction. Each call sees its member's community alone. */
export function openHistory(database: Database, seal: Seal): History {
  /** The member's rows, for a query in a transaction that is walled in besides. */
  function mine<Row>(member: Member, query: (database: Database, mine: ReturnType<typeof ownedBy>) => Promise<Row>) {
    const community = communityOf(member);
    return reach(within(database, community, (inside) => query(inside, ownedBy(community, member))));
  }

  function opened(
    member: Member,
    { sealed, ...row }: Omit<KeptReview, 'review' | 'resume'> & { sealed: string | null },
  ) {
    if (sealed === null) return { ...row, review: null, resume: null };
    const text = JSON.parse(seal.open(communityOf(member), sealed));
    if (row.kind === 'bullets') return { ...row, review: text as Review, resume: null };
    const resume = text as KeptResume;
    return { ...row, review: resume.review, resume };
  }

  return {
    async save(member, given) {
      return opened(member, await mine(member, (inside) => insertReview(inside, newReview(member, given, seal))));
    },

    async latest(member, page) {
      const rows = await mine(member, (inside, owned) =>
        inside
          .select(kept)
          .from(reviews)
          .where(and(owned, ...pageOf(page)))
          .orderBy(desc(reviews.id))
          .limit(limitOf(page))
          .offset(page.skip ?? 0)
          .prepare(page.kind ? 'latest_of_kind' : 'latest_reviews')
          .execute(),
      );
      return rows.map((row) => opened(member, row));
    },

    outlines: (member, page) =>
      mine(member, (inside, owned) =>
        inside
          .select(outlined)
          .from(reviews)
          .where(and(owned, ...pageOf(page)))
          .orderBy(desc(reviews.id))
          .limit(limitOf(page))
          .offset(page.skip ?? 0)
          .prepare(page.kind ? 'outlines_of_kind' : 'outlines')
          .execute(),
      ),

    async find(member, id) {
      if (!isReviewId(id)) return null;
      const [found] = await mine(member, (inside, owned) =>
        inside
          .select(kept)
          .from(reviews)
          .where(and(owned, eq(reviews.id, id)))
          .prepare('find_review')
          .execute(),
      );
      return found ? opened(member, found) : null;
    },

    async forMessage(member, { message, key }) {
      const [found] = await mine(member, (inside, owned) =>
        inside
          .select(kept)
          .from(reviews)
          .where(and(owned, eq(reviews.message, digest(message)), ne(reviews.ask, digest(key))))
          .orderBy(desc(reviews.id))
          .limit(1)
          .prepare('review_of_message')
          .execute(),
      );
      return found ? opened(member, found) : null;
    },

    async lastResume(member, { key }) {
      const [found] = await mine(member, (inside, owned) =>
        inside
          .select(kept)
          .from(reviews)
          .where(and(owned, eq(reviews.kind, 'resume'), ne(reviews.ask, digest(key))))
          .orderBy(desc(reviews.id))
          .limit(1)
          .prepare('last_resume')
          .execute(),
      );
      return found ? opened(member, found) : null;
    },

    async delete(member, id) {
      if (!isReviewId(id)) return false;
      const gone = await mine(member, (inside, owned) =>
        inside
          .delete(reviews)
          .where(and(owned, eq(reviews.id, id)))
          .returning({ id: reviews.id }),
      );
      return gone.length > 0;
    },
  };
}

type Given = Parameters<History['save']>[1];

/** A review as a row that is not written yet; its text is sealed. */
export type ReviewRow = Omit<typeof reviews.$inferInsert, 'plain'> & {
  readonly kind: ReviewKind;
  readonly message: string | null;
};

export function newReview(member: Member, { key, role, review, resume, message }: Given, seal: Seal): ReviewRow {
  const community = communityOf(member);
  const keptAt = new Date();
  return {
    community,
    id: newReviewId(keptAt),
    member: member.id,
    ask: digest(key),
    message: message === undefined ? null : digest(message),
    role,
    kind: resume ? 'resume' : 'bullets',
    outline: outlineOf(review),
    review: seal.seal(community, JSON.stringify(resume ?? review)),
    keptAt,
  };
}

/** The same as it is read again once it is written. */
export function keptReview({ id, keptAt, role, kind, outline }: ReviewRow, { review, resume }: Given): KeptReview {
  return { id, at: keptAt, role, kind, outline, review, resume: resume ?? null };
}

/** Writes a row, once for each question. Gives what is there after that. */
export async function insertReview(inside: Database, row: ReviewRow) {
  const [saved] = await inside
    .insert(reviews)
    .values(row)
    // Changes nothing, but makes the database give back the row that is already there.
    .onConflictDoUpdate({
      target: [reviews.community, reviews.member, reviews.ask],
      set: { ask: sql`excluded.ask` },
    })
    .returning(kept)
    .prepare('save_review')
    .execute();
  if (saved === undefined) throw new Error('The database gave no row for a saved review.');
  return saved;
}

function ownedBy(community: string, member: Member) {
  return and(eq(reviews.community, community), eq(reviews.member, member.id));
}

/** What a page asks of a row besides its owner. */
function pageOf({ before = afterEveryId, kind }: HistoryPage) {
  if (!isReviewId(before)) {
    throw new Problem('not-found', 'That page of your history is not there. Please ask for your history again.');
  }
  return [lt(reviews.id, before), ...(kind ? [eq(reviews.kind, kind)] : [])];
}

const limitOf = ({ limit }: HistoryPage): number => Math.min(Math.max(limit, 1), 100);
