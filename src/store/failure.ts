import { Problem } from '../app/problem.ts';

/** How long a member waits for the database before being told to try again, in milliseconds. */
export const patience = 5_000;

/** PostgreSQL error classes that pass by themselves: connection, read-only standby, rollback, resources, operator. */
const passing = /^(08|25006|40|53|57|58)/;

/**
 * Waits for a query. A database that is away or too slow becomes a `Problem` the member can act on; any other fault
 * comes out as an error with its code alone, because the database's own messages quote the values they are about.
 */
export async function reach<T>(query: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tryAgain()), patience);
  });
  try {
    return await Promise.race([query, tooSlow]);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = codeOf(error);
    if (isAway(error) || passing.test(code)) throw tryAgain();
    throw Object.assign(new Error('The database refused a query.'), { code });
  } finally {
    clearTimeout(timer);
  }
}

function tryAgain(): Problem {
  return new Problem('try-again', 'Proofline cannot reach its database right now. Please try again in a minute.');
}

/** The error the driver gave, without the wrapper whose message lists every parameter of the query. */
function driverError(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? driverError(error.cause) : error;
}

/** The SQLSTATE or system code of an error, or `unknown`. */
export function codeOf(error: unknown): string {
  const { code } = Object(driverError(error));
  return typeof code === 'string' ? code : 'unknown';
}

/** Tells whether an error means that nobody answered: refused, unknown host, cut off, or timed out. */
export function isAway(error: unknown): boolean {
  return 'syscall' in Object(driverError(error)) || codeOf(error).startsWith('CONNECT');
}
