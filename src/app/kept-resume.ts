import type { CommandTools } from './command.ts';
import type { Ask, KeptResume, KeptReview } from './ports.ts';
import { Problem } from './problem.ts';
import { findReview } from './review-ref.ts';

/** The kept resume that a button is about. Throws the `Problem` that says why it is not there. */
export async function findKeptResume(
  ask: Ask,
  { history }: Pick<CommandTools, 'history'>,
): Promise<{ readonly review: KeptReview; readonly resume: KeptResume }> {
  const wanted = ask.values.review?.trim();
  const review = wanted
    ? await findReview(history, ask.member, wanted)
    : ((await history.latest(ask.member, { limit: 100 })).find(({ kind }) => kind === 'resume') ?? null);
  if (review?.kind !== 'resume') {
    const code = wanted ? 'not-found' : 'missing-option';
    throw new Problem(code, 'I have no such resume of yours. Send it to me with review-resume.');
  }
  if (!review.resume) {
    throw new Problem(
      'not-found',
      'The words of that resume have been removed, because their time is over. Send it again with review-resume.',
    );
  }
  return { review, resume: review.resume };
}
