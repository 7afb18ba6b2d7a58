/** A scored line with its label. */
export interface Scored {
  readonly strong: boolean;
  readonly score: number;
}

/** Chance that a strong line scores above a weak one; a tie counts one half. */
export function auc(rows: readonly Scored[]): number {
  const strong = rows.filter((row) => row.strong);
  const weak = rows.filter((row) => !row.strong);
  let wins = 0;
  for (const a of strong) for (const b of weak) wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return wins / (strong.length * weak.length);
}

/** The same over couples that both have or both lack a digit and differ by at most two words, of four words and more. */
export function matchedAuc(rows: readonly (Scored & { readonly text: string })[]): number {
  const sized = rows
    .map((row) => ({ ...row, words: row.text.trim().split(/\s+/).length, digit: /\d/.test(row.text) }))
    .filter((row) => row.words >= 4);
  let couples = 0;
  let wins = 0;
  for (const a of sized.filter((row) => row.strong)) {
    for (const b of sized.filter((row) => !row.strong)) {
      if (a.digit !== b.digit || Math.abs(a.words - b.words) > 2) continue;
      couples++;
      wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
    }
  }
  return wins / couples;
}

/** Share of weak/strong pairs in which the strong side scores strictly higher. */
export function pairAccuracy(rows: readonly (Scored & { readonly pair: string | null })[]): number {
  let pairs = 0;
  let right = 0;
  const byPair = new Map<string, Scored[]>();
  for (const row of rows) if (row.pair) byPair.set(row.pair, [...(byPair.get(row.pair) ?? []), row]);
  for (const sides of byPair.values()) {
    for (const a of sides.filter((row) => row.strong)) {
      for (const b of sides.filter((row) => !row.strong)) {
        pairs++;
        if (a.score > b.score) right++;
      }
    }
  }
  return right / pairs;
}
