import type { Command } from '../command.ts';
import type { History, KeptReview, Member } from '../ports.ts';
import { presentHistory, presentKept } from '../present/history.ts';
import { Problem } from '../problem.ts';
import { canShare } from '../shared.ts';

/** Reviews on one page: each has a button, and five fit one row on every platform. */
const pageSize = 5;

/** The most the store gives at once. */
const batchSize = 100;

export const historyCommand: Command = {
  name: 'history',
  summary: 'Find your earlier reviews again, newest first.',
  options: [
    {
      name: 'open',
      summary: 'Which review to open: its number in the list, or its id.',
      required: false,
      kind: 'text',
    },
    { name: 'page', summary: 'Which page of the list to show.', required: false, kind: 'number', default: '1' },
  ],
  takesText: 'open',
  reads: true,
  personal: true,

  async run(ask, { history, textDays }) {
    const { open } = ask.values;
    if (open?.trim()) {
      return presentKept(await findKept(history, ask.member, open.trim()), textDays, canShare(ask));
    }
    const page = Number(ask.values.page ?? 1);
    const from = (page - 1) * pageSize;
    // One more than the page holds tells whether there is an older page.
    const kept = await newest(history, ask.member, from, pageSize + 1);
    if (kept.length === 0 && page > 1) {
      throw new Problem('not-found', `Your history has no page ${page}. Ask for history alone to see the newest.`);
    }
    return presentHistory(kept.slice(0, pageSize), { page, from, older: kept.length > pageSize });
  },
};

async function findKept(history: History, member: Member, open: string): Promise<KeptReview> {
  const number = /^#?([1-9]\d{0,5})$/.exec(open)?.[1];
  const kept =
    (await history.find(member, open)) ??
    (number === undefined ? undefined : (await newest(history, member, Number(number) - 1, 1))[0]);
  if (kept) return kept;
  throw new Problem('not-found', 'I have no review of yours by that number. Ask for history to see the list.');
}

/** The member's reviews from the newest on: `limit` of them after the first `skip`. */
async function newest(history: History, member: Member, skip: number, limit: number): Promise<readonly KeptReview[]> {
  let before: string | undefined;
  for (let left = skip; left > 0; ) {
    const batch = await history.latest(member, { limit: Math.min(left, batchSize), ...(before ? { before } : {}) });
    const last = batch.at(-1);
    if (!last) return [];
    before = last.id;
    left -= batch.length;
  }
  return history.latest(member, { limit, ...(before ? { before } : {}) });
}
