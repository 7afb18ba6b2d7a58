import type { BulletReview, Review } from '../../engine/review.ts';
import type { Block, Reply } from '../reply.ts';
import { presentBullet } from './bullet.ts';
import { firstStep } from './finding.ts';
import { reviewActions } from './review-buttons.ts';
import { aimOf, countOf, nothingFound, tallyOf } from './wording.ts';

/** What became of a review after it was given: a whole sentence, and for a first review what a member has to know. */
export interface Keeping {
  readonly says: string;
  /** What changed since the same message was reviewed before it was edited. */
  readonly changes?: { readonly gist: string; readonly blocks: readonly Block[] };
  /** The id of the review where it is kept, and whether there is somebody here to share it with. */
  readonly kept?: { readonly id: string; readonly canShare: boolean };
  readonly firstUse?: readonly Block[];
}

export const notAsked = 'I have not kept it, as you asked.';
export const notChosen = 'I have not kept it, as you chose: see privacy.';
export const notKept =
  'I could not save it, so it will not be in your history. Send the bullets again later to keep their review.';

/** Where a review is that was kept. `textDays` is for how many days its words are; 0 for as long as the review. */
export function keptFor(textDays: number): string {
  if (textDays === 0) return 'It stays in your history until you delete it.';
  return `It stays in your history: its words for ${countOf(textDays, 'day')}, its scores until you delete them.`;
}

/** The whole critique: an opening with the gist and the one next step, then a part for each bullet. */
export function presentReview(review: Review, { says, kept, changes, firstUse = [] }: Keeping): Reply {
  const { bullets } = review;
  const tally = tallyOf(bullets);
  const aim = { role: review.pack.id, level: review.level };
  const next = nextStep(bullets);
  const opening: Block[] = [
    { kind: 'heading', text: `${tally}.` },
    { kind: 'paragraph', text: next },
    ...(changes?.blocks ?? []),
    { kind: 'note', text: `Judged for: ${aimOf(review)}. Only you can see this. ${says}` },
    ...firstUse,
  ];
  const parts = bullets.map((bullet, index) =>
    presentBullet(bullet, bullets.length === 1 ? null : index + 1, kept?.id, aim),
  );
  // What is to be done with the review stands below what it says.
  const last: readonly Block[] = kept ? [{ kind: 'actions', actions: reviewActions(kept.id, kept.canShare) }] : [];
  return {
    audience: 'asker',
    summary: changes ? `${changes.gist} ${tally}. ${next}` : `${tally}. ${next}`,
    blocks: opening,
    parts: parts.map((part, index) => (index === parts.length - 1 ? [...part, ...last] : part)),
  };
}

/** A review that its member shows to a channel. */
export function presentShared(review: Review): Reply {
  const reply = presentReview(review, { says: 'Shared by the person whose bullets these are.' });
  return { ...reply, audience: 'thread' };
}

/** The single most valuable thing to do now: the first finding of the weakest bullet that is not strong yet. */
function nextStep(bullets: readonly BulletReview[]): string {
  const weakest = bullets
    .map((bullet, index) => ({ bullet, where: bullets.length === 1 ? '' : ` in bullet ${index + 1}` }))
    .filter(({ bullet }) => bullet.verdict !== 'strong')
    .sort((a, b) => a.bullet.score - b.bullet.score);
  const first = weakest.find(({ bullet }) => bullet.findings.length > 0);
  const finding = first?.bullet.findings[0];
  if (first && finding) {
    const cure = finding.title.charAt(0).toLowerCase() + finding.title.slice(1);
    return `Start here${first.where}: ${cure}. ${firstStep(finding)}`;
  }
  const bullet = weakest[0]?.bullet ?? bullets[0];
  if (bullets.length > 1 && weakest.length === 0)
    return 'Keep them as they are. The words that do the work are marked.';
  return bullet ? nothingFound(bullet) : 'I found nothing to change.';
}
