import { type SQL, sql } from 'drizzle-orm';
import type { Letter, Outbox, Question, Records, Route, Task } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import type { Reply } from '../app/reply.ts';
import { reach } from './failure.ts';
import { outdated, readQuestion, signalChannel } from './inbox.ts';
import { sendLane } from './lane.ts';
import { beginLazily, type LazyTransaction } from './lazy-transaction.ts';
import { letterName } from './letters.ts';
import { recordsThrough } from './records.ts';
import { rowsWithin } from './rows.ts';
import { held, holdAgain } from './tasks.ts';
import { communityOf, type Database } from './tenancy.ts';

export function openOutbox(database: Database, seal: Seal): Outbox {
  const mine = (task: Task, query: SQL) => rowsWithin(database, task.community, query);
  return {
    async answer(task, { begins, answer, route }) {
      const question = await readQuestion(database, seal, task);
      if (question === null) return false;
      await begins(question);
      const { ask } = question;
      const transaction = beginLazily(database, { community: task.community, member: ask.member.id });
      try {
        const kept = recordsIn(transaction, database, task, seal);
        const reply = await answer(kept.records)(ask);
        // The reply speaks of a history that was not written: it is made again, not sent.
        if (kept.fault() !== null) throw kept.fault();
        const query = write(task, question, reply, route(question, reply), seal);
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

    async underWay(task, { via, ask }, came) {
      const lane = sendLane(via, ask);
      const known = came === 'unknown' ? '' : came.kind === 'sent' ? came.id : null;
      if (came !== 'unknown' && came.kind === 'wait') await mine(task, pauseLane(task.community, lane, came.seconds));
      const rows = await mine(
        task,
        sql`
        update inbox set progress = ${known}
        where community = ${task.community} and id = ${task.subject} and state = 'waiting'
          and exists (select from tasks where ${held(task)})
          and (${known}::text is distinct from '' or not exists (select from pauses where lane = ${lane} and until > now()))
        returning id`,
      );
      return rows.length > 0;
    },

    async open(task) {
      const [row] = await mine(
        task,
        sql`
        with letter as (
          select outbox.id, outbox.state, outbox.state = 'pending' and part = 0 and ${outdated} as outdated, ${earlierIds} as earlier
          from outbox join inbox on inbox.id = outbox.inbox
          where outbox.id = ${task.subject} and outbox.state in ('pending', 'sending') for update of outbox
        )
        update outbox set state = case when outdated then 'cancelled' else 'sending' end
        from letter where outbox.id = letter.id
        returning outbox.id, inbox, via, address, reply, back, letter.state, outdated, part, ids, edits, earlier`,
      );
      if (row === undefined || row.outdated === true) return null;
      const { member, place } = row.address as Letter;
      const community = communityOf(member);
      return {
        id: Number(row.id),
        name: letterName(Number(row.inbox)),
        via: String(row.via),
        member,
        place,
        back: row.back === null ? null : seal.open(community, String(row.back)),
        reply: JSON.parse(seal.open(community, String(row.reply))),
        part: Number(row.part),
        ids: row.ids as readonly string[],
        edits: row.edits ? [String(row.edits)] : ((row.earlier ?? []) as readonly string[]),
        doubt: row.state === 'sending',
        seek: row.edits === '',
      };
    },

    async begin(task, letter, part, ids) {
      const rows = await mine(
        task,
        sql`
        with task as (${holdAgain} where ${held(task)} returning id)
        update outbox set state = 'sending', part = ${part}, ids = ${JSON.stringify(ids)}::json
        where id = ${letter.id} and state in ('pending', 'sending') and exists (select from task)
        returning id`,
      );
      return rows.length > 0;
    },

    async delivered(task, letter, ids) {
      const [row] = await mine(
        task,
        sql`
        with task as (
          delete from tasks where subject = ${letter.id} and kind = ${task.kind} and community = ${task.community}
        ), receipt as (
          delete from outbox where id = ${letter.id} and member = '' returning inbox
        ), nameless as (
          update inbox set message = null from receipt where inbox.id = receipt.inbox
        ), sent as (
          update outbox set state = 'sent', reply = case when pages > 1 then reply end, address = null, back = null,
            ids = ${JSON.stringify(ids)}::json, sent_at = now()
          where id = ${letter.id} and member <> '' returning inbox
        )
        select extract(epoch from now() - received_at) as seconds from inbox
        where id in (select inbox from sent union all select inbox from receipt)`,
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

/** Lets nothing be sent in a lane for so many seconds. */
function pauseLane(community: string, lane: string, seconds: number): SQL {
  return sql`
    insert into pauses (lane, community, until) values (${lane}, ${community}, now() + ${seconds} * interval '1 second')
    on conflict (lane) do update set until = greatest(pauses.until, excluded.until)`;
}

/** The messages by which the question was answered as it stood before it was edited: the newest answer before this one. */
const earlierIds = sql`(
  select before.ids from outbox as before join inbox as asked on asked.id = before.inbox
  where asked.community = inbox.community and asked.message = inbox.message and asked.version < inbox.version
    and before.state = 'sent' and json_array_length(before.ids) > 0
  order by asked.version desc limit 1)`;

/** Keeps the reply, and the task to send it where it is sent, in place of the task to answer. No row: not ours to answer. */
function write(task: Task, { via, ask }: Question, reply: Reply, { posts, pages }: Route, seal: Seal): SQL {
  const { member, place, back } = ask;
  const sealed = seal.seal(task.community, JSON.stringify(reply));
  const way = back === undefined || !posts ? null : seal.seal(task.community, back);
  const pressed = (reply.inPlace && ask.pressed) || null;
  const lane = sendLane(via, ask);
  return sql`
    with task as (
      delete from tasks where ${held(task)} returning id
    ), answered as (
      update inbox set state = 'answered', payload = null
      where id = ${task.subject} and state = 'waiting' and exists (select from task)
      returning id, member, progress
    ), written as (
      insert into outbox (inbox, community, member, via, lane, address, reply, back, pages, edits, state)
      select id, ${task.community}, member, ${via}, ${lane}, ${JSON.stringify({ member, place })}::json, ${sealed}, ${way},
        ${pages}, coalesce(progress, ${pressed}), ${posts ? 'pending' : 'fetched'}
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
  database: Database,
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
  const records = recordsThrough(use, database, seal);
  const { privacy } = records;
  return {
    records: {
      ...records,
      privacy: {
        ...privacy,
        async forget(member) {
          await use((inside) => rowsWithin(inside, task.community, disown(task)));
          return privacy.forget(member);
        },
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
