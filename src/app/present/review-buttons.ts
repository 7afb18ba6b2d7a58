import type { KeptReview } from '../ports.ts';
import type { Action, Reply } from '../reply.ts';
import { shortId } from '../review-ref.ts';
import { tallyOf } from './wording.ts';

/** Where nothing was reviewed yet. */
export const reviewFirst: Action = { label: 'Review a bullet', command: 'review-bullet', values: {}, form: true };

/** What a member can do with a review that is kept. It is shared from where others are, and not where they read it already. */
export function reviewActions(id: string, canShare: boolean): readonly Action[] {
  const review = shortId(id);
  return [
    ...(canShare ? [{ label: 'Share it here', command: 'share-review', values: { review } }] : []),
    { label: 'Delete it', command: 'delete-review', values: { review } },
  ];
}

/** Asks before deleting one review: it cannot be undone. */
export function presentDeleteQuestion({ id, outline }: KeptReview): Reply {
  const summary = `This deletes the review of ${tallyOf(outline.bullets)} for good. Are you sure?`;
  const values = { review: shortId(id), sure: 'yes' };
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'actions', actions: [{ label: 'Yes, delete it', command: 'delete-review', values, inPlace: true }] },
    ],
    parts: [],
  };
}

export function presentDeleted(): Reply {
  const summary = 'Done. That review is deleted: nothing of it is left in your history.';
  return { audience: 'asker', summary, blocks: [{ kind: 'paragraph', text: summary }], parts: [], inPlace: true };
}

/** Thanks for saying that advice missed. */
export function presentNoted(): Reply {
  const summary = 'Noted, thank you. Leave your bullet as it is: you know best what you did.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'note', text: 'I count how often each piece of advice misses, and keep none of your words for it.' },
    ],
    parts: [],
  };
}
