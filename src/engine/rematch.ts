import { american } from './inflection.ts';
import { readWords } from './text.ts';
import { tag, tagWords } from './words.ts';

/**
 * What became of a bullet between two versions of a text: `before` and `after` are its places in them, null where it is not
 * there. `moved`: it stands elsewhere among those that stayed. `reworded`: its words are not the same.
 */
export interface BulletMatch {
  readonly before: number | null;
  readonly after: number | null;
  readonly moved: boolean;
  readonly reworded: boolean;
}

/** Two lines that share less than this are two stories. Chosen on the labelled versions in bench/data. */
const leastAlike = 0.16;
/** An old line with so few telling words could have become anything in its place. */
const fewTelling = 1.6;

/**
 * Matches the bullets of an earlier version with those of a later one, each at most once. The same versions give the same
 * matches: in the order of the later one, then those that are gone. Limits: a line split in two is matched with the half
 * that keeps more of it.
 */
export function rematch(before: readonly string[], after: readonly string[]): readonly BulletMatch[] {
  const old = before.map(readLine);
  const now = after.map(readLine);
  const rarity = rarityIn([...old, ...now]);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    partner.set(to, from);
    taken.add(from);
  };
  const distance = (from: number, to: number) => Math.abs((from + 0.5) / old.length - (to + 0.5) / now.length);
  const scored = now
    .flatMap((line, to) => old.map((other, from) => ({ from, to, alike: alike(other, line, rarity) })))
    .filter(({ alike: share }) => share >= leastAlike)
    .sort(
      (a, b) => b.alike - a.alike || distance(a.from, a.to) - distance(b.from, b.to) || a.from - b.from || a.to - b.to,
    );
  for (const { from, to } of scored) if (!taken.has(from) && !partner.has(to)) pair(from, to);
  for (const [from, to] of inPlace(old, now, partner, taken)) pair(from, to);
  const moved = outOfOrder(partner);
  return [
    ...now.map((line, to): BulletMatch => {
      const from = partner.get(to) ?? null;
      return {
        before: from,
        after: to,
        moved: moved.has(to),
        reworded: from !== null && old[from]?.text !== line.text,
      };
    }),
    ...old.flatMap((_, from): BulletMatch[] =>
      taken.has(from) ? [] : [{ before: from, after: null, moved: false, reworded: false }],
    ),
  ];
}

/** A line as it is compared: its text without marks around it, and what its telling words weigh by their stems. */
interface Line {
  readonly text: string;
  readonly stems: ReadonlyMap<string, number>;
}

function readLine(text: string): Line {
  const words = readWords(text);
  const { tags, bases } = tagWords(words);
  const stems = new Map<string, number>();
  words.forEach((word, at) => {
    const weight = weightOf(tags[at] ?? 0, bases[at] ?? null, at);
    for (const part of word.lower.split(/[-/]/)) {
      const stem = stemOf(part, bases[at] && !word.lower.includes('-') ? bases[at] : null);
      if (stem && weight > 0) stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
    }
  });
  return { text: words.map(({ text: own }) => own).join(' '), stems };
}

/** Things and names tell lines apart; the opening verb, figures and words of any resume hardly do, because edits change them. */
function weightOf(mask: number, base: string | null, at: number): number {
  if (mask & (tag.vague | tag.buzz | tag.inflator)) return 0.15;
  if (mask & tag.function && !(mask & (tag.artefact | tag.mechanism | tag.technology))) return 0;
  if (mask & tag.number) return 0.3;
  if (mask & tag.technology) return 0.9;
  if (base && at < 2) return 0.45;
  return mask & tag.generic ? 0.4 : 1;
}

function stemOf(word: string, base: string | null): string {
  const plain = american(base ?? word.replace(/'s$|s'$/, ''));
  if (/\d/.test(plain)) return plain;
  return plain.replace(/(?:ies|y|ing|ed|es|s|er|e|ion|ation|ment)$/, '').slice(0, 7) || plain;
}

/** How much a stem tells: what stands in many lines of both versions tells little. */
function rarityIn(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of lines) for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  // A word of one line and of its later version stands in two.
  return new Map([...counts].map(([stem, count]) => [stem, 1 / Math.sqrt(Math.max(1, count / 2))]));
}

/** From 0 to 1: how much of the shorter line's telling words the other has, and of both together. Equal texts give 2. */
function alike(a: Line, b: Line, rarity: ReadonlyMap<string, number>): number {
  if (a.text.toLowerCase() === b.text.toLowerCase()) return 2;
  const weight = (line: Line, stem: string) => (line.stems.get(stem) ?? 0) * (rarity.get(stem) ?? 1);
  const sum = (line: Line) => [...line.stems.keys()].reduce((total, stem) => total + weight(line, stem), 0);
  let shared = 0;
  for (const stem of a.stems.keys()) shared += Math.min(weight(a, stem), weight(b, stem));
  const [ofA, ofB] = [sum(a), sum(b)];
  const least = Math.min(ofA, ofB);
  return least === 0 ? 0 : 0.65 * (shared / Math.max(least, 1)) + 0.35 * (shared / (ofA + ofB - shared));
}

/**
 * Lines left over that stand alone between the same neighbours: the same bullet told anew, unless the old one told so much
 * that nothing of it would have gone.
 */
function inPlace(
  old: readonly Line[],
  now: readonly Line[],
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): (readonly [number, number])[] {
  if (old.length !== now.length) return [];
  return now.flatMap((_, at) => {
    if (partner.has(at) || taken.has(at)) return [];
    const neighbours = [at - 1, at + 1].filter((other) => other >= 0 && other < now.length);
    const held = neighbours.every((other) => partner.get(other) === other);
    return held && (old.length === 1 || tellingWeight(old[at]) <= fewTelling) ? [[at, at] as const] : [];
  });
}

function tellingWeight(line: Line | undefined): number {
  return [...(line?.stems.values() ?? [])].reduce((total, weight) => total + weight, 0);
}

/** Places in the later version of the bullets that left their order: the fewest that can have moved. */
function outOfOrder(partner: ReadonlyMap<number, number>): ReadonlySet<number> {
  const pairs = [...partner].sort(([a], [b]) => a - b);
  // The longest run of old places that still rises: those stayed.
  const best: { length: number; previous: number }[] = [];
  pairs.forEach(([, from], at) => {
    let entry = { length: 1, previous: -1 };
    for (let k = 0; k < at; k++) {
      const earlier = best[k];
      if (earlier && (pairs[k]?.[1] ?? 0) < from && earlier.length + 1 > entry.length)
        entry = { length: earlier.length + 1, previous: k };
    }
    best.push(entry);
  });
  const stayed = new Set<number>();
  let at = best.findIndex(({ length }) => length === Math.max(...best.map((entry) => entry.length)));
  for (; at >= 0; at = best[at]?.previous ?? -1) stayed.add(pairs[at]?.[0] ?? -1);
  return new Set(pairs.map(([to]) => to).filter((to) => !stayed.has(to)));
}
