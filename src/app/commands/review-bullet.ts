import type { Review } from '../../engine/review.ts';
import type { Command, CommandTools } from '../command.ts';
import { faultFields } from '../fault.ts';
import { judgePasted, levelOption, roleOption } from '../judge.ts';
import { maxBullets, maxCharacters } from '../pasted.ts';
import type { Ask } from '../ports.ts';
import { presentFirstUse } from '../present/privacy.ts';
import { type Keeping, keptFor, notAsked, notChosen, notKept, presentReview } from '../present/review.ts';
import { Problem } from '../problem.ts';
import { canShare } from '../shared.ts';

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
      summary: 'Whether to keep this review in your history. Without it: as you chose with privacy.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'yes', label: 'Keep it in my history' },
        { value: 'no', label: 'Do not keep it' },
      ],
    },
  ],
  takesText: 'text',

  async run(ask, tools) {
    const review = judgePasted(ask.values.text ?? '', ask.values);
    return presentReview(review, await keep(review, ask, tools));
  },
};

/**
 * Keeps the review in the member's history, unless they would rather not; says what came of it. A member never loses a
 * review already made because the store is away, and one that is not to be kept does not touch the store at all.
 */
async function keep(review: Review, ask: Ask, { history, privacy, log, textDays }: CommandTools): Promise<Keeping> {
  if (ask.values.keep === 'no') return { says: notAsked };
  try {
    const chosen = ask.values.keep === 'yes' ? { keeps: true, first: false } : await privacy.meet(ask.member, ask.key);
    if (!chosen.keeps) return { says: notChosen };
    const { id } = await history.save(ask.member, { key: ask.key, role: review.pack.id, review });
    const kept = id ? { kept: { id, canShare: canShare(ask) } } : {};
    return { says: keptFor(textDays), ...kept, ...(chosen.first ? { firstUse: presentFirstUse(textDays) } : {}) };
  } catch (error) {
    if (error instanceof Problem) return { says: `It is not saved in your history. ${error.message}` };
    log.error('review-not-kept', { key: ask.key, platform: ask.member.platform, ...faultFields(error) });
    return { says: notKept };
  }
}
