import type { Bullet } from '../text.ts';
import { type Part, readPart } from './answer.ts';
import { measured, measureWords, relative } from './figures.ts';
import { covers } from './likeness.ts';
import { type Original, readOriginal } from './original.ts';
import { privateMeasure, unknownMeasure } from './questions.ts';
import type { AnswerName, Phrase } from './trace.ts';

/** What a member answered, by question. An answer that holds no word is none. */
export type Answers = { readonly [Name in AnswerName]?: string };

/** What the member said, read for joining. */
export interface Told {
  readonly original: Original;
  readonly system: Phrase | null;
  readonly challenge: Part | null;
  readonly change: Part | null;
  readonly result: Part | null;
  /** Answers that could not be used. */
  readonly unread: readonly AnswerName[];
}

/** Reads a line and the answers about it. */
export function readTold(bullet: Bullet, answers: Answers): Told {
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

/** Answers whose words are not in the line. What another answer says as well is not left out. */
export function leftOut({ unread, ...told }: Told, words: Phrase): readonly AnswerName[] {
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
