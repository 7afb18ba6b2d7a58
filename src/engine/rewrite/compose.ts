import type { Bullet } from '../text.ts';
import type { Part } from './answer.ts';
import { joinedChallenge, joinedResult, leadingResult } from './joined.ts';
import { type ActForm, led } from './lead.ts';
import { covers } from './likeness.ts';
import { type Answers, leftOut, readTold, type Told } from './told.ts';
import {
  type AnswerName,
  capitalised,
  isWord,
  lowerWords,
  type Phrase,
  type TracedWord,
  textOf,
  trimmed,
  withComma,
} from './trace.ts';

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
  const { line, rest, own } = led({ ...told, change }, form, without.has('system'));
  if (!line) return null;
  const means = own || original.technical ? original.means : [];
  const whole = [...line, ...rest];
  const how = without.has('means') || tellsHow(whole) || covers(whole, means.slice(1)) ? [] : means;
  const said = result ? [...whole, ...result.words] : whole;
  const reason =
    challenge && !without.has('challenge') && !covers(said, challenge.words) ? joinedChallenge(challenge) : [];
  return [...line, ...how, ...rest, ...reason];
}

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
