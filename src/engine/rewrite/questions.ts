import type { BulletReview, ReviewOptions } from '../review.ts';
import { tellsCause } from '../rule.ts';
import { readSlots } from '../slots.ts';
import { readBullet } from '../text.ts';
import { chooseTopic } from '../topics.ts';
import { tag } from '../words.ts';
import { readOriginal } from './original.ts';
import type { AnswerName } from './trace.ts';

/** The measure of a member who knows no figure: the result is then told by its scope. */
export const unknownMeasure = 'unknown';
/** The measure of a member who may not share the figure: it is then told as a share or a multiple. */
export const privateMeasure = 'private';

/** One thing to ask. `choices` are figures that fit the bullet, most telling first, for the question about the measure. */
export interface RewriteQuestion {
  readonly name: AnswerName;
  /** A whole question, at most 34 characters, so that a label fits before it. */
  readonly asks: string;
  /** What a good answer looks like, at most 100 characters. */
  readonly hint: string;
  /** What else helps to answer, by what the bullet is about; empty for nothing. */
  readonly helps: string;
  readonly choices: readonly string[];
}

/** Most figures to choose from: more are not read. */
const mostMeasures = 6;

/** Findings that an answer about that part would mend. */
const mends: Readonly<Record<'system' | 'change', ReadonlySet<string>>> = {
  system: new Set(['missing-system', 'generic-line', 'toy-project']),
  change: new Set([
    'weak-opener',
    'passive-voice',
    'vague-improvement',
    'outcome-without-cause',
    'technology-without-purpose',
    'unclear-ownership',
    'generic-line',
    'buzzword',
    'inflated-claim',
    'claim-without-evidence',
    'attended-not-done',
    'empty-result',
  ]),
};

/**
 * What to ask about a bullet: only what it leaves empty or weak, in the order system, challenge, change, result, with
 * the figures it could state. Nothing for a bullet that is strong, and nothing for a summary or a list of skills.
 */
export function questionsFor(review: BulletReview, { pack, level }: ReviewOptions): readonly RewriteQuestion[] {
  if (review.kind !== 'bullet' || review.verdict === 'strong') return [];
  const bullet = readBullet(review.text);
  const read = readSlots(bullet);
  const original = readOriginal(bullet);
  const topic = chooseTopic(
    bullet.words.map(({ lower }) => lower),
    pack.topics,
  );
  const found = (rules: ReadonlySet<string>) => review.findings.some(({ rule }) => rules.has(rule));
  const early = level === 'student' || level === 'junior';
  const questions: RewriteQuestion[] = [];
  // What is asked of any work says no more than the question does.
  const helps = topic.id === 'general' ? { how: '', result: '' } : topic.asks;
  const ask = (name: AnswerName, asks: string, hint: string, helps = '', choices: readonly string[] = []) =>
    questions.push({ name, asks, hint, helps, choices });
  if (review.slots.system.length === 0 || original.generic || found(mends.system)) {
    ask('system', 'What exactly did you work on?', 'Its name and whose it is, such as: the rota page of a food bank.');
  }
  const troubled = read.tags.some((mask, at) => (mask & tag.failure) !== 0 && read.labels[at] !== 'action');
  if (!troubled && !tellsCause(read)) {
    ask(
      'challenge',
      'What was wrong or hard before?',
      'One plain sentence, such as: volunteers were booked twice.',
      early ? 'That nobody had built one yet counts too.' : '',
    );
  }
  if (original.weak || review.slots.context.length === 0 || found(mends.change)) {
    ask(
      'change',
      'What did you do about it yourself?',
      'Start with the verb, such as: added a check for overlapping shifts.',
      helps.how,
    );
  }
  if (review.tier !== 'measured') {
    ask(
      'result',
      'What was different afterwards?',
      'With a figure if you have one: 9 s to 2 s, 40% fewer, used by 12 people a week.',
      helps.result,
    );
    ask(
      'measure',
      'Which of these can you state?',
      'What the figure in your answer is of. It is fine not to know one.',
      '',
      topic.measures.slice(0, mostMeasures),
    );
  }
  return questions;
}
