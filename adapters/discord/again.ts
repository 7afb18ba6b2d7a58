import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does a thing until it is done, with growing pauses, in milliseconds, from the first to the last; the last is taken again
 * until `signal` ends it. Rejects then, or, where `tries` are given, with the last error after so many.
 */
export async function untilDone<T>(
  work: () => Promise<T>,
  {
    first,
    last,
    tries = Number.POSITIVE_INFINITY,
    signal,
  }: { first: number; last: number; tries?: number; signal: AbortSignal },
): Promise<T> {
  for (let tried = 1, wait = first; ; tried += 1, wait = Math.min(last, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      if (tried >= tries || signal.aborted) throw error;
      await pause(wait, undefined, { signal });
    }
  }
}
