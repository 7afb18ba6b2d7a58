/** The middle one of some numbers; the mean of the middle two of an even count. */
export function median(values: readonly number[]): number {
  return (
    (quantile(values, 0.5) +
      quantile(
        [...values].map((value) => -value),
        0.5,
      ) *
        -1) /
    2
  );
}

/** The smallest value that at least this share (0..1) of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Milliseconds of processor that something takes, the collector and compiler beside it included. Unlike the clock's, it
 * does not count what other programs do meanwhile, though their hold on the caches still slows it.
 */
export function processorTime(run: () => unknown): number {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Milliseconds by the clock that something takes. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/**
 * Measures several things in turn, round after round, so that a busy moment of the machine hits all of them. Gives the
 * values of each, one a round. Each is told the number of its round, counted from `first`.
 */
export async function interleaved<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, (round: number) => number | Promise<number>>>,
  first = 0,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = first; round < first + rounds; round++) {
    for (const name of names) seen[name].push(await contenders[name](round));
  }
  return seen;
}

/** The median over the rounds of one thing's value as a multiple of another's in the same round. */
export function ratio(of: readonly number[], to: readonly number[]): number {
  return median(of.map((value, round) => value / (to[round] ?? Number.NaN)));
}

/** A number with separators, and no more digits than it deserves. */
export function round(value: number, digits = 0): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
