import type { Review } from '../../engine/review.ts';
import type { Command, CommandTools } from '../command.ts';
import { faultFields } from '../fault.ts';
import { judgePasted, levelOption, roleOption } from '../judge.ts';
import { maxBullets, maxCharacters } from '../pasted.ts';
import type { Ask } from '../ports.ts';
import { kept, notAsked, notKept, presentReview } from '../present/review.ts';
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
    {
      name: 'keep',
      summary: 'Whether to keep this review in your history.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'yes', label: 'Keep it in my history' },
        { value: 'no', label: 'Do not keep it' },
      ],
      default: 'yes',
    },
  ],
  takesText: 'text',

  async run(ask, tools) {
    const review = judgePasted(ask.values.text ?? '', ask.values);
    const keeping = ask.values.keep === 'no' ? notAsked : await keep(review, ask, tools);
    return presentReview(review, keeping);
  },
};

/**
 * Keeps the review in the member's history; gives the sentence that says whether it is there. A member never loses a
 * review already made because the store is away.
 */
async function keep(review: Review, ask: Ask, { history, log }: CommandTools): Promise<string> {
  try {
    await history.save(ask.member, { key: ask.key, role: review.pack.id, review });
    return kept;
  } catch (error) {
    if (error instanceof Problem) return `It is not saved in your history. ${error.message}`;
    log.error('review-not-kept', { key: ask.key, platform: ask.member.platform, ...faultFields(error) });
    return notKept;
  }
}
