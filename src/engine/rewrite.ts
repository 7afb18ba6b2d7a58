import { type BulletReview, type ReviewOptions, reviewBullet } from './review.ts';
import { draft, type Telling } from './rewrite/compose.ts';
import type { Answers } from './rewrite/told.ts';
import { type AnswerName, type TracedWord, textOf } from './rewrite/trace.ts';
import { readBullet } from './text.ts';

export { fewestWords, mostWords, type Telling } from './rewrite/compose.ts';
export { privateMeasure, questionsFor, type RewriteQuestion, unknownMeasure } from './rewrite/questions.ts';
export type { Answers } from './rewrite/told.ts';
export { type AnswerName, answerNames, joiningWords, type Origin, type TracedWord } from './rewrite/trace.ts';

/** A line to choose, made of nothing but what the member said: `trace` tells for each of its words where it comes from. */
export interface Candidate {
  readonly text: string;
  readonly trace: readonly TracedWord[];
  readonly review: BulletReview;
  /** Answers it does not use, because the line would grow too long or they could not be joined to it. */
  readonly left: readonly AnswerName[];
}

/**
 * One to three lines from a bullet and answers, better ones first in the order asked for; only those that the same
 * judgement puts above the bullet. The best of the others stands alone where none is above it, and none is given where
 * nothing was said that could change the line. At most 32 words; at least 12 where that much was said.
 */
export function composeBullet(
  text: string,
  answers: Answers,
  { tense, resultFirst, ...options }: ReviewOptions & Telling,
): readonly Candidate[] {
  const bullet = readBullet(text);
  const before = reviewBullet(bullet, options);
  const candidates = draft(bullet, answers, { tense, resultFirst })
    .map(({ words, left }): Candidate => {
      const made = textOf(words);
      return { text: made, trace: words, review: reviewBullet(readBullet(made), options), left };
    })
    .filter(({ text: made }) => made !== bullet.text);
  const better = candidates.filter(({ review }) => review.score > before.score);
  if (better.length > 0) return better;
  return [...candidates].sort((a, b) => b.review.score - a.review.score).slice(0, 1);
}
