import type { ReadBullet } from './slots.ts';
import { tag } from './words.ts';

/** A run of technology names joined by commas, "and" or "+", their version numbers included: words `from`..`to`. */
export interface TechnologyRun {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The runs of technology names in a bullet, the one with most names first. */
export function technologyRuns({ words, tags, figures, figureAt }: ReadBullet): TechnologyRun[] {
  const runs: TechnologyRun[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!((tags[at] ?? 0) & tag.technology)) continue;
    let to = at;
    let count = 0;
    let last = at;
    while (to < words.length) {
      const mask = tags[to] ?? 0;
      const version = to > at && figureAt[to] !== -1 && figures[figureAt[to] ?? 0]?.kind === 'name';
      if (mask & tag.technology || version) {
        if (mask & tag.technology && !(to > at && words[to]?.gap === 'none' && (tags[to - 1] ?? 0) & tag.technology))
          count++;
        last = ++to;
      } else if (/^(?:and|&|or|with|\+)$/.test(words[to]?.lower ?? '') && (tags[to + 1] ?? 0) & tag.technology) to++;
      else break;
    }
    runs.push({ from: at, to: last, count });
    at = last - 1;
  }
  return runs.sort((a, b) => b.count - a.count || a.from - b.from);
}
