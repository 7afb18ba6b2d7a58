import type { Command } from '../command.ts';
import { presentPostings } from '../present/postings.ts';
import { Problem } from '../problem.ts';

/** Postings on one page: each has two buttons. */
const pageSize = 5;

export const postingsCommand: Command = {
  name: 'postings',
  summary: 'See the postings you saved; compare with one, or delete it.',
  options: [{ name: 'page', summary: 'Which page of the list to show.', required: false, kind: 'number' }],
  takesText: 'page',
  personal: true,
  reads: true,

  async run({ member, values }, { postings, textDays }) {
    const page = Number(values.page ?? 1);
    const saved = await postings.list(member);
    const from = (page - 1) * pageSize;
    if (from >= saved.length && page > 1) {
      throw new Problem('not-found', `Your list of postings has no page ${page}. Ask for postings alone.`);
    }
    const shown = saved.slice(from, from + pageSize);
    const reply = presentPostings(
      shown,
      { page, from, of: saved.length, older: saved.length > from + pageSize },
      textDays,
    );
    return values.page === undefined ? reply : { ...reply, inPlace: true };
  },
};
