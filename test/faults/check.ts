import type { Taken } from './platform.ts';

/** What the checker found. It knows only what was acknowledged and what the platform took. */
export interface Verdict {
  readonly acknowledged: number;
  /** Acknowledged, and not answered in full. */
  readonly lost: number;
  /** Messages the platform took more than once. */
  readonly duplicates: number;
  /** Answered although never delivered: must be nothing. */
  readonly unasked: number;
}

/** Holds the platform's log against the threads whose questions were acknowledged, and those delivered at all. */
export function check(
  log: readonly Taken[],
  acknowledged: ReadonlySet<string>,
  delivered: ReadonlySet<string>,
): Verdict {
  const byThread = new Map<string, Map<number, number>>();
  const lengths = new Map<string, number>();
  const answered = new Map<string, Set<number>>();
  for (const { thread, index, of, sign, edits } of log) {
    const counts = byThread.get(thread) ?? new Map<number, number>();
    // What takes the place of a message is no second one.
    counts.set(index, (counts.get(index) ?? 0) + (edits === null ? 1 : 0));
    byThread.set(thread, counts);
    if (sign) continue;
    lengths.set(thread, of);
    answered.set(thread, (answered.get(thread) ?? new Set()).add(index));
  }
  const isWhole = (thread: string) => answered.get(thread)?.size === lengths.get(thread) && answered.has(thread);
  const extra = [...byThread.values()].flatMap((counts) => [...counts.values()].map((count) => Math.max(0, count - 1)));
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((thread) => !isWhole(thread)).length,
    duplicates: extra.reduce((sum, count) => sum + count, 0),
    unasked: [...byThread.keys()].filter((thread) => !delivered.has(thread)).length,
  };
}

/** The value below which the given share of the list lies; 0 for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
