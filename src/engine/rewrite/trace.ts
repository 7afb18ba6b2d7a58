import { american, conjugate } from '../inflection.ts';

/** What a member is asked, in the order in which it is asked; `measure` goes with the result. */
export const answerNames = ['system', 'challenge', 'change', 'result', 'measure'] as const;
export type AnswerName = (typeof answerNames)[number];

/**
 * Where a word of a candidate comes from: the member's own line, one of their answers, the closed list of joining words,
 * or arithmetic on two figures of an answer (`reckoned`).
 */
export type Origin = 'original' | AnswerName | 'joining' | 'reckoned';

/** A word of a candidate. `of` is the word as the member wrote it, of which `text` may be another form. */
export interface TracedWord {
  readonly text: string;
  readonly from: Origin;
  readonly of: string;
}

export type Phrase = readonly TracedWord[];

const joining = [
  'a',
  'after',
  'an',
  'and',
  'at',
  'because',
  'by',
  'down',
  'for',
  'from',
  'in',
  'it',
  'of',
  'on',
  'roughly',
  'so',
  'the',
  'there',
  'to',
  'up',
  'was',
  'were',
  'which',
  'with',
] as const;

/** Every word that a candidate may hold without the member having said it: it joins, and says nothing by itself. */
export const joiningWords: ReadonlySet<string> = new Set(joining);

/** Joining words, written as they stand in the line. */
export function join(...words: readonly (typeof joining)[number][]): Phrase {
  return words.map((text) => ({ text, from: 'joining', of: text }));
}

/** The words of a text as they stand, each with what it comes from, without marks before the first and after the last. */
export function phraseOf(text: string, from: Origin): Phrase {
  const words = text.split(/\s+/).map((word) => ({ text: word, from, of: word }));
  const start = words.findIndex(isWord);
  return start === -1 ? [] : balanced(words.slice(start, words.findLastIndex(isWord) + 1));
}

/** Whether it says something, and is no mark that stands alone. */
export function isWord({ text }: Pick<TracedWord, 'text'>): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const opening = /^[([{“"‘]+/;
const closing = /[)\]}”"’]+$/;

/** Without the commas and stops at the ends, and without brackets or quotes that open or close nothing. */
function balanced(phrase: Phrase): Phrase {
  const whole = phrase.map(({ text }) => text).join(' ');
  const even =
    ['()', '[]', '{}', '“”'].every(([open = '', close = '']) => countOf(whole, open) === countOf(whole, close)) &&
    countOf(whole, '"') % 2 === 0;
  const kept = even
    ? phrase
    : phrase.map((word) => ({ ...word, text: word.text.replace(opening, '').replace(closing, '') }));
  return trimmed(kept);
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The phrase without marks before its first word and after its last one. */
export function trimmed(phrase: Phrase): Phrase {
  return phrase.map((word, at) => {
    let { text } = word;
    if (at === 0) text = text.replace(/^[-–—,.;:!?…•*>]+(?=[\p{L}\p{N}([{“"@#$€£~<])/u, '');
    if (at === phrase.length - 1) text = text.replace(/[,;:!?…–—]+$|(?<=[^.])\.+$/u, '');
    return text === word.text ? word : { ...word, text };
  });
}

/** The phrase with a comma after its last word. */
export function withComma(phrase: Phrase): Phrase {
  const last = phrase.at(-1);
  if (!last || /[,;:]$/.test(last.text)) return phrase;
  return [...phrase.slice(0, -1), { ...last, text: `${last.text},` }];
}

/** The phrase with its first letter large, as a line begins. A name such as “iOS” keeps its own letters. */
export function capitalised(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase;
  if (!first || /\p{Lu}|^\P{L}*\d/u.test(first.text)) return phrase;
  return [{ ...first, text: first.text.replace(/\p{Ll}/u, largeOf) }, ...rest];
}

/** The large form of a letter, where it has one that is a single letter. */
function largeOf(letter: string): string {
  const large = letter.toUpperCase();
  return large.length === letter.length && large.toLowerCase() === letter ? large : letter;
}

/** The form of a verb. */
export type Form = 'past' | 'base' | 'gerund' | 'third';

/** A written verb in another form; its spelling (British or American), capitals and marks around it stay. */
export function inflected(word: TracedWord, base: string, form: Form): TracedWord {
  const core = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(word.text)?.[0];
  if (core === undefined) return word;
  // "co-designed": what stands before the hyphen is no part of the base, and says who did it.
  const head = base.includes('-') ? '' : core.slice(0, core.lastIndexOf('-') + 1).toLowerCase();
  const made = head + spelledAs(core.toLowerCase().slice(head.length), base, form);
  const text = word.text.replace(core, /^\p{Lu}/u.test(core) ? made.charAt(0).toUpperCase() + made.slice(1) : made);
  return { ...word, text };
}

function spelledAs(written: string, base: string, form: Form): string {
  const made = form === 'base' ? base : conjugate(base)[form];
  const us = american(written);
  if (/[aeiou]lling$|[aeiou]lled$/.test(written) && /[^l]l$/.test(base) && /led$|ling$/.test(made))
    return `${base}l${form === 'gerund' ? 'ing' : 'ed'}`;
  if (us === written) return made;
  if (/is(?:e|ed|es|ing)$/.test(written)) return made.replace(/iz(?=(?:e|ed|es|ing)$)/, 'is');
  if (/ys(?:e|ed|es|ing)$/.test(written)) return made.replace(/yz(?=(?:e|ed|es|ing)$)/, 'ys');
  return made;
}

/** The words of a phrase without the marks around them, lower case. */
export function lowerWords(phrase: Phrase): readonly string[] {
  return phrase.map(({ text }) => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''));
}

/** The phrase as it is read. */
export function textOf(words: Phrase): string {
  return words.map(({ text }) => text).join(' ');
}
