import { mendWord } from './question-slips.ts';
import { conceptWords, isKnownWord, type QuestionWord, questionWords } from './question-words.ts';

/** What is found by a question: the question it answers, other ways to put it, and what it says. */
export interface Askable {
  readonly asks: string;
  readonly also: readonly string[];
  readonly says: string;
  readonly points?: readonly string[];
}

/** One way to put a question, read. */
export interface Phrasing {
  readonly stems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  readonly size: number;
}

/** A word with what it tells of the things it may find. */
export interface WeighedWord extends QuestionWord {
  readonly weight: number;
}

/** Something that is found, and what it is found by. */
export interface Entry<T> {
  readonly what: T;
  readonly phrasings: readonly Phrasing[];
  /** Every stem and concept of it: of its questions and of what it says. */
  readonly all: ReadonlySet<string>;
}

/** Everything that a question can find, read once. */
export interface QuestionIndex<T> {
  readonly entries: readonly Entry<T>[];
  /** Whether nothing is asked for by a word that says something. */
  readonly isStrange: (word: QuestionWord) => boolean;
  /** The words of a question, each once, slips put right by what is known here. */
  readonly read: (question: string) => readonly WeighedWord[];
}

/** Shares of a word's weight, chosen on the labelled questions: of one that says little; of one that half of all questions hold; of an unknown one, which may be the heart of the question or only how it is put. */
const faintShare = 0.4;
const lightShare = 0.5;
const strangeShare = 0.3;

/** What half of all questions here are about: it tells few answers apart. */
const light: ReadonlySet<string> = new Set([
  'backend',
  ...['resume', 'developer', 'engineer', 'bullet', 'year', 'experience', 'recruiter'].map((name) => `~${name}`),
]);

/** Reads everything that a question can find. */
export function questionIndex<T extends Askable>(things: readonly T[]): QuestionIndex<T> {
  const read = things.map(readThing);
  const holders = new Map<string, number>();
  for (const { asked } of read) for (const feature of asked) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const heldBy = ({ stem, concepts }: QuestionWord) =>
    Math.max(...[stem, ...concepts].map((feature) => holders.get(feature) ?? 0));
  // The fewer things are asked for by a word, the more it says.
  const weightOf = (word: QuestionWord) => {
    const held = heldBy(word);
    const rarity = Math.log(1 + (things.length - held + 0.5) / (held + 0.5));
    if (word.faint) return rarity * faintShare;
    if (held === 0) return rarity * strangeShare;
    return rarity * ([word.stem, ...word.concepts].some((feature) => light.has(feature)) ? lightShare : 1);
  };
  const weigh = (words: readonly QuestionWord[]) => words.map((word) => ({ ...word, weight: weightOf(word) }));
  const mend = mender(things);
  return {
    entries: read.map(({ what, phrasings, all }) => ({
      what,
      phrasings: phrasings.map((words) => readPhrasing(weigh(words))),
      all,
    })),
    isStrange: (word) => !word.faint && heldBy(word) === 0,
    read: (question) => weigh(distinct(questionWords(question, mend))),
  };
}

/** The size of a way to put a question. Words of one concept are one choice: “teacher nurse chef” is no longer than “teacher”. */
export function sizeOf(words: readonly WeighedWord[]): number {
  const heaviest = new Map<string, number>();
  for (const word of words) {
    const key = choiceOf(word);
    heaviest.set(key, Math.max(heaviest.get(key) ?? 0, word.weight));
  }
  return Math.hypot(...heaviest.values());
}

/** What a word is one choice of: its first concept, or itself. */
export function choiceOf({ stem, concepts }: QuestionWord): string {
  return concepts[0] ?? stem;
}

function readThing<T extends Askable>(what: T) {
  const phrasings = [what.asks, ...what.also].map((text) => distinct(questionWords(text)));
  // A point may end with whose word it is, in brackets.
  const said = [what.says, ...(what.points ?? [])].flatMap((text) => questionWords(text.replace(/ \([^)]*\)$/, '')));
  const asked = featuresOf(phrasings.flat());
  return { what, phrasings, asked, all: new Set([...asked, ...featuresOf(said)]) };
}

function readPhrasing(words: readonly WeighedWord[]): Phrasing {
  return {
    stems: new Set(words.map(({ stem }) => stem)),
    concepts: new Set(words.flatMap(({ concepts }) => concepts)),
    size: sizeOf(words),
  };
}

/** Puts slips right, by the words that things are asked for with and those of the concepts. */
function mender(things: readonly Askable[]): (word: string) => string {
  const asked = things.flatMap(({ asks, also }) => [asks, ...also]).join(' ');
  const vocabulary = [...new Set([...(asked.toLowerCase().match(/[a-z]{4,}/g) ?? []), ...conceptWords])];
  const known = new Set(vocabulary);
  return (word) => (known.has(word) || isKnownWord(word) ? word : mendWord(word, vocabulary));
}

function featuresOf(words: readonly QuestionWord[]): ReadonlySet<string> {
  return new Set(words.flatMap(({ stem, concepts }) => [stem, ...concepts]));
}

function distinct(words: readonly QuestionWord[]): readonly QuestionWord[] {
  return [...new Map(words.map((word) => [word.stem, word])).values()];
}
