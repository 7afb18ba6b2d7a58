import { type SQL, sql } from 'drizzle-orm';
import type { Records, Task } from '../app/ledger.ts';
import type { Member, Seal } from '../app/ports.ts';
import { Problem } from '../app/problem.ts';
import { digest } from './digest.ts';
import { reach } from './failure.ts';
import { insertReview, keptReview, newReview, type ReviewRow } from './history.ts';
import type { LazyTransaction } from './lazy-transaction.ts';
import { recordsThrough } from './records.ts';
import { rowsWithin } from './rows.ts';
import { held } from './tasks.ts';
import type { Database } from './tenancy.ts';

/** What a member chose of their history, as it was read with their question; null for one who was not met yet. */
export type Choice = { readonly keeps: boolean; readonly metWith: string | null } | null;

/** What an answer writes together with its reply: a review at most. `keeps`: only while the member still wants a history. */
export interface PutOff {
  readonly review: ReviewRow | null;
  readonly keeps: boolean;
}

/** A member's records as the answering of one question uses them. */
export interface AnswerRecords {
  readonly records: Records;
  /** The first fault of the store, or null. */
  fault(): unknown;
  /** What is still to be written with the reply. Null where a transaction was opened: all is written there. */
  putOff(): PutOff | null;
}

export interface AnswerRecordsTools {
  readonly database: Database;
  readonly seal: Seal;
  readonly task: Task;
  /** Who asked. */
  readonly asker: Member;
  readonly choice: Choice;
}

/**
 * Records whose reads and writes belong to the transaction, which is opened when it is needed. What most questions need, the
 * member's choice and the keeping of one review, needs none: the choice was read with the question, the review goes with
 * the reply. A question that is tried again does all in its transaction.
 */
export function openAnswerRecords(transaction: LazyTransaction, tools: AnswerRecordsTools): AnswerRecords {
  const { database, seal, task, asker, choice } = tools;
  let fault: unknown = null;
  let review: ReviewRow | null = null;
  let relied = false;
  let inside: Promise<Database> | null = null;

  const open = async (): Promise<Database> => {
    const opened = await reach(transaction.open());
    if (relied && !(await stillKeeps(opened, asker, task.community))) throw changed();
    if (review && (await reach(insertReview(opened, review))).id !== review.id) throw changed();
    return opened;
  };
  const use = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    try {
      inside ??= open();
      return await work(await inside);
    } catch (error) {
      if (!(error instanceof Problem && error.code !== 'try-again')) fault ??= error;
      throw error;
    }
  };
  const records = recordsThrough(use, database, seal);
  const { privacy, history } = records;
  const mayWait = (member: Member) => inside === null && task.attempts === 1 && member.id === asker.id;
  return {
    records: {
      ...records,
      history: {
        ...history,
        async save(member, given) {
          if (!mayWait(member) || review !== null) return history.save(member, given);
          review = newReview(member, given, seal);
          return keptReview(review, given);
        },
      },
      privacy: {
        ...privacy,
        async meet(member, key) {
          if (!mayWait(member) || !choice?.keeps) return privacy.meet(member, key);
          relied = true;
          return { keeps: true, first: choice.metWith === digest(key) };
        },
        async forget(member) {
          await use((opened) => rowsWithin(opened, task.community, disown(task)));
          return privacy.forget(member);
        },
      },
    },
    fault: () => fault,
    putOff: () => (inside === null && task.attempts === 1 ? { review, keeps: relied } : null),
  };
}

function changed(): Error {
  return new Error('What was read with the question is so no more.');
}

async function stillKeeps(inside: Database, { id }: Member, community: string): Promise<boolean> {
  const query = sql`select from members where community = ${community} and member = ${id} and keeps`;
  return (await rowsWithin(inside, community, query)).length > 0;
}

/** Takes the member's name off the question that is being answered, so that the receipt of a deletion still reaches them. */
function disown(task: Task): SQL {
  return sql`
    with task as (update tasks set member = '' where ${held(task)} returning id)
    update inbox set member = '' where community = ${task.community} and id = ${task.subject} and exists (select from task)`;
}
