import type { Fact } from './fact.ts';
import { facts } from './facts.ts';
import { questionWords, standIns } from './question-words.ts';
import { rolePacks } from './roles.ts';

/** A fact that answers a question, and how well: for ordering only. */
export interface FoundFact {
  readonly fact: Fact;
  readonly score: number;
}

/** How often a word counts, by where it stands: the question it answers, other words for it, the answer itself. */
const fieldWeights = { asks: 3, also: 2.5, says: 1 } as const;

/** BM25 (Robertson and Zaragoza, 2009), with the constants usual for short texts. */
const saturation = 1.2;
const lengthShare = 0.4;

/** An answer must be about this share of what the question is about, by the weight of its words; else it is no answer. */
const enough = 0.6;

/** A best answer below this shares only words with the question that most answers hold. */
const leastScore = 0.8;

/** What was not written as an answer has to fit better: its words are many. */
const enoughOfOthers = 0.8;

/** What a second and third answer must reach of the first one's score. */
const near = 0.45;

/** What was written as an answer comes before what is only made from a rule or a topic. */
const kindWeights: Partial<Record<Fact['kind'], number>> = { rule: 0.8, measure: 0.75, example: 0.85, dispute: 0.9 };

/** Words that most questions here hold: they say little of what is asked. */
const light: ReadonlySet<string> = new Set(
  questionWords('backend resume recruiter bullet engineer developer year experience'),
);
const lightShare = 0.4;

/** An answer without this word is no answer to a question with it. */
const decisive: ReadonlySet<string> = new Set(questionWords('salary'));

/** Answers of a kind that is asked for by name. */
const named: Partial<Record<Fact['kind'], ReadonlySet<string>>> = {
  salary: decisive,
  measure: new Set(questionWords('figure bullet write')),
};

interface Entry {
  readonly fact: Fact;
  /** Words of the question it answers, and other words for it. */
  readonly asked: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

/** All answers with their words counted. */
interface Index {
  readonly entries: readonly Entry[];
  readonly meanLength: number;
  /** In how many answers each word is. */
  readonly holders: ReadonlyMap<string, number>;
}

let made: Index | undefined;

/** The index, made with the first question: most runs of the program never ask one. */
function index(): Index {
  if (made === undefined) {
    const entries = facts.map(readEntry);
    const meanLength = entries.reduce((sum, { length }) => sum + length, 0) / entries.length;
    made = { entries, meanLength, holders: countHolders(entries) };
  }
  return made;
}

/** A word that no answer holds may be what the question is about, or only how it is put. */
const strangeShare = 0.6;

/** The weight of a word: the fewer answers hold it, the more it says. */
function weightOf(word: string): number {
  const { entries, holders } = index();
  const held = holders.get(word) ?? 0;
  const weight = Math.log(1 + (entries.length - held + 0.5) / (held + 0.5));
  return weight * (held === 0 ? strangeShare : light.has(word) ? lightShare : 1);
}

/** What a question found: answers in the order in which they fit; or none, and then the nearest questions that have one. */
export interface FoundFacts {
  readonly answers: readonly FoundFact[];
  readonly nearest: readonly Fact[];
}

/**
 * The answers to a question, at most `limit`; none when nothing here is about it. Pure: the same question finds the same. A
 * word that is one slip away from a known one counts as that one.
 */
export function searchFacts(question: string, limit = 3): FoundFacts {
  const words = [...new Set(questionWords(question).map(knownWord))];
  const others = rolesNamed(question);
  const found = index()
    .entries.filter(({ fact }) => fact.roles === undefined || others.every((role) => fact.roles?.includes(role)))
    .map((entry) => {
      const about = words.filter((word) => entry.counts.has(word));
      return { entry, about, fact: entry.fact, score: scoreOf(entry, about) };
    })
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const fitting = found.filter(({ entry, about }) => isAbout(entry, about, words));
  const best = fitting[0]?.score ?? 0;
  const answers = fitting.filter(({ score }) => score >= near * best).slice(0, limit);
  return {
    answers: answers.map(({ fact, score }) => ({ fact, score })),
    nearest:
      answers.length > 0
        ? []
        : found
            .filter(isNearby)
            .map(({ fact }) => fact)
            .slice(0, limit),
  };
}

/** Whether a question that has an answer is worth offering in place of one that has none. */
function isNearby({ entry, about }: { readonly entry: Entry; readonly about: readonly string[] }): boolean {
  return !(entry.fact.kind in kindWeights) && about.some((word) => entry.asked.has(word) && !light.has(word));
}

/** A word as the answers know it, or as it is. */
function knownWord(word: string): string {
  return index().holders.has(word) ? word : (kinOf(word) ?? slipOf(word) ?? word);
}

/** Whether an answer is about what was asked, and not only mentions it by the way. */
function isAbout({ asked, fact }: Entry, about: readonly string[], words: readonly string[]): boolean {
  const weight = (some: readonly string[]) => some.reduce((sum, word) => sum + weightOf(word), 0);
  // What another trade earns is not what this one earns: a strange word may name it.
  if (fact.kind === 'salary' && words.some((word) => !index().holders.has(word))) return false;
  if (words.some((word) => decisive.has(word) && !asked.has(word))) return false;
  if (named[fact.kind] && !words.some((word) => named[fact.kind]?.has(word))) return false;
  return (
    weight(about) >= (fact.kind in kindWeights ? enoughOfOthers : enough) * weight(words) &&
    weight(about.filter((word) => asked.has(word))) >= weight(about) / 2
  );
}

function scoreOf({ fact, counts, length }: Entry, words: readonly string[]): number {
  const size = saturation * (1 - lengthShare + (lengthShare * length) / index().meanLength);
  const sum = words.reduce((points, word) => {
    const count = counts.get(word) ?? 0;
    return points + (weightOf(word) * count * (saturation + 1)) / (count + size);
  }, 0);
  return sum * (kindWeights[fact.kind] ?? 1);
}

function readEntry(fact: Fact): Entry {
  const counts = new Map<string, number>();
  let length = 0;
  const read = (text: string, weight: number) => {
    for (const word of questionWords(text)) {
      counts.set(word, (counts.get(word) ?? 0) + weight);
      length += weight;
    }
  };
  read(fact.asks, fieldWeights.asks);
  for (const phrase of fact.also) read(phrase, fieldWeights.also);
  const asked = new Set(counts.keys());
  // A point may end with whose word it is, in brackets.
  for (const text of [fact.says, ...(fact.points ?? [])]) read(text.replace(/ \([^)]*\)$/, ''), fieldWeights.says);
  return { fact, asked, counts, length };
}

function countHolders(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { counts } of entries) for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return holders;
}

/** The role packs that a question names: what is true of one trade alone is no answer about another. */
function rolesNamed(question: string): readonly string[] {
  const text = ` ${question.toLowerCase().replace(/[^a-z]+/g, ' ')} `;
  return rolePacks
    .filter(({ title, aliases }) =>
      [title, ...aliases].some((name) => {
        const plain = name
          .toLowerCase()
          .replace(/[^a-z]+/g, ' ')
          .trim();
        return plain.includes(' ') && (text.includes(` ${plain} `) || text.includes(` ${plain}s `));
      }),
    )
    .map(({ id }) => id);
}

/** The known word of the same family: “confidentiality” is asked about what is confidential. */
function kinOf(word: string): string | undefined {
  const stem = word.slice(0, Math.max(6, word.length - 4));
  if (word.length < 7) return undefined;
  const isKin = (known: string) => known.startsWith(stem) || (known.length > 5 && word.startsWith(known));
  const kin = [...index().holders.keys(), ...standIns.keys()].find(isKin);
  return kin === undefined ? undefined : (standIns.get(kin) ?? kin);
}

/** The known word that one slip of the finger makes into this one; the most common of several. Short words are never guessed. */
function slipOf(word: string): string | undefined {
  if (word.length < 4) return undefined;
  const { holders } = index();
  let best: string | undefined;
  for (const known of [...holders.keys(), ...standIns.keys()]) {
    if (known[0] !== word[0] || Math.abs(known.length - word.length) > (word.length < 6 ? 0 : 1)) continue;
    if (!oneSlip(known, word)) continue;
    // Of a short word only two letters that were swapped are put right.
    if (word.length < 6 && !sameLetters(known, word)) continue;
    const meant = standIns.get(known) ?? known;
    if (best === undefined || (holders.get(meant) ?? 0) > (holders.get(best) ?? 0)) best = meant;
  }
  return best;
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** Whether one letter more, less or other, or two swapped, makes `a` into `b`. */
function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
