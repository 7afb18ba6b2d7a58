import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ownCommunity, sealed, time } from './schema.ts';

/** Always empty: what belongs to a community as a whole is no member's. */
const nobody = () => text().notNull().default('');

/** What adapters remember between runs: installations with their tokens, sessions to resume. */
export const vault = pgTable(
  'vault',
  {
    /** `platform/` alone for what belongs to no one community. */
    community: text().notNull(),
    member: nobody(),
    name: text().notNull(),
    text: sealed().notNull(),
    /** Until when it is good; null for ever. */
    until: time('until'),
  },
  (table) => [primaryKey({ columns: [table.community, table.name] }), ownCommunity()],
);

/** Channels whose posts are reviewed without being asked for. */
export const channels = pgTable(
  'channels',
  {
    community: text().notNull(),
    member: nobody(),
    /** The platform's id. */
    channel: text().notNull(),
    since: time('since').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.community, table.channel] }), ownCommunity()],
);

/** Communities that removed Proofline and have not come back. */
export const departures = pgTable(
  'departures',
  {
    community: text().primaryKey(),
    member: nobody(),
    leftAt: time('left_at').notNull().defaultNow(),
  },
  () => [ownCommunity()],
);

/** What only one process at a time may do, and who does it now. */
export const leases = pgTable('leases', {
  name: text().primaryKey(),
  holder: uuid().notNull(),
  until: time('until').notNull(),
});
