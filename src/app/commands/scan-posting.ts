import type { Command } from '../command.ts';
import { readGivenPosting } from '../compare.ts';
import { presentPosting } from '../present/posting.ts';
import { Problem } from '../problem.ts';
import { findPosting, savedOption, suggestPostings } from '../saved-postings.ts';

export const scanPostingCommand: Command = {
  name: 'scan-posting',
  summary: 'See what a posting requires, what it only prefers, and what it leaves open.',
  options: [
    {
      name: 'posting',
      label: 'The posting',
      summary: 'The whole text of the job posting. I never open links.',
      required: false,
      kind: 'text',
    },
    { ...savedOption, summary: 'The name of a posting you saved, in place of its text.' },
  ],
  takesText: 'posting',

  async run(ask, tools) {
    const { posting = '', saved = '' } = ask.values;
    if (saved.trim()) return presentPosting(readGivenPosting((await findPosting(ask, saved, tools)).text));
    if (posting.trim() || ask.values.posting !== undefined) return presentPosting(readGivenPosting(posting));
    throw new Problem(
      'missing-option',
      'scan-posting needs a posting: paste its whole text, or give the name of one that you saved.',
    );
  },

  suggest: ({ member }, option, typed, tools) =>
    option === savedOption.name ? suggestPostings(member, typed, tools, false) : Promise.resolve([]),
};
