import { skipAdverbs, verbEnd } from '../opening.ts';
import { type ReadBullet, readSlots } from '../slots.ts';
import { type Bullet, readBullet } from '../text.ts';
import { tag, verbForms } from '../words.ts';
import { type Form, inflected, isWord, join, type Origin, type Phrase, phraseOf, type TracedWord } from './trace.ts';

/**
 * How an answer is built, which decides how it can be joined: `act` opens with a verb ("added a key"), `clause` has a
 * subject and a verb ("bookings stopped clashing"), `state` describes ("too slow"), `participle` is told of the thing
 * ("used by 12 people"), `figure` is numbers alone, `aside` brings its own joining word ("after the move"), `noun` is the rest.
 */
export type Shape = 'act' | 'clause' | 'state' | 'participle' | 'figure' | 'aside' | 'noun';

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
  /^(?:(?:so that|so|and|then|also|well|basically|i think|because of|because|due to|as a result|with|resulting in|leading to|which|that|in order to|to)\s+)*(?:(?:i|we|my team|our team)\s+(?:also\s+|then\s+|just\s+)?(?:(?:was|were) able to\s+|managed to\s+|have\s+|had to\s+|wanted to\s+|needed to\s+)?|i've\s+|we've\s+|(?:the (?:problem|issue|challenge|result|change) was (?:that\s+)?))?/;
const asideWords = /^(?:after|before|when|whenever|while|once|until|since|because|where|without|during|despite)$/;
const auxiliaries =
  /^(?:is|are|was|were|has|have|had|can|could|cannot|can't|couldn't|will|would|wouldn't|did|didn't|does|doesn't|do|don't|must|isn't|aren't|wasn't|weren't|went|got|kept|took|came|knew|lost|felt|saw)$/;
const subordinators = /^(?:which|that|who|after|because|when|so|while|until|since|if|before|whose|by)$/;
const pronouns = /^(?:it|this|that|they|he|she|we|i|you|people|nobody|everyone|everybody|users?)$/;
const stateWords =
  /^(?:slow|slower|broken|hard|difficult|manual|messy|old|outdated|confusing|unreliable|unstable|fragile|buggy|flaky|insecure|expensive|complicated|complex|too|not|impossible|tedious|inaccessible|inconsistent|incomplete)$/;
const figureWords =
  /^(?:from|to|by|about|around|roughly|nearly|almost|over|under|at|of|a|an|per|each|every|down|up|less|fewer|more|lower|higher|faster|slower|quicker|shorter|instead|than|now|only|just|and|percent|points?|times|ms|s|secs?|seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|kb|mb|gb|tb|k|m|million|thousand|half|zero|twice|thirds?|quarter|cut|in)$/;

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
  const lead = leadIns.exec(given.text.toLowerCase().replaceAll('’', "'"))?.[0] ?? '';
  // "To 3 s" keeps its preposition: there it belongs to the figure.
  const ofFigure = /\bto\s+$/.test(lead) && /^\s*[~<>≈$€£]?\d/.test(given.text.slice(lead.length));
  const cut = ofFigure ? 0 : lead.length;
  const bullet = readBullet(given.text.slice(cut).trim() || given.text);
  if (bullet.words.length === 0) return null;
  return readPartOf(bullet, readSlots(bullet), from, /(?:^|\s)to\s+$/.test(lead) && cut > 0);
}

/** The part that a whole bullet's text is. `infinitive`: a "to" stood before it, so that its first word is a verb. */
export function readPartOf(bullet: Bullet, read: ReadBullet, from: Origin, infinitive = false): Part | null {
  const words = lowered(phraseOf(bullet.text, from), read);
  if (words.length === 0) return null;
  const at = skipAdverbs(read, 0);
  const verb = infinitive && ((read.tags[at] ?? 0) & tag.base) !== 0 && read.bases[at] !== null;
  const shape = verb ? 'act' : shapeOf(read, at);
  if (shape !== 'act') return { shape, words, form: 'base', verbs: [] };
  const form = verb ? 'base' : formOf(read, at);
  return { shape, words, form, verbs: verbsOf(bullet, read, at, form) };
}

function shapeOf(read: ReadBullet, at: number): Shape {
  const { words, tags } = read;
  const first = words[at]?.lower ?? '';
  const mask = tags[at] ?? 0;
  const next = words[at + 1];
  if (asideWords.test(first) && next) return 'aside';
  if (words.every(({ lower }, k) => read.figureAt[k] !== -1 || /\d/.test(lower) || figureWords.test(lower)))
    return words.some((_, k) => read.figureAt[k] !== -1) ? 'figure' : 'state';
  if (mask & tag.past && next?.lower === 'by' && next.gap === 'none') return 'participle';
  const finite = hasFinite(read, at + 1);
  const open = next && next.gap === 'none' && ((tags[at + 1] ?? 0) & (tag.function | tag.number)) !== 0;
  const nounLike =
    (mask & (tag.artefact | tag.metric | tag.mechanism | tag.failure | tag.person | tag.technology)) !== 0;
  if (mask & tag.past && !(nounLike && finite && !open) && !(mask & tag.failure && !open)) return 'act';
  // "Paging and clear errors" names things; "adding and testing a key" tells acts.
  const named = /^(?:and|or|of|for|in|with)$/.test(next?.lower ?? '') && !((tags[at + 2] ?? 0) & tag.gerund);
  if (mask & tag.gerund && !named && (open || (read.bases[at] !== null && !nounLike))) return 'act';
  if (finite) return 'clause';
  if (mask & tag.base && read.bases[at] !== null && words.length > 1 && (open || !nounLike)) return 'act';
  if (mask & tag.third && read.bases[at] !== null && words.length > 1 && open) return 'act';
  return stateWords.test(first) &&
    (words.length < 3 || /^(?:and|to|or|enough|for)$/.test(words[at + 1]?.lower ?? '') || first === 'too')
    ? 'state'
    : 'noun';
}

/** A verb with a subject before it, within the main clause. */
function hasFinite(read: ReadBullet, from: number): boolean {
  const { words, tags, bases } = read;
  for (let k = from; k < words.length; k++) {
    const lower = words[k]?.lower ?? '';
    if (subordinators.test(lower)) return false;
    if (auxiliaries.test(lower)) return true;
    const mask = tags[k] ?? 0;
    if (pronouns.test(words[k - 1]?.lower ?? '') && mask & (tag.third | tag.base) && bases[k] !== null) return true;
    if (!(mask & tag.past) || bases[k] === null) continue;
    const next = words[k + 1];
    const describes =
      next !== undefined &&
      next.gap === 'none' &&
      ((tags[k + 1] ?? 0) & (tag.function | tag.number | tag.adverb)) === 0 &&
      ((tags[k - 1] ?? 0) & (tag.number | tag.function)) !== 0;
    if (
      !describes &&
      !(mask & tag.failure && next !== undefined && !((tags[k + 1] ?? 0) & (tag.function | tag.number)))
    )
      return true;
  }
  return false;
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

/** After "and", "then", "but" or a comma. */
function joins({ words, tags }: ReadBullet, k: number): boolean {
  let before = k - 1;
  while (before > 0 && (tags[before] ?? 0) & (tag.adverb | tag.inflator)) before--;
  return /^(?:and|then|but|&)$/.test(words[before]?.lower ?? '') || words[k]?.gap === 'comma';
}

function isVerbHere({ words, tags }: ReadBullet, k: number, form: Form): boolean {
  const next = tags[k + 1] ?? 0;
  const open = (next & (tag.function | tag.number)) !== 0;
  const mask = tags[k] ?? 0;
  if (words[k + 1] === undefined) return false;
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
  const known = mask !== 0 && !(mask & tag.technology && !(mask & (verbForms | tag.function)));
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
