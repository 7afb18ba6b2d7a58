import type { Command } from '../command.ts';
import { readGivenPosting } from '../compare.ts';
import { presentPosting } from '../present/posting.ts';

export const scanPostingCommand: Command = {
  name: 'scan-posting',
  summary: 'See what a posting requires, what it only prefers, and what it leaves open.',
  options: [
    {
      name: 'posting',
      label: 'The posting',
      summary: 'The whole text of the job posting. I never open links.',
      required: true,
      kind: 'text',
    },
  ],
  takesText: 'posting',

  async run(ask) {
    return presentPosting(readGivenPosting(ask.values.posting ?? ''));
  },
};
