import type { KeptReview } from '../ports.ts';
import type { Block, Reply } from '../reply.ts';
import { presentHistory } from './history.ts';
import { type Holdings, presentPrivacy } from './privacy.ts';

/**
 * The page a member sees before asking anything: how to begin, their newest reviews, what is kept of them and how to have it
 * otherwise. `history` and `held` may be a sentence on why they cannot be told now.
 */
export function presentHome(
  history: { readonly reviews: readonly KeptReview[]; readonly older: boolean } | string,
  held: Holdings | string,
  textDays: number,
): Reply {
  const summary = 'Paste a resume bullet and I will tell you what works, what to change, and why.';
  const opening: readonly Block[] = [
    { kind: 'heading', text: 'Resume feedback, just for you' },
    {
      kind: 'paragraph',
      text: `${summary} Here, or in a message to me. Nobody else sees it unless you share it.`,
    },
    {
      kind: 'actions',
      actions: [
        { label: 'Review my bullets', command: 'review-bullet', values: {}, form: true },
        { label: 'Compare with a posting', command: 'keyword-gap', values: {}, form: true },
        { label: 'What else can you do?', command: 'help', values: {} },
      ],
    },
  ];
  const reviews: readonly Block[] =
    typeof history === 'string'
      ? [{ kind: 'paragraph', text: history }]
      : presentHistory(history.reviews, { page: 1, from: 0, older: history.older }).blocks;
  return {
    audience: 'asker',
    summary,
    blocks: opening,
    parts: [reviews, presentPrivacy(held, textDays).blocks],
  };
}
