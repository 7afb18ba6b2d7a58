import { type SQL, sql } from 'drizzle-orm';
import type { Letter, Outbox, Task } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import { answerQuestion } from './answer-question.ts';
import { outdated } from './inbox.ts';
import { sendLane } from './lane.ts';
import { letterName } from './letters.ts';
import { rowsWithin } from './rows.ts';
import { held, holdAgain } from './tasks.ts';
import { communityOf, type Database } from './tenancy.ts';

export function openOutbox(database: Database, seal: Seal): Outbox {
  const mine = (task: Task, query: SQL) => rowsWithin(database, task.community, query);
  return {
    answer: (task, answering) => answerQuestion(database, seal, task, answering),

    async underWay(task, { via, ask }, came) {
      const lane = sendLane(via, ask);
      const known = came === 'unknown' ? '' : came.kind === 'sent' ? came.id : null;
      if (came !== 'unknown' && came.kind === 'wait') {
        await mine(task, pauseLane(sql`values (${lane}, ${task.community}, ${after(came.seconds)})`));
      }
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
      await mine(
        task,
        sql`
        with task as (
          update tasks set run_at = ${after(seconds)}, lease = null, attempts = attempts - 1 where ${held(task)}
          returning lane, community
        ), letter as (
          update outbox set state = 'pending' where ${unsent} and id = ${letter.id} and exists (select from task)
        )
        ${pauseLane(sql`select lane, community, ${after(seconds)} from task`)}`,
      );
    },
  };
}

/** So many seconds from now, by the database's clock. */
const after = (seconds: number): SQL => sql`now() + ${seconds} * interval '1 second'`;

/** Lets nothing be sent in the lanes of `rows` (lane, community, until); a longer pause that is there stays. */
function pauseLane(rows: SQL): SQL {
  return sql`
    insert into pauses (lane, community, until) ${rows}
    on conflict (lane) do update set until = greatest(pauses.until, excluded.until)`;
}

/** The messages by which the question was answered as it stood before it was edited: the newest answer before this one. */
const earlierIds = sql`(
  select before.ids from outbox as before join inbox as asked on asked.id = before.inbox
  where asked.community = inbox.community and asked.message = inbox.message and asked.version < inbox.version
    and before.state = 'sent' and json_array_length(before.ids) > 0
  order by asked.version desc limit 1)`;
