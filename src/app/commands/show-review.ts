import type { Command } from '../command.ts';
import { presentKept } from '../present/history.ts';
import { Problem } from '../problem.ts';
import { findReview } from '../review-ref.ts';
import { canShare } from '../shared.ts';

export const showReviewCommand: Command = {
  name: 'show-review',
  summary: 'Open one of your reviews, for you alone.',
  options: [{ name: 'review', summary: 'Which review.', required: true, kind: 'text' }],
  takesText: 'review',
  hidden: true,
  personal: true,

  async run(ask, { history, textDays }) {
    const kept = await findReview(history, ask.member, ask.values.review ?? '');
    if (kept) return presentKept(kept, textDays, canShare(ask));
    throw new Problem('not-found', 'I have no such review of yours: only whoever asked for a review can open it.');
  },
};
