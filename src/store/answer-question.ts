import { type SQL, sql } from 'drizzle-orm';
import type { Answering, Question, Route, Task } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import type { Reply } from '../app/reply.ts';
import { openAnswerRecords, type PutOff } from './answer-records.ts';
import { reach } from './failure.ts';
import { readQuestion, signalChannel } from './inbox.ts';
import { sendLane } from './lane.ts';
import { beginLazily } from './lazy-transaction.ts';
import { rowsWithin } from './rows.ts';
import { held } from './tasks.ts';
import { type Database, lockMember } from './tenancy.ts';

/**
 * Answers the question of a task: what the answer writes, the reply and the task to send it are kept together or not at all. Most
 * answers write one review at most: that goes with the reply, in one trip. Others work in a transaction.
 */
export async function answerQuestion(
  database: Database,
  seal: Seal,
  task: Task,
  { begins, answer, route }: Answering,
): Promise<boolean> {
  const read = await readQuestion(database, seal, task);
  if (read === null) return false;
  const { question, choice } = read;
  await begins(question);
  const { ask } = question;
  const owner = { community: task.community, member: ask.member.id };
  const transaction = beginLazily(database, owner);
  try {
    const kept = openAnswerRecords(transaction, { database, seal, task, asker: ask.member, choice });
    const reply = await answer(kept.records)(ask);
    // The reply speaks of a history that was not written: it is made again, not sent.
    if (kept.fault() !== null) throw kept.fault();
    const putOff = kept.putOff();
    const statement = write(task, { question, reply, route: route(question, reply), putOff }, seal);
    const [row] = putOff
      ? await rowsWithin(database, task.community, [lockMember(owner), statement], { holds: owner.member })
      : await rowsWithin(await reach(transaction.open()), task.community, statement);
    // What the member chose was changed while the answer was made: it is made again.
    if (row?.agreed !== true) throw new Error('The answer rests on what is so no more.');
    const written = Number(row.written) > 0;
    if (!written) await transaction.rollBack();
    else if (!putOff) await reach(transaction.commit());
    return written;
  } catch (error) {
    await transaction.rollBack();
    throw error;
  }
}

interface Written {
  readonly question: Question;
  readonly reply: Reply;
  readonly route: Route;
  readonly putOff: PutOff | null;
}

/** Keeps the reply, and the task to send it where it is sent, in place of the task to answer. `written`: 0 where it is not ours to answer. */
function write(
  task: Task,
  { question: { via, ask }, reply, route: { posts, pages }, putOff }: Written,
  seal: Seal,
): SQL {
  const { member, place, back } = ask;
  const sealed = seal.seal(task.community, JSON.stringify(reply));
  const way = back === undefined || !posts ? null : seal.seal(task.community, back);
  const pressed = (reply.inPlace && ask.pressed) || null;
  const lane = sendLane(via, ask);
  const agreed = putOff?.keeps
    ? sql`exists (select from members where community = ${task.community} and member = ${member.id} and keeps)`
    : sql`true`;
  return sql`
    with task as (
      delete from tasks where ${held(task)} and ${agreed} returning id
    ), answered as (
      update inbox set state = 'answered', payload = null
      where id = ${task.subject} and state = 'waiting' and exists (select from task)
      returning id, member, progress
    ), ${review(putOff)} written as (
      insert into outbox (inbox, community, member, via, lane, address, reply, back, pages, edits, state)
      select id, ${task.community}, member, ${via}, ${lane}, ${JSON.stringify({ member, place })}::json, ${sealed}, ${way},
        ${pages}, coalesce(progress, ${pressed}), ${posts ? 'pending' : 'fetched'}
      from answered returning id, inbox, member
    ), queued as (
      insert into tasks (community, member, kind, subject, via, lane)
      select ${task.community}, member, 'send', id, ${via}, ${lane} from written where ${posts}
    )
    select (select count(pg_notify(${signalChannel}, ${posts ? 'task' : String(task.subject)})) from written) as written,
      ${agreed} as agreed`;
}

/** The review that goes with the reply. One for the same question that is there already is a fault: then the answer is made again. */
function review(putOff: PutOff | null): SQL {
  if (!putOff?.review) return sql``;
  const { community, member, id, ask, message, role, kind, keptAt, outline, review: sealed } = putOff.review;
  return sql`kept as (
      insert into reviews (community, id, member, ask, message, role, kind, outline, review, kept_at)
      select ${community}, ${id}::uuid, ${member}, ${ask}, ${message}, ${role}, ${kind}, ${JSON.stringify(outline)}::json,
        ${sealed}, ${keptAt.toISOString()}::timestamptz
      from answered
    ),`;
}
