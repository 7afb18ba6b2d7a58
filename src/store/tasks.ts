import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { leaseSeconds, type Task, type Tasks } from '../app/ledger.ts';
import { signalChannel, tidyInbox } from './inbox.ts';
import { rowsAcross, rowsWithin } from './rows.ts';
import type { Database } from './tenancy.ts';

/** How often a task may fail before those behind it in its lane are done first. */
const patientTries = 5;

/** How many times as many tasks are looked at as are claimed, so that processes that look at the same moment all find some. */
const spare = 4;

/** How many tasks of a community are looked at, at the least, however many communities there are. */
const fewest = 4;

const lease = sql.raw(`interval '${leaseSeconds} seconds'`);

/** A condition: the task is still held by the process that claimed it. */
export function held(task: Task) {
  return sql`id = ${task.id} and community = ${task.community} and lease = ${task.lease}::uuid`;
}

/** Sets a task's hold anew. */
export const holdAgain = sql`update tasks set run_at = now() + ${lease}`;

export function openTasks(database: Database): Tasks {
  const mine = (task: Task, query: SQL) => rowsWithin(database, task.community, query);
  return {
    async claim(platforms, limit) {
      if (platforms.length === 0) return [];
      const token = randomUUID();
      // Communities take turns, so that one with many questions keeps no other waiting. Their names are read by skipping through
      // an index, and so is the first of a lane, which is why it is asked for in that index's order: else the plan of a small table reads
      // all of it for each task. "materialized" and not a sub-select, which PostgreSQL may run again for each row and so claim more than `limit`.
      const rows = await rowsAcross(
        database,
        'claim',
        sql`
        with recursive communities (community) as (
          (select community from tasks where dead_at is null order by community limit 1)
          union all
          select (
            select tasks.community from tasks where dead_at is null and tasks.community > communities.community
            order by tasks.community limit 1)
          from communities where communities.community is not null
        ), share as (
          select greatest(${fewest}, ${limit * spare} / count(*)) as most from communities
        ), turns as (
          select first.id, run_at, row_number() over (partition by communities.community order by run_at, first.id) as turn
          from communities cross join lateral (
            select id, run_at from tasks as task
            where task.community = communities.community and dead_at is null and run_at <= now() and via in ${platforms}
              and id <= coalesce((select earlier.id from tasks as earlier
                where earlier.lane = task.lane and earlier.dead_at is null and earlier.attempts <= ${patientTries}
                order by earlier.lane, earlier.id limit 1), id)
              and not exists (select from pauses where pauses.lane = task.lane and until > now())
            order by run_at, id limit (select most from share)
          ) as first
        ), next as materialized (
          select id, turn from turns order by turn, run_at, id limit ${limit * spare}
        ), due as materialized (
          select task.id from tasks as task join next on next.id = task.id
          where dead_at is null and run_at <= now()
          order by turn, run_at, task.id limit ${limit}
          for update of task skip locked
        )
        update tasks set lease = ${token}::uuid, attempts = attempts + 1, run_at = now() + ${lease}
        from due where tasks.id = due.id
        returning tasks.id, kind, community, subject, attempts, extract(epoch from now() - created_at) as age`,
      );
      const claimed = rows.map(
        (row): Task => ({
          id: Number(row.id),
          kind: row.kind === 'send' ? 'send' : 'answer',
          community: String(row.community),
          subject: Number(row.subject),
          lease: token,
          attempts: Number(row.attempts),
          age: Number(row.age),
        }),
      );
      return claimed.sort((a, b) => a.id - b.id);
    },

    async renew(task) {
      await mine(task, sql`${holdAgain} where ${held(task)}`);
    },

    async retry(task, seconds, trouble) {
      await mine(
        task,
        sql`
        update tasks set run_at = now() + ${seconds} * interval '1 second', lease = null, trouble = ${trouble}
        where ${held(task)}`,
      );
    },

    async finish(task) {
      await mine(task, sql`delete from tasks where ${held(task)}`);
    },

    async bury(task, trouble) {
      // Of the receipt for a deletion nothing may stay: it is for somebody who is forgotten.
      await mine(
        task,
        sql`
        with receipt as (
          delete from tasks where ${held(task)} and kind = 'send' and member = '' returning subject
        ), letter as (
          delete from outbox where id in (select subject from receipt)
        )
        update tasks set dead_at = now(), lease = null, trouble = ${trouble} where ${held(task)} and not (kind = 'send' and member = '')`,
      );
    },

    async dead() {
      const rows = await rowsAcross(
        database,
        'operator',
        sql`
        select id, kind, community, attempts, trouble, created_at from tasks
        where dead_at is not null order by dead_at desc limit 100`,
      );
      return rows.map((row) => ({
        id: Number(row.id),
        kind: row.kind === 'send' ? 'send' : 'answer',
        community: String(row.community),
        attempts: Number(row.attempts),
        trouble: String(row.trouble),
        since: new Date(String(row.created_at)),
      }));
    },

    async requeue(id) {
      const rows = await rowsAcross(
        database,
        'operator',
        sql`
        with again as (
          update tasks set dead_at = null, attempts = 0, run_at = now(), created_at = now()
          where id = ${id} and dead_at is not null returning id
        )
        select id, pg_notify(${signalChannel}, 'task') from again`,
      );
      return rows.length > 0;
    },

    async backlog() {
      const [row] = await rowsAcross(
        database,
        'figures',
        sql`
        select count(*) filter (where dead_at is null) as waiting, count(*) filter (where dead_at is not null) as dead,
          coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)), 0) as oldest
        from tasks`,
      );
      return { waiting: Number(row?.waiting), dead: Number(row?.dead), oldestSeconds: Number(row?.oldest) };
    },

    tidy: () => tidyInbox(database),
  };
}
