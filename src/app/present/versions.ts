import type { ReviewChanges } from '../../engine/rematch-review.ts';
import type { Review } from '../../engine/review.ts';
import { componentTitles } from '../../engine/rubric.ts';
import type { KeptReview } from '../ports.ts';
import type { Block, Reply } from '../reply.ts';
import { presentChanges } from './changes.ts';
import { momentOf } from './day.ts';

/** Two kept versions of a resume, and what changed from one to the other. */
export interface Versions {
  readonly before: KeptReview;
  readonly after: KeptReview;
  readonly changes: ReviewChanges;
  /** The older version's review. */
  readonly older: Pick<Review, 'bullets'>;
}

/** What changed between two versions of a resume: its four scores, then bullet by bullet. */
export function presentVersions({ before, after, changes, older }: Versions): Reply {
  const { gist, blocks } = presentChanges(changes, older);
  const scores = scoreLines(before, after);
  return {
    audience: 'asker',
    summary: gist,
    blocks: [
      { kind: 'note', text: `From ${momentOf(before.at)} to ${momentOf(after.at)}` },
      ...(scores.length > 0 ? [{ kind: 'list', items: scores } as const] : []),
      ...blocks,
      {
        kind: 'actions',
        actions: [
          { label: 'Open the older one', command: 'history', values: { open: before.id } },
          { label: 'My progress', command: 'progress', values: { of: 'resume' } },
        ],
      },
    ] satisfies readonly Block[],
    parts: [],
  };
}

function scoreLines(before: KeptReview, after: KeptReview): readonly string[] {
  return (after.outline.components ?? []).flatMap(({ id, score }) => {
    const was = before.outline.components?.find((component) => component.id === id)?.score ?? null;
    if (score === null || was === null) return [];
    return [
      was === score ? `${componentTitles[id]}: ${score}, as before` : `${componentTitles[id]}: ${was} → ${score}`,
    ];
  });
}
