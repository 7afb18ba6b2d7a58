import type { Command } from '../command.ts';
import { presentShared } from '../present/review.ts';
import { Problem } from '../problem.ts';
import { findReview } from '../review-ref.ts';
import { forOthers } from '../shared.ts';

export const shareReviewCommand: Command = {
  name: 'share-review',
  summary: 'Show one of your reviews to everybody in this channel.',
  options: [{ name: 'review', summary: 'Which review: its id.', required: true, kind: 'text' }],
  hidden: true,

  async run({ member, place, values }, { history }) {
    if (place.private) {
      throw new Problem('not-here', 'Nobody else reads this place. Open the review in a channel to share it there.');
    }
    const kept = await findReview(history, member, values.review ?? '');
    if (!kept) throw new Problem('not-found', 'That review is not there any more. Ask for history to see the others.');
    if (!kept.review) {
      throw new Problem(
        'not-found',
        'The words of that review have been removed, because their time is over. Have your bullets reviewed again to share them.',
      );
    }
    return forOthers(presentShared(kept.review));
  },
};
