import type { Review } from '../../engine/review.ts';
import type { Command, CommandTools } from '../command.ts';
import { faultFields } from '../fault.ts';
import { judgePasted, levelOption, roleOption } from '../judge.ts';
import { maxBullets, maxCharacters } from '../pasted.ts';
import type { Ask } from '../ports.ts';
import { notKept, presentReview } from '../present/review.ts';
import { Problem } from '../problem.ts';

export const reviewBulletCommand: Command = {
  name: 'review-bullet',
  summary: 'Get feedback on resume bullets: what works, what to change, and why.',
  options: [
    {
      name: 'text',
      summary: `Your bullets, one a line: up to ${maxBullets}, and ${maxCharacters.toLocaleString('en-US')} characters.`,
      required: true,
      kind: 'text',
    },
    roleOption,
    levelOption,
  ],
  takesText: 'text',

  async run(ask, tools) {
    const review = judgePasted(ask.values.text ?? '', ask.values);
    const trouble = await keep(review, ask, tools);
    return presentReview(review, trouble);
  },
};

/**
 * Keeps the review in the member's history; gives the sentence to show when that failed. A member never loses a review
 * already made because the store is away.
 */
async function keep(review: Review, ask: Ask, { history, log }: CommandTools): Promise<string | null> {
  try {
    await history.save(ask.member, { key: ask.key, role: review.pack.id, review });
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    log.error('review-not-kept', { key: ask.key, platform: ask.member.platform, ...faultFields(error) });
    return notKept;
  }
}
