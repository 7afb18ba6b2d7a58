import type { Reply } from '../reply.ts';
import { countOf } from './wording.ts';

/** Asks before deleting: it cannot be undone. */
export function presentForgetQuestion(): Reply {
  const summary = 'This deletes every review I keep of yours, for good. Are you sure?';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      {
        kind: 'actions',
        actions: [{ label: 'Yes, delete everything', command: 'forget-me', values: { confirm: 'yes' } }],
      },
    ],
    parts: [],
  };
}

/** The receipt: how many reviews were deleted. */
export function presentForgotten(deleted: number): Reply {
  const summary =
    deleted === 0
      ? 'There was nothing to delete: I keep no reviews of yours.'
      : `Done. I deleted ${countOf(deleted, 'review')}; nothing of yours is left in my history.`;
  return { audience: 'asker', summary, blocks: [{ kind: 'paragraph', text: summary }], parts: [] };
}
