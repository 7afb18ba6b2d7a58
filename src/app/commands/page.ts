import type { Command } from '../command.ts';
import { Problem } from '../problem.ts';

export const pageCommand: Command = {
  name: 'page',
  summary: 'Turn to another page of an answer.',
  options: [
    { name: 'letter', summary: 'Which answer.', required: true, kind: 'text' },
    { name: 'page', summary: 'Which page of it.', required: true, kind: 'number' },
  ],
  hidden: true,
  reads: true,
  unlimited: true,

  async run({ member, values }, { letters }) {
    const letter = values.letter ?? '';
    const reply = await letters.find(member, letter);
    if (reply) return { ...reply, letter, page: Number(values.page), inPlace: true };
    throw new Problem(
      'not-found',
      'I keep these pages for a week, and only the person who asked can turn them. Ask for history to open a review of yours again.',
    );
  },
};
