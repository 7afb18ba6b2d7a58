import { skipAdverbs, verbEnd } from '../opening.ts';
import { type ReadBullet, readSlots } from '../slots.ts';
import { type Bullet, readBullet } from '../text.ts';
import { tag, verbForms } from '../words.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Form, inflected, isWord, join, type Origin, type Phrase, phraseOf, type TracedWord } from './trace.ts';

/** A verb of a part that changes form with the others: which word it is, and its base form. */
export interface VerbAt {
  readonly at: number;
  readonly base: string;
}

/** A stretch of words that can be joined to others. `form` and `verbs` are those of an `act`; an empty `verbs` cannot change form. */
export interface Part {
  readonly shape: Shape;
  readonly words: Phrase;
  readonly form: Form;
  readonly verbs: readonly VerbAt[];
}

/** Words before the answer proper, as people begin to tell it. They are left out. */
const leadIns =
  /^(?:(?:so that|so|and|then|also|well|basically|i think|because of|because|due to|as a result|with|resulting in|leading to|which|in order to|to)\s+)*(?:the (?:problem|issue|challenge|result|change) was (?:that\s+)?)?/;
/** Who did it is known where an act is asked for; where a trouble is told, "we" belongs to it. */
const whoDid =
  /^(?:that\s+(?=[a-z]+(?:ed|s)\s+\S+\s+\S)|(?:i|we|my team|our team)\s+(?:also\s+|then\s+|just\s+)?(?:(?:was|were) able to\s+|managed to\s+|have\s+|had to\s+|wanted to\s+|needed to\s+)?|i've\s+|we've\s+)/;
/** What leads to a thing named: "for a library" is a library. */
const placeWords = /^(?:for|in|on|at|of|with|to)\s+/;

/** What a member answered, read for joining; null where it holds no word. Limits: English; the first one or two sentences. */
export function readPart(text: string, from: Origin): Part | null {
  const parts = sentencesOf(text)
    .map((sentence) => readSentence(sentence, from))
    .filter((part) => part !== null);
  const [first, second] = parts;
  if (!first || !second || first.shape !== second.shape || first.form !== second.form) return first ?? null;
  if (first.shape !== 'act' && first.shape !== 'clause') return first;
  const moved = second.verbs.map(({ at, base }) => ({ at: at + first.words.length + 1, base }));
  const movable = first.verbs.length > 0 && second.verbs.length > 0;
  return {
    ...first,
    words: [...first.words, ...join('and'), ...second.words],
    verbs: movable ? [...first.verbs, ...moved] : [],
  };
}

function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, (marks) => (/[\n\r]/.test(marks) ? '\n' : ' '))
    .split(/(?<=\p{L}{2}[.!?]|[%\d][.!?])\s+|;\s+|\s*\n\s*/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, 2);
}

function readSentence(sentence: string, from: Origin): Part | null {
  const given = readBullet(sentence.trim());
  const lead = leadLength(given.text, from);
  const opener = given.text.slice(0, lead).toLowerCase();
  // "To 3 s" keeps its preposition: there it belongs to the figure.
  const ofFigure = /\bto\s+$/.test(opener) && /^\s*[~<>≈$€£]?\d/.test(given.text.slice(lead));
  const bullet = readBullet(given.text.slice(ofFigure ? 0 : lead).trim() || given.text);
  if (bullet.words.length === 0) return null;
  return readPartOf(bullet, readSlots(bullet), from, !ofFigure && /(?:^|\s)to\s+$/.test(opener));
}

/** How many characters of an answer only lead to it. */
function leadLength(text: string, from: Origin): number {
  const plain = text.toLowerCase().replaceAll('’', "'");
  if (from === 'system') return placeWords.exec(plain)?.[0].length ?? 0;
  const lead = leadIns.exec(plain)?.[0].length ?? 0;
  const who = from === 'challenge' ? null : whoDid.exec(plain.slice(lead));
  return lead + (who?.[0].length ?? 0);
}

/** The part that a whole bullet's text is. `infinitive`: a "to" stood before it, so that its first word is a verb. */
export function readPartOf(bullet: Bullet, read: ReadBullet, from: Origin, infinitive = false): Part | null {
  const words = lowered(phraseOf(bullet.text, from), read);
  if (words.length === 0) return null;
  const at = skipAdverbs(read, 0);
  const verb =
    (infinitive || (from === 'change' && isPairOfActs(read, at))) &&
    ((read.tags[at] ?? 0) & tag.base) !== 0 &&
    read.bases[at] !== null;
  const shape = verb ? 'act' : shapeOf(read, at);
  if (shape !== 'act') return { shape, words, form: 'base', verbs: [] };
  const form = verb ? 'base' : formOf(read, at);
  return { shape, words, form, verbs: verbsOf(bullet, read, at, form) };
}

/** "store scans and sync them later": two deeds, though the first word alone could name a thing. */
function isPairOfActs({ words, tags, bases }: ReadBullet, at: number): boolean {
  return words.some(
    ({ lower }, k) =>
      k > at + 1 &&
      /^(?:and|then)$/.test(words[k - 1]?.lower ?? '') &&
      lower.length > 2 &&
      bases[k] !== null &&
      ((tags[k] ?? 0) & tag.base) !== 0 &&
      ((tags[k] ?? 0) & tag.past) === 0 &&
      /^(?:it|them|the|a|an|each|all)$/.test(words[k + 1]?.lower ?? ''),
  );
}

function formOf({ tags }: ReadBullet, at: number): Form {
  const mask = tags[at] ?? 0;
  return mask & tag.past ? 'past' : mask & tag.gerund ? 'gerund' : mask & tag.base ? 'base' : 'third';
}

const maskOf: Readonly<Record<Form, number>> = { past: tag.past, base: tag.base, gerund: tag.gerund, third: tag.third };

/** The verbs that change form together: those of the opening, and each further one of the same form after "and" or a comma. */
function verbsOf(bullet: Bullet, read: ReadBullet, at: number, form: Form): VerbAt[] {
  const { words, tags, bases } = read;
  const places: { at: number; base: string }[] = [];
  const end = verbEnd(read, at);
  for (let k = at; k < words.length; k++) {
    const mask = tags[k] ?? 0;
    const base = bases[k];
    // "cutting costs, leading to …": what follows the comma tells of the first, and keeps its form.
    if (form === 'gerund' && k >= end && words[k]?.gap === 'comma' && mask & tag.gerund) break;
    if (!base || !(mask & maskOf[form])) continue;
    const inGroup = k === at || (k < end && joins(read, k));
    if (!inGroup && (k < end || !joins(read, k) || !isVerbHere(read, k, form))) continue;
    places.push({ at: k, base });
  }
  const first = places[0];
  if (first?.at !== at) return [];
  const index = wordIndex(bullet.text);
  return places
    .map(({ at: word, base }) => ({ at: index(words[word]?.start ?? 0), base }))
    .filter(({ at: word }) => word >= 0);
}

const objectNext = /^(?:it|them|us)$/;

/** After "and", "then", "but" or a comma; a describing word may stand between ("and lazy loaded them"). */
function joins({ words, tags }: ReadBullet, k: number): boolean {
  let before = k - 1;
  const described = !((tags[before] ?? 0) & (verbForms | tag.function));
  if (objectNext.test(words[k + 1]?.lower ?? '') && described) before--;
  while (before > 0 && (tags[before] ?? 0) & (tag.adverb | tag.inflator)) before--;
  return /^(?:and|then|but|&)$/.test(words[before]?.lower ?? '') || words[k]?.gap === 'comma';
}

function isVerbHere({ words, tags }: ReadBullet, k: number, form: Form): boolean {
  const next = tags[k + 1] ?? 0;
  const open = (next & (tag.function | tag.number)) !== 0;
  const mask = tags[k] ?? 0;
  if (words[k + 1] === undefined) return false;
  if (objectNext.test(words[k + 1]?.lower ?? '')) return true;
  // "adding an index and caching timetables": nobody knows a kind of timetable by that name.
  if (form === 'gerund' && next === 0 && /[^s]s$/.test(words[k + 1]?.lower ?? '')) return true;
  if (form === 'past' || form === 'gerund') return open || !(mask & (tag.failure | tag.mechanism | tag.artefact));
  return open && !(mask & (tag.failure | tag.mechanism | tag.artefact | tag.metric));
}

/** Gives for an offset in a text the place of its word among the words that `phraseOf` gives, or -1. */
function wordIndex(text: string): (offset: number) => number {
  const spans = [...text.matchAll(/\S+/g)];
  const start = Math.max(
    0,
    spans.findIndex(([word]) => isWord({ text: word })),
  );
  return (offset) => spans.findIndex(({ index, 0: word }) => index <= offset && offset < index + word.length) - start;
}

/** The phrase with its first word in small letters where that word is no name. */
function lowered(phrase: Phrase, { tags, words }: ReadBullet): Phrase {
  const [first, ...rest] = phrase;
  if (!first || !/^\p{Lu}\p{Ll}*$/u.test(first.text.replace(/[^\p{L}]/gu, ''))) return phrase;
  const mask = tags[0] ?? 0;
  // A word that no list knows is a name, unless it is a plural ("Players").
  const known =
    mask === 0 ? /s$/.test(words[0]?.lower ?? '') : !(mask & tag.technology && !(mask & (verbForms | tag.function)));
  if (!known || words[0]?.lower === 'i') return phrase;
  return [{ ...first, text: first.text.toLowerCase() }, ...rest];
}

/** The part's words with its verbs in that form; null where they cannot take it. */
export function inForm(part: Part, form: Form): Phrase | null {
  if (part.shape !== 'act') return null;
  if (part.form === form && part.verbs.length === 0) return part.words;
  if (part.verbs.length === 0) return null;
  const bases = new Map(part.verbs.map(({ at, base }) => [at, base]));
  return part.words.map((word, at): TracedWord => {
    const base = bases.get(at);
    return base === undefined ? word : inflected(word, base, form);
  });
}
