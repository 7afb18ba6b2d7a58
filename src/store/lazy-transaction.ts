import { type Database, oneAtATime, within } from './tenancy.ts';

/** A transaction that begins when it is first needed, so that a long judgement holds no connection and no lock. */
export interface LazyTransaction {
  open(): Promise<Database>;
  /** Commits; rejects when that failed or nothing was opened. */
  commit(): Promise<void>;
  /** Takes everything back. Never rejects. */
  rollBack(): Promise<void>;
}

/** Marks a transaction that is ended on purpose. */
const takenBack = Symbol('taken back');

/** The transaction serves one community, and is the only one that writes for this member meanwhile. */
export function beginLazily(database: Database, owner: { community: string; member: string }): LazyTransaction {
  let opened: Promise<Database> | undefined;
  let ended: Promise<void> = Promise.reject(new Error('Nothing was written in this transaction.'));
  ended.catch(() => {});
  let commit = () => {};
  let abort = (_reason: unknown) => {};
  const begin = () =>
    new Promise<Database>((ready, failed) => {
      const decision = new Promise<void>((well, badly) => {
        commit = well;
        abort = badly;
      });
      // A decision to abort that comes before the transaction listens is no unhandled fault.
      decision.catch(() => {});
      ended = within(database, owner.community, async (transaction) => {
        await oneAtATime(transaction, owner);
        ready(transaction);
        return decision;
      });
      ended.catch(failed);
    });
  return {
    open() {
      opened ??= begin();
      return opened;
    },
    async commit() {
      commit();
      await ended;
    },
    async rollBack() {
      abort(takenBack);
      await ended.catch(() => {});
    },
  };
}
