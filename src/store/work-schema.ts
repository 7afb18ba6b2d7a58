import { sql } from 'drizzle-orm';
import { bigint, index, integer, json, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { Member, Place } from '../app/ports.ts';
import { ownCommunity, sealed, time } from './schema.ts';

const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** Every question taken, once for each delivery. Kept after it is answered, without its text, to know a duplicate. */
export const inbox = pgTable(
  'inbox',
  {
    id: id(),
    community: text().notNull(),
    /** The platform whose adapter took it. */
    via: text().notNull(),
    /** SHA-256 of the platform and its delivery key. */
    delivery: text().notNull(),
    /** Empty for the question by which a member was forgotten: its receipt is still on its way. */
    member: text().notNull(),
    /** SHA-256 of the message it was written in, where that can be edited or deleted. */
    message: text(),
    version: bigint({ mode: 'number' }).notNull(),
    state: text().$type<'waiting' | 'answered' | 'stale' | 'withdrawn'>().notNull(),
    /** The question with its files, sealed; null once it is answered. */
    payload: sealed(),
    /** The platform's id of the message that says it is under way; empty while nobody knows whether that was sent. */
    progress: text(),
    receivedAt: time('received_at').notNull().defaultNow(),
  },
  (table) => [
    unique('inbox_taken_once').on(table.community, table.delivery),
    index('inbox_of_member').on(table.community, table.member),
    index('inbox_of_message').on(table.community, table.message).where(sql`${table.message} is not null`),
    index('inbox_by_age').on(table.receivedAt),
    ownCommunity(),
  ],
);

/** What is to be done. A row names its subject by id and is deleted when done. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    community: text().notNull(),
    /** The member of its subject. */
    member: text().notNull(),
    kind: text().$type<'answer' | 'send'>().notNull(),
    /** An inbox id for `answer`, an outbox id for `send`. */
    subject: bigint({ mode: 'number' }).notNull(),
    via: text().notNull(),
    /** Tasks of one lane are done one after the other. */
    lane: text().notNull(),
    /** When it is due; while a process holds it, when its hold ends. */
    runAt: time('run_at').notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    lease: uuid(),
    trouble: text(),
    createdAt: time('created_at').notNull().defaultNow(),
    deadAt: time('dead_at'),
  },
  (table) => [
    index('tasks_by_community').on(table.community, table.runAt, table.id).where(sql`${table.deadAt} is null`),
    index('tasks_in_lane').on(table.lane, table.id).where(sql`${table.deadAt} is null`),
    index('tasks_of_subject').on(table.subject, table.kind),
    ownCommunity(),
  ],
);

/** Every reply, at most one for each question: the unique column is what makes that so. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    inbox: bigint({ mode: 'number' })
      .notNull()
      .unique('outbox_one_reply')
      .references(() => inbox.id, { onDelete: 'cascade' }),
    community: text().notNull(),
    member: text().notNull(),
    via: text().notNull(),
    lane: text().notNull(),
    /** Where it goes; null once it is sent. */
    address: json().$type<{ readonly member: Member; readonly place: Place }>(),
    /** The reply, sealed; null once it is sent. One that members fetch, or turn the pages of, stays until it is tidied away. */
    reply: sealed(),
    /** The platform's own way back to the member, sealed, because it lets whoever has it write there; null once it is sent. */
    back: sealed(),
    /** How many pages it has where it is shown. */
    pages: integer().notNull().default(1),
    /** The platform's id of a message that it takes the place of; empty where one may be there that has to be looked for. */
    edits: text(),
    /** `fetched`: members come for it, nobody sends it. */
    state: text().$type<'pending' | 'sending' | 'sent' | 'fetched' | 'cancelled'>().notNull(),
    /** The message that is being sent, or is next. */
    part: integer().notNull().default(0),
    /** The platform's ids of its messages that were sent, in order. */
    ids: json().$type<readonly string[]>().notNull().default([]),
    createdAt: time('created_at').notNull().defaultNow(),
    sentAt: time('sent_at'),
  },
  (table) => [index('outbox_by_age').on(table.createdAt), ownCommunity()],
);

/** Channels in which a platform told us to wait. */
export const pauses = pgTable(
  'pauses',
  {
    lane: text().primaryKey(),
    community: text().notNull(),
    /** Always empty: a channel belongs to nobody. */
    member: text().notNull().default(''),
    until: time('until').notNull(),
  },
  () => [ownCommunity()],
);
