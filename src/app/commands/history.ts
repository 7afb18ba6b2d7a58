import type { Command } from '../command.ts';
import type { Ask, History, KeptReview, ReviewKind } from '../ports.ts';
import { presentHistory, presentKept } from '../present/history.ts';
import { Problem } from '../problem.ts';
import { canShare } from '../shared.ts';

/** Reviews on one page: each has a button, and five fit one row on every platform. */
const pageSize = 5;

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
    { name: 'page', summary: 'Which page of the list to show.', required: false, kind: 'number' },
    {
      name: 'of',
      summary: 'Only reviews of this kind.',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'resume', label: 'My resumes' },
        { value: 'bullets', label: 'My bullets' },
      ],
    },
  ],
  takesText: 'open',
  reads: true,
  personal: true,

  async run(ask, { history, textDays }) {
    const { open } = ask.values;
    if (open?.trim()) {
      return presentKept(await findKept(history, ask, open.trim()), textDays, canShare(ask));
    }
    const page = Number(ask.values.page ?? 1);
    const from = (page - 1) * pageSize;
    // One more than the page holds tells whether there is an older page.
    const kept = await history.latest(ask.member, { limit: pageSize + 1, skip: from, ...kindOf(ask) });
    if (kept.length === 0 && page > 1) {
      throw new Problem('not-found', `Your history has no page ${page}. Ask for history alone to see the newest.`);
    }
    const list = { page, from, older: kept.length > pageSize, ...kindOf(ask) };
    const reply = presentHistory(kept.slice(0, pageSize), list);
    // A page that was turned takes the place of the one before; a list that was asked for comes below.
    return ask.values.page === undefined ? reply : { ...reply, inPlace: true };
  },
};

function kindOf({ values }: Ask): { readonly kind?: ReviewKind } {
  return values.of === 'resume' || values.of === 'bullets' ? { kind: values.of } : {};
}

async function findKept(history: History, ask: Ask, open: string): Promise<KeptReview> {
  const number = /^#?([1-9]\d{0,5})$/.exec(open)?.[1];
  const kept =
    (await history.find(ask.member, open)) ??
    (number === undefined
      ? undefined
      : (await history.latest(ask.member, { limit: 1, skip: Number(number) - 1, ...kindOf(ask) }))[0]);
  if (kept) return kept;
  throw new Problem('not-found', 'I have no review of yours by that number. Ask for history to see the list.');
}
