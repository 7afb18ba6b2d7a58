import { setImmediate as afterEvents } from 'node:timers/promises';
import type { Sql, TransactionSql } from 'postgres';
import { codeOf, isAway } from './failure.ts';

/**
 * Makes transactions survive the loss of their connection. The driver (postgres 3.4.9) sends what comes next in such a
 * transaction, its own `rollback` included, to a connection that is gone, which ends the process with an uncaught
 * TypeError, or to whatever uses that connection by then. See https://github.com/porsager/postgres/pull/1168.
 *
 * Here nothing is sent after the loss: the driver is left to wait for an outcome that never comes, and the caller gets
 * the driver's own CONNECTION_CLOSED, or the first fault that told of the loss.
 */
export function makeTransactionsSafe(pool: Sql): void {
  const begin = pool.begin.bind(pool);
  const safeBegin = (work: (transaction: TransactionSql) => Promise<unknown>): Promise<unknown> =>
    new Promise((done, fail) => {
      let lost = false;
      const lose = (error: unknown) => {
        lost = true;
        fail(error);
      };
      const run = begin(async (transaction) => {
        const [outcome] = await Promise.allSettled([work(guard(transaction, () => lost))]);
        if (outcome.status === 'rejected' && tellsOfLoss(outcome.reason)) lose(outcome.reason);
        // The loss and the fault that it caused arrive together, in either order.
        await afterEvents();
        if (lost) return new Promise(() => {});
        if (outcome.status === 'rejected') throw outcome.reason;
        return outcome.value;
      });
      run.then(done, (error: unknown) => (tellsOfLoss(error) ? lose(error) : fail(error)));
    });
  pool.begin = safeBegin as Sql['begin'];
}

/** The transaction, such that a query after the loss is refused here. */
function guard(transaction: TransactionSql, lost: () => boolean): TransactionSql {
  const send = transaction.unsafe.bind(transaction);
  const refused = () => {
    const refusal = Promise.reject(Object.assign(new Error('The connection is lost.'), { code: 'CONNECTION_CLOSED' }));
    return Object.assign(refusal, { values: () => refusal });
  };
  transaction.unsafe = ((...query: Parameters<typeof send>) =>
    lost() ? refused() : send(...preparing(query))) as typeof send;
  return transaction;
}

type Unsafe = Parameters<Sql['unsafe']>;

/**
 * The same query, planned once for each connection. Without this the driver asks the server what the parameters are before
 * each query that has any: a second trip, each time.
 */
export function preparing([text, values, options]: Unsafe): Unsafe {
  return values && values.length > 0 ? [text, values, { prepare: true, ...options }] : [text, values, options];
}

/** Whether after this fault the connection is, or is about to be, gone: closed, cut, or ended by the server. */
function tellsOfLoss(error: unknown): boolean {
  return isAway(error) || /^(08|57P)/.test(codeOf(error));
}
