import type { Receipt } from '../ports.ts';
import type { Reply } from '../reply.ts';
import { countOf } from './wording.ts';

/** Asks before deleting: it cannot be undone. */
export function presentForgetQuestion(): Reply {
  const summary = 'This deletes every review and everything else I keep of yours, for good. Are you sure?';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      {
        kind: 'actions',
        actions: [
          { label: 'Yes, delete everything', command: 'forget-me', values: { confirm: 'yes' } },
          { label: 'Get it as a file first', command: 'export-me', values: {} },
        ],
      },
    ],
    parts: [],
  };
}

/** The receipt: how much was deleted, and what a next question means. */
export function presentForgotten({ reviews = 0, ...others }: Receipt): Reply {
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0);
  const summary =
    reviews + rest === 0
      ? 'There was nothing to delete: I keep nothing of yours.'
      : `Done. I deleted ${[countOf(reviews, 'review'), ...(rest > 0 ? [countOf(rest, 'other record')] : [])].join(' and ')}; nothing of yours is left.`;
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'note', text: 'What you chose is forgotten too. If you ask me again, it is as if for the first time.' },
    ],
    parts: [],
  };
}
