import type postgres from 'postgres';
import { codeOf } from './failure.ts';
import { type Row, serving } from './rows.ts';
import { type Carry, Refused, type Statement } from './trips.ts';

/**
 * Sends statements one right behind the other, each community's behind the one that makes the transaction serve it, without
 * waiting in between. The server takes them in the order in which they were sent, and refuses all that follow one that
 * failed: so a statement never runs outside its community.
 */
export function carryOver(pool: postgres.Sql): Carry {
  return (take) =>
    pool.begin(async (transaction) => {
      const send = ({ text, values }: Statement) =>
        transaction.unsafe<Row[]>(text, values as postgres.ParameterOrJSON<never>[]);
      let served: string | null = null;
      const outcomes = take().map(({ community, statements }) => {
        const first = community === served ? [] : [serving(community)];
        served = community;
        return [...first, ...statements].map(send);
      });
      try {
        return await Promise.all(outcomes.map(async (rows) => (await Promise.all(rows)).at(-1) ?? []));
      } catch (error) {
        throw isRefusal(error) ? new Refused('A statement was refused.', { cause: error }) : error;
      }
    }) as ReturnType<Carry>;
}

/** Whether the server itself said no, and stays: every SQLSTATE but those of a connection or a server that ends. */
function isRefusal(error: unknown): boolean {
  return /^(?!08|57P)[0-9A-Z]{5}$/.test(codeOf(error));
}
