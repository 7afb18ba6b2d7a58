import { placing } from './place.ts';
import { lowerWords, type Phrase } from './trace.ts';

/** Whether a phrase names what the other one does: more than half of its telling words. */
export function covers(phrase: Phrase, other: Phrase): boolean {
  const has = new Set(lowerWords(phrase).map(stem));
  const telling = other
    .filter(({ text }) => /[\p{L}\p{N}]{4}|\p{Lu}/u.test(text))
    .flatMap((word) => lowerWords([word]))
    .map(stem);
  return telling.length > 0 && telling.filter((word) => has.has(word)).length * 2 > telling.length;
}

/** The noun that a phrase is about: the last word before anything that describes it further; `whole`, with its ending. */
export function headOf(phrase: Phrase, whole = false): string {
  const words = lowerWords(phrase);
  const end = words.findIndex((word, at) => (at > 0 && placing.test(word)) || word === 'of');
  const head = words[(end === -1 ? words.length : end) - 1] ?? '';
  return whole ? head : stem(head);
}

/** Whether the words of the other phrase all stand in this one already. */
export function holds(phrase: Phrase, other: Phrase): boolean {
  const has = new Set(lowerWords(phrase).map(stem));
  return lowerWords(other).every((word) => word.length <= 3 || has.has(stem(word)));
}

function stem(word: string): string {
  return word.replace(/(?:'s|ies|es|s|ing|ed|e)$/, '');
}

/** Whether both name the same product or proper thing. */
export function sharesName(phrase: Phrase, other: Phrase): boolean {
  const names = new Set(
    phrase
      .slice(1)
      .filter(({ text }) => /^\p{Lu}/u.test(text))
      .map(({ text }) => text),
  );
  return other.some(({ text }) => names.has(text));
}
