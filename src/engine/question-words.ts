import { american } from './inflection.ts';
import { faintWords } from './lexicon/faint-words.ts';
import { concepts, joined, shorthand } from './lexicon/question-concepts.ts';

/** A word that questions are compared by. */
export interface QuestionWord {
  /** The word as it is read, slips put right. */
  readonly word: string;
  /** The word without its ending. */
  readonly stem: string;
  /** What it may stand for: the names of its concepts. */
  readonly concepts: readonly string[];
  /** Whether it says little of what is asked. */
  readonly faint: boolean;
}

/** The words a question is compared by, in their order; `mend` may put a slip of the finger right. Digits count for nothing. */
export function questionWords(text: string, mend: (word: string) => string = (word) => word): readonly QuestionWord[] {
  let plain = text.toLowerCase();
  for (const [pattern, word] of joined) plain = plain.replace(pattern, word);
  return (plain.match(/[a-z][a-z0-9]*/g) ?? [])
    .filter((word) => word.length > 1 || word === 'u')
    .map((word) => {
      const full = shorthand.get(word) ?? word;
      return readWord(isKnownWord(full) ? full : mend(full));
    });
}

/** Whether a word needs no mending: it is plain English that says little, or a concept has it. */
export function isKnownWord(word: string): boolean {
  const cut = stem(american(word));
  return faintWords.has(word) || faintStems.has(cut) || conceptsOf.has(cut);
}

/** Every word that a concept has, as it is written there. */
export const conceptWords: readonly string[] = concepts.flatMap((line) => line.split(' '));

const conceptsOf = new Map<string, string[]>();
for (const line of concepts) {
  const [name = '', ...others] = line.split(' ');
  for (const word of new Set([name, ...others].map((other) => stem(american(other))))) {
    conceptsOf.set(word, [...(conceptsOf.get(word) ?? []), `~${name}`]);
  }
}

function readWord(word: string): QuestionWord {
  const cut = stem(american(word));
  return { word, stem: cut, concepts: conceptsOf.get(cut) ?? [], faint: faintWords.has(word) || faintStems.has(cut) };
}

/** A word is as faint as its other forms, unless a concept has it. */
const faintStems: ReadonlySet<string> = new Set(
  [...faintWords].map((word) => stem(american(word))).filter((cut) => !conceptsOf.has(cut)),
);

/** A word without its plural, -ing, -ed and -ly: crude, and the same for questions and answers. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|x|z|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed|ly)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return cut.replace(/e$/, '').replace(/(?<=[a-z]{3})y$/, 'i');
}
