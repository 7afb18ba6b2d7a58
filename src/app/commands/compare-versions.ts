import { readChanges } from '../../engine/rematch-review.ts';
import type { Command } from '../command.ts';
import { readAim } from '../judge.ts';
import type { KeptReview } from '../ports.ts';
import { presentVersions } from '../present/versions.ts';
import { Problem } from '../problem.ts';

export const compareVersionsCommand: Command = {
  name: 'compare-versions',
  summary: 'See what changed in your resume since the version before.',
  options: [{ name: 'review', summary: 'The id of the newer review.', required: true, kind: 'text' }],
  takesText: 'review',
  hidden: true,
  personal: true,
  reads: true,

  async run({ member, values }, { history }) {
    const after = await history.find(member, values.review?.trim() ?? '');
    if (after?.kind !== 'resume') {
      throw new Problem('not-found', 'I have no such resume of yours. Ask for history to see those I keep.');
    }
    const [before] = await history.latest(member, { limit: 1, before: after.id, kind: 'resume' });
    if (!before)
      throw new Problem('not-found', 'This is the first resume of yours that I keep: there is none before it.');
    const [older, newer] = [wordsOf(before), wordsOf(after)];
    const aim = readAim({ role: newer.pack.id, level: newer.level });
    return presentVersions({ before, after, changes: readChanges(older, newer, aim), older });
  },
};

function wordsOf({ review }: KeptReview) {
  if (review) return review;
  throw new Problem(
    'not-found',
    'The words of one of the two versions have been removed, because their time is over. Your progress still shows the scores.',
  );
}
