/** The fewest letters of a word that is mended for two that were swapped, for one slip of any kind, and for two slips. */
const swapFrom = 4;
const oneSlipFrom = 5;
const twoSlipsFrom = 8;

/**
 * The known word that a slip of the finger makes into this one, or the word as it is. Two letters swapped, from four
 * letters on; one letter more, less or other from five; two such slips from eight on. The first letter holds. Of several the first of `known`.
 */
export function mendWord(word: string, known: readonly string[]): string {
  if (word.length < swapFrom) return word;
  if (word.length < oneSlipFrom) return known.find((candidate) => isSwapped(candidate, word)) ?? word;
  const most = word.length < twoSlipsFrom ? 1 : 2;
  let best = word;
  let fewest = most + 1;
  for (const candidate of known) {
    if (candidate[0] !== word[0] || candidate.length < 4 || Math.abs(candidate.length - word.length) > most) continue;
    const slips = slipsBetween(candidate, word, fewest);
    if (slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}

function isSwapped(a: string, b: string): boolean {
  return (
    a.length === b.length &&
    a[0] === b[0] &&
    slipsBetween(a, b, 2) === 1 &&
    [...a].sort().join('') === [...b].sort().join('')
  );
}

/** How many slips are between two words, up to `limit` (optimal string alignment). */
function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
