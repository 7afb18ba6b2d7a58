import type { Bullet } from '../text.ts';
import { inForm, type Part, readPart } from './answer.ts';
import { measured, measureWords, relative } from './figures.ts';
import { joinedChallenge, joinedChange, joinedResult, leadingResult } from './joined.ts';
import { type Original, readOriginal } from './original.ts';
import { place } from './place.ts';
import { privateMeasure, unknownMeasure } from './questions.ts';
import {
  type AnswerName,
  capitalised,
  isWord,
  join,
  lowerWords,
  type Phrase,
  type TracedWord,
  trimmed,
  withComma,
} from './trace.ts';

/** What a member answered, by question. An answer that holds no word is none. */
export type Answers = { readonly [Name in AnswerName]?: string };

/** How to tell it: `present` for a role that goes on, `kept` as the line has it; and whether the result opens the first candidate. */
export interface Telling {
  readonly tense: 'past' | 'present' | 'kept';
  readonly resultFirst: boolean;
}

/** A line made of the member's own words, and the answers that found no room or no place in it. */
export interface Draft {
  readonly words: readonly TracedWord[];
  readonly left: readonly AnswerName[];
}

/** A line within these many words can be read at a glance and still says enough. */
export const fewestWords = 12;
export const mostWords = 32;
/** Fewer words are no line at all. */
const fewestUsable = 3;
/** A longer line is one that somebody pasted, not one that somebody reads. */
const mostCharacters = 400;

/** What the member said, read for joining. */
interface Told {
  readonly original: Original;
  readonly system: Phrase | null;
  readonly challenge: Part | null;
  readonly change: Part | null;
  readonly result: Part | null;
  /** Answers that could not be used. */
  readonly unread: readonly AnswerName[];
}

/** Up to three lines, in the order asked for, each within `mostWords`. None where the line and the answers hold no act. */
export function draft(bullet: Bullet, answers: Answers, telling: Telling): readonly Draft[] {
  const told = readTold(bullet, answers);
  const goesOn = told.original.form === 'base' || told.original.form === 'third';
  const present = telling.tense === 'present' || (telling.tense === 'kept' && goesOn);
  const last = resultLast(told, present);
  const first = resultFirst(told);
  const ordered = telling.resultFirst ? [first, last] : [last, first];
  const short = resultLast({ ...told, challenge: null }, present);
  const drafts: Draft[] = [];
  for (const build of [...ordered, told.challenge ? short : null]) {
    const made = build && fitted(build, told);
    if (!made || made.words.length < fewestUsable) continue;
    if (!drafts.some(({ words }) => textOf(words) === textOf(made.words))) drafts.push(made);
  }
  return drafts.slice(0, 3);
}

export function textOf(words: Phrase): string {
  return words.map(({ text }) => text).join(' ');
}

function readTold(bullet: Bullet, answers: Answers): Told {
  const original = readOriginal(bullet);
  const unread: AnswerName[] = [];
  const part = (name: AnswerName) => {
    const given = answers[name];
    const read = given === undefined ? null : readPart(given, name);
    if (given !== undefined && /[\p{L}\p{N}]/u.test(given) && !read) unread.push(name);
    return read;
  };
  const system = part('system');
  const result = readResult(part('result'), answers.measure, unread);
  return {
    original,
    system: system ? system.words : null,
    challenge: part('challenge'),
    change: part('change'),
    result,
    unread,
  };
}

/** The result with its measure, or told as a share where the figure may not be shared. */
function readResult(result: Part | null, measure: string | undefined, unread: AnswerName[]): Part | null {
  if (!result || measure === undefined || measure === unknownMeasure) return result;
  if (measure === privateMeasure) {
    const told = relative(result.words);
    if (!told) {
      unread.push('result');
      return null;
    }
    // Verbs keep their places only where nothing before them changed.
    const moved = result.verbs.every(({ at }) => told[at] === result.words[at]);
    return { ...result, words: told, verbs: moved ? result.verbs : [] };
  }
  if (result.shape !== 'figure') return result;
  const told = measured(result.words, measureWords(measure));
  if (told) return { ...result, shape: 'noun', words: told };
  unread.push('result');
  return null;
}

/** A line as stretches that may be left out when it grows too long, the least telling first. */
type Piece = 'challenge' | 'means' | 'result' | 'system' | 'tail';
type Build = (without: ReadonlySet<Piece>) => Phrase | null;

const droppedFirst: readonly Piece[] = ['means', 'tail', 'challenge', 'system', 'result'];

/** The line with as much of it as fits. */
function fitted(build: Build, told: Told): Draft | null {
  const without = new Set<Piece>();
  for (const next of [null, ...droppedFirst]) {
    if (next) without.add(next);
    const words = build(without);
    if (!words) return null;
    if (words.filter(isWord).length <= mostWords && textOf(words).length <= mostCharacters)
      return { words: finished(words), left: leftOut(told, words) };
  }
  return null;
}

function finished(words: Phrase): Phrase {
  // A bracket that was left out may have stood alone.
  return capitalised(trimmed(words.filter(({ text }) => text !== '')));
}

/** Answers whose words are not in the line. What another answer says as well is not left out. */
function leftOut({ unread, ...told }: Told, words: Phrase): readonly AnswerName[] {
  const used = new Set(words.map(({ from }) => from));
  const given = { ...told, system: told.system && { words: told.system } };
  return (['system', 'challenge', 'change', 'result'] as const).filter((name) => {
    if (unread.includes(name)) return true;
    // A measure stands in the line for the result it is of.
    if (used.has(name) || (name === 'result' && used.has('measure'))) return false;
    const answer = given[name];
    return answer !== null && !covers(words, answer.words);
  });
}

/** The act, what it was done to, how, why, and what came of it. */
function resultLast(told: Told, present: boolean): Build {
  const form = present ? 'base' : 'past';
  return (without) => {
    const { original, challenge } = told;
    const result = told.result && shortened(told.result, without);
    // What is told of the thing itself stands next to it: the reason comes after.
    const ofThing = result !== null && challenge !== null && (result.shape === 'participle' || result.form === 'third');
    const line = act(told, form, ofThing ? new Set([...without, 'challenge']) : without);
    if (!line) return null;
    if (without.has('result')) return line;
    if (result && ofThing && !without.has('challenge'))
      return [...withComma(joinedResult(line, result)), ...joinedChallenge(challenge)];
    if (result) return joinedResult(line, result);
    return original.result.length > 0 && !covers(line, original.result) ? [...line, ...original.result] : line;
  };
}

/** What came of it first, then the act that led there. */
function resultFirst(told: Told): Build | null {
  if (!told.result || !leadingResult(told.result)) return null;
  const { result } = told;
  return (without) => {
    const opening = leadingResult(shortened(result, without));
    const line = opening && act(told, 'gerund', without);
    if (!line) return null;
    // "… by adding a key by hand": one "by" is enough for a reader.
    const twice = opening.by[0]?.text === 'by' && [...opening.words, ...line].some(({ text }) => text === 'by');
    return twice ? null : [...opening.words, ...opening.by, ...line];
  };
}

/** The act with its place, means and reason, its verb in that form. */
function act(told: Told, form: ActForm, without: ReadonlySet<Piece>): Phrase | null {
  const { original, challenge, result } = told;
  const change = told.change && shortened(told.change, without);
  const { line, rest, own } = led({ ...told, change }, form, without);
  if (!line) return null;
  const means = own || original.technical ? original.means : [];
  const whole = [...line, ...rest];
  const how = without.has('means') || tellsHow(whole) || covers(whole, means.slice(1)) ? [] : means;
  const said = result ? [...whole, ...result.words] : whole;
  const reason =
    challenge && !without.has('challenge') && !covers(said, challenge.words) ? joinedChallenge(challenge) : [];
  return [...line, ...how, ...rest, ...reason];
}

type ActForm = 'past' | 'base' | 'gerund';

/** The part without what follows its first comma, where room is short. */
function shortened(part: Part, without: ReadonlySet<Piece>): Part {
  const comma = part.words.findIndex(({ text }) => /[,;]$/.test(text));
  if (!without.has('tail') || comma < 2) return part;
  return {
    ...part,
    words: trimmed(part.words.slice(0, comma + 1)),
    verbs: part.verbs.filter(({ at }) => at <= comma),
  };
}

function tellsHow(phrase: Phrase): boolean {
  return lowerWords(phrase).some((word) => /^(?:using|with|via|by|through)$/.test(word));
}

/** A change of so many words names what it was done to. */
const longChange = 9;
/** An object of more words is told with its own act or not at all. */
const longObject = 7;
const placed = /^(?:for|in|to|across|on|from|with|through|into|by)$/;

/**
 * The opening act: the member's change where the line tells none of its own, only that something got better, or the same
 * act over again; else the line's act with the change after it.
 */
function led(
  told: Told,
  form: ActForm,
  without: ReadonlySet<Piece>,
): { readonly line: Phrase | null; readonly rest: Phrase; readonly own: boolean } {
  const { original, change, system, result } = told;
  const own = original.lead && inForm(original.lead, form);
  const changed = change && inForm(change, form);
  const again = change?.verbs.some(({ base }) => original.acts.has(base)) ?? false;
  const replaced = original.weak || original.empty || again || (original.improves && result !== null);
  if (change && changed && (!own || replaced)) {
    const where = without.has('system') ? null : (system ?? objectFor(original, change));
    const named = where === null || sharesName(changed, where) || covers(changed, where);
    return { line: named ? changed : place(changed, where, change.verbs[0]?.base), rest: [], own: false };
  }
  if (!own) return { line: form === 'past' && !change ? original.whole : null, rest: [], own: true };
  const more = change && original.lead ? (joinedChange(original.lead, original.improves, change, form) ?? []) : [];
  const named = !system || without.has('system') || covers([...own, ...more], system);
  return { line: named ? own : withSystem(original, own, system), rest: more, own: true };
}

/** The line's object, where another act can be told of it. */
function objectFor({ object, empty }: Original, change: Part): Phrase | null {
  if (empty || object.length === 0 || object.length > longObject || change.words.length > longChange) return null;
  return lowerWords(change.words).some((word) => placed.test(word)) ? null : object;
}

/** Whether both name the same product or proper thing. */
function sharesName(phrase: Phrase, other: Phrase): boolean {
  const names = new Set(
    phrase
      .slice(1)
      .filter(({ text }) => /^\p{Lu}/u.test(text))
      .map(({ text }) => text),
  );
  return other.some(({ text }) => names.has(text));
}

/** The line's own act, done to what the member named: it stands for an object that says nothing or less, else beside it. */
function withSystem({ lead, object, empty }: Original, own: Phrase, system: Phrase): Phrase {
  const verbs = own.length - object.length;
  if (verbs > 0 && endsWith(own, object) && (empty || holds(system, object) || headOf(object) === headOf(system)))
    return [...own.slice(0, verbs), ...withArticleOf(object, system)];
  return place(own, system, lead?.verbs[0]?.base);
}

function withArticle(system: Phrase): Phrase {
  return place([], system, undefined);
}

/** The thing with the article that stood before the object it takes the place of, where it has none itself. */
function withArticleOf([first]: Phrase, system: Phrase): Phrase {
  const named = withArticle(system);
  if (!first || !/^an?$/i.test(first.text) || /^(?:an?|the|my|our|two|\d.*)$/i.test(named[0]?.text ?? '')) return named;
  return [...join(/^[aeiou]/i.test(named[0]?.text ?? '') ? 'an' : 'a'), ...named];
}

function endsWith(phrase: Phrase, tail: Phrase): boolean {
  return tail.length > 0 && textOf(phrase).toLowerCase().endsWith(textOf(tail).toLowerCase());
}

/** Whether a phrase names what the other one does: more than half of its telling words. */
function covers(phrase: Phrase, other: Phrase): boolean {
  const has = new Set(lowerWords(phrase).map(stem));
  const telling = other
    .filter(({ text }) => /[\p{L}\p{N}]{4}|\p{Lu}/u.test(text))
    .flatMap((word) => lowerWords([word]))
    .map(stem);
  return telling.length > 0 && telling.filter((word) => has.has(word)).length * 2 > telling.length;
}

/** The noun that a phrase is about: the last word before anything that describes it further. */
function headOf(phrase: Phrase): string {
  const words = lowerWords(phrase);
  const end = words.findIndex((word, at) => (at > 0 && placed.test(word)) || word === 'of');
  return stem(words[(end === -1 ? words.length : end) - 1] ?? '');
}

/** Whether the words of the other phrase all stand in this one already. */
function holds(phrase: Phrase, other: Phrase): boolean {
  const has = new Set(lowerWords(phrase).map(stem));
  return lowerWords(other).every((word) => word.length <= 3 || has.has(stem(word)));
}

function stem(word: string): string {
  return word.replace(/(?:'s|ies|es|s|ing|ed)$/, '');
}
