import { facts } from '../../engine/facts.ts';
import { type FoundFacts, searchFacts } from '../../engine/search-facts.ts';
import type { Command } from '../command.ts';
import { readPasted } from '../pasted.ts';
import { presentFacts } from '../present/fact.ts';
import { Problem } from '../problem.ts';

/** The most a question may hold: a few sentences. */
const maxQuestion = 500;

export const askCoachCommand: Command = {
  name: 'ask-coach',
  summary: 'Ask about resumes, levels, projects or pay: dated answers with their sources.',
  options: [
    {
      name: 'question',
      summary: 'Your question, in your own words.',
      required: true,
      kind: 'text',
      maxLength: maxQuestion,
    },
  ],
  takesText: 'question',
  reads: true,

  async run(ask, { now }) {
    const question = readPasted(ask.values.question ?? '', maxQuestion).trim();
    if (!/\p{L}/u.test(question)) {
      throw new Problem('empty-text', 'Ask me something, such as: how long should my resume be?');
    }
    return presentFacts(find(question), yearsIn(question), now());
  },
};

/** What a question finds. A button names the fact itself. */
function find(question: string): FoundFacts {
  const fact = facts.find(({ id }) => id === question);
  return fact ? { answers: [{ fact, score: 0 }], nearest: [] } : searchFacts(question);
}

/** The years of experience that a question names: “with 4 years”, “5+ yrs”. */
function yearsIn(question: string): number | null {
  const years = /\b(\d{1,2})\s*\+?\s*(?:years?|yrs?|yoe)\b/i.exec(question)?.[1];
  return years === undefined ? null : Number(years);
}
