/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32), so that a run can be had again. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers below a limit, and members of a list, by chance. */
export function chance(seed: number): { below(limit: number): number; pick<T>(from: readonly [T, ...T[]]): T } {
  const next = chanceOf(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] ?? from[0] };
}

/** The list in an order by chance, in which nothing moves further than `window` places. */
export function shuffled<T>(list: readonly T[], window: number, chance: () => number): readonly T[] {
  return list
    .map((item, index) => ({ item, at: index + chance() * window }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
