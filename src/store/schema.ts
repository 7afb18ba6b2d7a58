import { index, json, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Review } from '../engine/review.ts';

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
    role: text().notNull(),
    /**
     * `json`, not `jsonb`: it keeps the text of a review byte for byte, also where a member pasted NUL or half of a
     * surrogate pair, both of which `jsonb` refuses.
     */
    review: json().$type<Review>().notNull(),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.community, table.id] }),
    unique('reviews_kept_once').on(table.community, table.member, table.ask),
    // Read backwards for the newest first.
    index('reviews_in_order').on(table.community, table.member, table.id),
  ],
);
