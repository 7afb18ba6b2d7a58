import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';
import { summaryChecks } from '../summary.ts';

export const summaryWithoutField: LineRule = {
  id: 'summary-without-field',
  appliesTo: 'summary',
  title: 'Name your strongest tools or field',
  severity: 'high',
  why: 'A reader looks for the language, the platform or the kind of work in the first line, and reads on only if it is there.',
  source: { title: guides.interviews, locator: 'the summary pattern: strongest stack' },
  examples: {
    flags: [
      {
        text: 'Motivated developer with good experience and many skills',
        evidence: 'Motivated developer with good experience and many skills',
      },
    ],
    allows: ['Backend developer with 3 years in Go and PostgreSQL'],
  },

  *check(line, { read, signals }) {
    if (read.words.length === 0 || summaryChecks(line, read, signals).field) return;
    yield ask(
      read,
      0,
      Math.min(read.words.length, 12),
      'The summary does not say what you work with.',
      'Which two tools, or which kind of product or service, do you know best?',
    );
  },
};
