import type { Command } from '../command.ts';
import { presentDeleted, presentDeleteQuestion } from '../present/review-buttons.ts';
import { Problem } from '../problem.ts';
import { findReview } from '../review-ref.ts';

export const deleteReviewCommand: Command = {
  name: 'delete-review',
  summary: 'Delete one of your reviews.',
  options: [
    { name: 'review', summary: 'Which review: its id.', required: true, kind: 'text' },
    {
      name: 'sure',
      summary: 'Say yes to delete. Without it I only ask whether you are sure.',
      required: false,
      kind: 'choice',
      choices: [{ value: 'yes', label: 'Yes, delete it' }],
    },
  ],
  hidden: true,
  personal: true,
  unlimited: true,

  async run({ member, values }, { history }) {
    const kept = await findReview(history, member, values.review ?? '');
    if (!kept) throw new Problem('not-found', 'That review is not there any more. Ask for history to see the others.');
    if (values.sure !== 'yes') return presentDeleteQuestion(kept);
    await history.delete(member, kept.id);
    return presentDeleted();
  },
};
