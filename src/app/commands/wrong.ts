import type { Command } from '../command.ts';
import { presentNoted } from '../present/review-buttons.ts';
import { Problem } from '../problem.ts';
import { findReview } from '../review-ref.ts';

export const wrongCommand: Command = {
  name: 'wrong',
  summary: 'Say that a piece of advice does not fit your bullet.',
  options: [
    { name: 'rule', summary: 'The advice’s name, such as weak-opener.', required: true, kind: 'text' },
    { name: 'review', summary: 'In which review: its id.', required: true, kind: 'text' },
  ],
  hidden: true,

  async run({ member, values: { rule = '', review = '' } }, { history, disputes }) {
    const kept = await findReview(history, member, review);
    if (!kept?.outline.bullets.some(({ rules }) => rules.includes(rule))) {
      throw new Problem(
        'not-found',
        'That review is not there any more, so there is nothing to note. Thank you anyway.',
      );
    }
    await disputes.note(member, { review: kept.id, rule });
    return presentNoted();
  },
};
