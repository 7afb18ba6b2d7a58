import { findRolePack } from '../../engine/roles.ts';
import type { KeptReview } from '../ports.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { kept, presentReview } from './review.ts';
import { shorten, tallyOf } from './wording.ts';

/** Characters of the first bullet shown in the list: enough to know it again. */
const glimpse = 60;

/** One page of the list. `from` is how many newer reviews come before it; `older` whether there are more. */
export function presentHistory(
  reviews: readonly KeptReview[],
  page: { readonly page: number; readonly from: number; readonly older: boolean },
): Reply {
  if (reviews.length === 0) return presentNoHistory();
  const number = (index: number) => page.from + index + 1;
  const summary = page.page === 1 ? 'Your reviews, newest first.' : `Your reviews, page ${page.page}.`;
  const blocks: Block[] = [
    { kind: 'heading', text: summary },
    { kind: 'list', items: reviews.map(lineOf), from: number(0) },
    {
      kind: 'actions',
      actions: [
        ...reviews.map(
          ({ id }, index): Action => ({ label: `Open ${number(index)}`, command: 'history', values: { open: id } }),
        ),
        ...(page.page > 1 ? [pageAction('Newer', page.page - 1)] : []),
        ...(page.older ? [pageAction('Older', page.page + 1)] : []),
      ],
    },
  ];
  return { audience: 'asker', summary, blocks, parts: [] };
}

/** An earlier review, opened again just as it was given. */
export function presentKept({ at, review }: KeptReview): Reply {
  const reply = presentReview(review, kept);
  return { ...reply, blocks: [{ kind: 'note', text: `From ${dayOf(at)}` }, ...reply.blocks] };
}

function presentNoHistory(): Reply {
  const summary = 'You have no reviews yet. Paste a resume bullet and I will keep its review here.';
  return {
    audience: 'asker',
    summary,
    blocks: [{ kind: 'paragraph', text: summary }],
    parts: [],
  };
}

function lineOf({ at, role, review }: KeptReview): string {
  const title = findRolePack(role)?.title ?? role;
  const first = shorten(review.bullets[0]?.text ?? '', glimpse);
  return `${dayOf(at)}, ${title}: ${tallyOf(review.bullets).toLowerCase()}. “${first}”`;
}

function pageAction(label: string, page: number): Action {
  return { label, command: 'history', values: { page: String(page) } };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day and time that no country misreads: “22 Nov 2026, 14:05 UTC”. */
function dayOf(at: Date): string {
  const time = at.toISOString().slice(11, 16);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${time} UTC`;
}
