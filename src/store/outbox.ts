import { type SQL, sql } from 'drizzle-orm';
import type { Letter, Outbox, Task } from '../app/ledger.ts';
import type { Ask, History, Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import type { Reply } from '../app/reply.ts';
import { reach } from './failure.ts';
import { type Database, openHistory } from './history.ts';
import { outdated, readAsk, signalChannel } from './inbox.ts';
import { communityOf, sendLane } from './lane.ts';
import { beginLazily, type LazyTransaction } from './lazy-transaction.ts';
import { rowsOf } from './rows.ts';
import { held, holdAgain } from './tasks.ts';

export function openOutbox(database: Database, seal: Seal): Outbox {
  const run = (query: SQL) => reach(rowsOf(database, query));
  return {
    async answer(task, answerWith, posts) {
      const waiting = await readAsk(database, seal, task.subject);
      if (waiting === null) return false;
      const { via, ask } = waiting;
      const transaction = beginLazily(database);
      try {
        const kept = historyIn(transaction);
        const reply = await answerWith(kept.history)(ask);
        // The reply speaks of a history that was not written: it is made again, not sent.
        if (kept.fault() !== null) throw kept.fault();
        const rows = await reach(
          rowsOf(await transaction.open(), write(task, via, ask, reply, seal, posts(via, reply))),
        );
        if (rows.length === 0) {
          await transaction.rollBack();
          return false;
        }
        await reach(transaction.commit());
        return true;
      } catch (error) {
        await transaction.rollBack();
        throw error;
      }
    },

    async open(task) {
      const [row] = await run(sql`
        with letter as (
          select outbox.id, outbox.state, outbox.state = 'pending' and part = 0 and ${outdated} as outdated
          from outbox join inbox on inbox.id = outbox.inbox
          where outbox.id = ${task.subject} and outbox.state in ('pending', 'sending') for update of outbox
        )
        update outbox set state = case when outdated then 'cancelled' else 'sending' end
        from letter where outbox.id = letter.id
        returning outbox.id, via, address, reply, letter.state, outdated, part, first`);
      if (row === undefined || row.outdated === true) return null;
      const { member, place } = row.address as Letter;
      return {
        id: Number(row.id),
        via: String(row.via),
        member,
        place,
        reply: JSON.parse(seal.open(communityOf(member), String(row.reply))),
        part: Number(row.part),
        first: row.first === null ? null : String(row.first),
        doubt: row.state === 'sending',
      };
    },

    async begin(task, letter, part, first) {
      const rows = await run(sql`
        with task as (${holdAgain} where ${held(task)} returning id)
        update outbox set state = 'sending', part = ${part}, first = ${first}
        where id = ${letter.id} and state in ('pending', 'sending') and exists (select from task)
        returning id`);
      return rows.length > 0;
    },

    async delivered(task, letter, first) {
      await run(sql`
        with task as (delete from tasks where subject = ${letter.id} and kind = ${task.kind} and community = ${task.community})
        update outbox set state = 'sent', reply = null, first = ${first}, sent_at = now() where id = ${letter.id}`);
    },

    async pause(task, letter, seconds, unsent) {
      const until = sql`now() + ${seconds} * interval '1 second'`;
      await run(sql`
        with task as (
          update tasks set run_at = ${until}, lease = null, attempts = attempts - 1 where ${held(task)}
          returning lane, community
        ), letter as (
          update outbox set state = 'pending' where ${unsent} and id = ${letter.id} and exists (select from task)
        )
        insert into pauses (lane, community, until) select lane, community, ${until} from task
        on conflict (lane) do update set until = greatest(pauses.until, excluded.until)`);
    },
  };
}

/** Keeps the reply, and the task to send it where it is sent, in place of the task to answer. No row: not ours to answer. */
function write(task: Task, via: string, ask: Ask, reply: Reply, seal: Seal, posts: boolean): SQL {
  const { member, place } = ask;
  const sealed = seal.seal(task.community, JSON.stringify(reply));
  const lane = sendLane(via, ask);
  return sql`
    with task as (
      delete from tasks where ${held(task)} returning id
    ), answered as (
      update inbox set state = 'answered', payload = null
      where id = ${task.subject} and state = 'waiting' and exists (select from task) returning id
    ), written as (
      insert into outbox (inbox, community, via, lane, address, reply, state)
      select id, ${task.community}, ${via}, ${lane}, ${JSON.stringify({ member, place })}::json, ${sealed},
        ${posts ? 'pending' : 'fetched'}
      from answered returning id, inbox
    ), queued as (
      insert into tasks (community, kind, subject, via, lane)
      select ${task.community}, 'send', id, ${via}, ${lane} from written where ${posts}
    )
    select pg_notify(${signalChannel}, ${posts ? 'task' : String(task.subject)}) from written`;
}

/** A history whose reads and writes belong to the transaction, and that remembers the first fault of the store. */
function historyIn(transaction: LazyTransaction): { readonly history: History; fault(): unknown } {
  let fault: unknown = null;
  const within = async <T>(use: (history: History) => Promise<T>): Promise<T> => {
    try {
      return await use(openHistory(await transaction.open()));
    } catch (error) {
      if (!(error instanceof Problem && error.code !== 'try-again')) fault ??= error;
      throw error;
    }
  };
  return {
    history: {
      save: (member, kept) => within((history) => history.save(member, kept)),
      latest: (member, page) => within((history) => history.latest(member, page)),
      find: (member, id) => within((history) => history.find(member, id)),
      forget: (member) => within((history) => history.forget(member)),
    },
    fault: () => fault,
  };
}
