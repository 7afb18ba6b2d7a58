import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  index,
  json,
  pgPolicy,
  pgRole,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Outline, ReviewKind } from '../app/ports.ts';
import type { Review } from '../engine/review.ts';

/** A text that a `Seal` closed. The database takes nothing else in such a column, and finds them all by this type. */
export const sealed = customType<{ data: string }>({ dataType: () => 'sealed' });

/** Whom the queries run as while they serve one community: a role that owns nothing and may not log in. */
const memberRole = pgRole('proofline_member').existing();

/** The wall behind the queries: whoever serves a community neither sees nor writes the rows of another. Every table has it. */
export const ownCommunity = () => {
  const own = sql`community = current_setting('proofline.community', true)`;
  return pgPolicy('own_community', { to: memberRole, using: own, withCheck: own });
};

export const time = (name: string) => timestamp(name, { withTimezone: true });

/** Every review kept. A row belongs to one community, and its key and its indexes begin with that community. */
export const reviews = pgTable(
  'reviews',
  {
    /** The tenant: the platform and the platform's own id of the community, as `slack/T024BE7LD`. */
    community: text().notNull(),
    /** UUID version 7, so that the order of ids is the order of time. */
    id: uuid().notNull(),
    member: text().notNull(),
    /** SHA-256 of the delivery key of the question: a question that is delivered twice is kept once. */
    ask: text().notNull(),
    /** SHA-256 of the platform's id of the message it is of, so that an edited message finds its review before. */
    message: text(),
    role: text().notNull(),
    /** What it is of. */
    kind: text().$type<ReviewKind>().notNull().default('bullets'),
    /** What stays when the text goes: no word of the member's is in it. */
    outline: json().$type<Outline>().notNull(),
    /** The whole review as JSON, or the resume with its review; sealed, because all of it quotes the member. Null once its time is over. */
    review: sealed(),
    /** Where version 0.1 kept the review; a start seals what it finds here. */
    plain: json().$type<Review>(),
    keptAt: time('kept_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.community, table.id] }),
    unique('reviews_kept_once').on(table.community, table.member, table.ask),
    // Read backwards for the newest first.
    index('reviews_in_order').on(table.community, table.member, table.id),
    index('reviews_of_message')
      .on(table.community, table.member, table.message)
      .where(sql`${table.message} is not null`),
    index('reviews_with_text').on(table.keptAt).where(sql`${table.review} is not null`),
    ownCommunity(),
  ],
);

/** What a member has been told and has chosen. */
export const members = pgTable(
  'members',
  {
    community: text().notNull(),
    member: text().notNull(),
    /** Whether their reviews are kept. */
    keeps: boolean().notNull(),
    /** SHA-256 of the delivery key of their first question: it is answered as a first one however often it is delivered. */
    metWith: text('met_with'),
    metAt: time('met_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.community, table.member] }), ownCommunity()],
);

/** How far each limit is used up. A limit of a channel has no member, one of a community has neither. */
export const limits = pgTable(
  'limits',
  {
    community: text().notNull(),
    member: text().notNull(),
    channel: text().notNull(),
    /** Which limit: its name in `limits.ts`. */
    name: text().notNull(),
    /** When it will be as if never used. */
    freeAt: time('free_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.community, table.member, table.channel, table.name] }),
    index('limits_by_time').on(table.freeAt),
    ownCommunity(),
  ],
);

/** Advice that a member found wrong for a bullet of theirs, so that rules that often miss can be found. Holds no word of theirs. */
export const disputes = pgTable(
  'disputes',
  {
    community: text().notNull(),
    member: text().notNull(),
    review: uuid().notNull(),
    rule: text().notNull(),
    notedAt: time('noted_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.community, table.member, table.review, table.rule] }), ownCommunity()],
);

/** Postings that members saved, to hold their resumes against. */
export const postings = pgTable(
  'postings',
  {
    community: text().notNull(),
    member: text().notNull(),
    /** Eight letters and digits, so that a button can carry it. */
    id: text().notNull(),
    /** What the member calls it, sealed. */
    name: sealed().notNull(),
    /** The advert as it was pasted, sealed: it tells where its member wants to work. */
    text: sealed().notNull(),
    savedAt: time('saved_at').notNull().defaultNow(),
    /** When it was last saved or compared with: the time for which it is kept runs from here. */
    usedAt: time('used_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.community, table.member, table.id] }),
    index('postings_by_use').on(table.usedAt),
    ownCommunity(),
  ],
);

/** The ids of the keys that something is sealed with: without one of them a start is refused. */
export const sealingKeys = pgTable('sealing_keys', {
  id: text().primaryKey(),
  since: time('since').notNull().defaultNow(),
});
