import { type SQL, sql } from 'drizzle-orm';
import type { Letter, Outbox, Records, Task } from '../app/ledger.ts';
import type { Ask, History, Privacy, Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import type { Reply } from '../app/reply.ts';
import { reach } from './failure.ts';
import { openHistory } from './history.ts';
import { outdated, readAsk, signalChannel } from './inbox.ts';
import { sendLane } from './lane.ts';
import { beginLazily, type LazyTransaction } from './lazy-transaction.ts';
import { openPrivacy } from './privacy.ts';
import { rowsWithin } from './rows.ts';
import { held, holdAgain } from './tasks.ts';
import { communityOf, type Database } from './tenancy.ts';

export function openOutbox(database: Database, seal: Seal): Outbox {
  const mine = (task: Task, query: SQL) => rowsWithin(database, task.community, query);
  return {
    async answer(task, answerWith, posts) {
      const waiting = await readAsk(database, seal, task);
      if (waiting === null) return false;
      const { via, ask } = waiting;
      const transaction = beginLazily(database, { community: task.community, member: ask.member.id });
      try {
        const kept = recordsIn(transaction, task, seal);
        const reply = await answerWith(kept.records)(ask);
        // The reply speaks of a history that was not written: it is made again, not sent.
        if (kept.fault() !== null) throw kept.fault();
        const query = write(task, via, ask, reply, seal, posts(via, reply));
        const rows = await rowsWithin(await reach(transaction.open()), task.community, query);
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
      const [row] = await mine(
        task,
        sql`
        with letter as (
          select outbox.id, outbox.state, outbox.state = 'pending' and part = 0 and ${outdated} as outdated
          from outbox join inbox on inbox.id = outbox.inbox
          where outbox.id = ${task.subject} and outbox.state in ('pending', 'sending') for update of outbox
        )
        update outbox set state = case when outdated then 'cancelled' else 'sending' end
        from letter where outbox.id = letter.id
        returning outbox.id, via, address, reply, letter.state, outdated, part, first`,
      );
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
      const rows = await mine(
        task,
        sql`
        with task as (${holdAgain} where ${held(task)} returning id)
        update outbox set state = 'sending', part = ${part}, first = ${first}
        where id = ${letter.id} and state in ('pending', 'sending') and exists (select from task)
        returning id`,
      );
      return rows.length > 0;
    },

    async delivered(task, letter, first) {
      const [row] = await mine(
        task,
        sql`
        with task as (delete from tasks where subject = ${letter.id} and kind = ${task.kind} and community = ${task.community})
        update outbox set state = 'sent', reply = null, address = null, first = ${first},
          sent_at = now()
        from inbox where outbox.id = ${letter.id} and inbox.id = outbox.inbox
        returning extract(epoch from now() - received_at) as seconds`,
      );
      return row === undefined ? null : Number(row.seconds);
    },

    async pause(task, letter, seconds, unsent) {
      const until = sql`now() + ${seconds} * interval '1 second'`;
      await mine(
        task,
        sql`
        with task as (
          update tasks set run_at = ${until}, lease = null, attempts = attempts - 1 where ${held(task)}
          returning lane, community
        ), letter as (
          update outbox set state = 'pending' where ${unsent} and id = ${letter.id} and exists (select from task)
        )
        insert into pauses (lane, community, until) select lane, community, ${until} from task
        on conflict (lane) do update set until = greatest(pauses.until, excluded.until)`,
      );
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
      where id = ${task.subject} and state = 'waiting' and exists (select from task)
      returning id, member
    ), written as (
      insert into outbox (inbox, community, member, via, lane, address, reply, state)
      select id, ${task.community}, member, ${via}, ${lane}, ${JSON.stringify({ member, place })}::json, ${sealed},
        ${posts ? 'pending' : 'fetched'}
      from answered returning id, inbox, member
    ), queued as (
      insert into tasks (community, member, kind, subject, via, lane)
      select ${task.community}, member, 'send', id, ${via}, ${lane} from written where ${posts}
    )
    select pg_notify(${signalChannel}, ${posts ? 'task' : String(task.subject)}) from written`;
}

/** A member's records whose reads and writes belong to the transaction, and that remember the first fault of the store. */
function recordsIn(
  transaction: LazyTransaction,
  task: Task,
  seal: Seal,
): { readonly records: Records; fault(): unknown } {
  let fault: unknown = null;
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await work(await reach(transaction.open()));
    } catch (error) {
      if (!(error instanceof Problem && error.code !== 'try-again')) fault ??= error;
      throw error;
    }
  };
  const history = <T>(work: (history: History) => Promise<T>) => use((inside) => work(openHistory(inside, seal)));
  const privacy = <T>(work: (privacy: Privacy) => Promise<T>) => use((inside) => work(openPrivacy(inside, seal)));
  return {
    records: {
      history: {
        save: (member, kept) => history((it) => it.save(member, kept)),
        latest: (member, page) => history((it) => it.latest(member, page)),
        find: (member, id) => history((it) => it.find(member, id)),
      },
      privacy: {
        meet: (member, key) => privacy((it) => it.meet(member, key)),
        choose: (member, keeps) => privacy((it) => it.choose(member, keeps)),
        holdings: (member) => privacy((it) => it.holdings(member)),
        export: (member) => privacy((it) => it.export(member)),
        forget: (member) =>
          use(async (inside) => {
            await rowsWithin(inside, task.community, disown(task));
            return openPrivacy(inside, seal).forget(member);
          }),
      },
    },
    fault: () => fault,
  };
}

/** Takes the member's name off the question that is being answered, so that the receipt of a deletion still reaches them. */
function disown(task: Task): SQL {
  return sql`
    with task as (update tasks set member = '' where ${held(task)} returning id)
    update inbox set member = '' where community = ${task.community} and id = ${task.subject} and exists (select from task)`;
}
