import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';
import { summaryChecks } from '../summary.ts';

export const summaryWithoutRole: LineRule = {
  id: 'summary-without-role',
  appliesTo: 'summary',
  title: 'Open with your role and level',
  severity: 'medium',
  why: 'The role and the years tell the reader in a second whether to compare you with this posting.',
  source: { title: guides.interviews, locator: 'the summary pattern: level and role' },
  examples: {
    flags: [
      {
        text: 'Seeking a position to use my skills in ferry software',
        evidence: 'Seeking a position to use my skills in ferry software',
      },
    ],
    allows: ['Junior backend developer, 2 years of ferry software in Go'],
  },

  *check(line, { read, signals }) {
    if (read.words.length === 0 || summaryChecks(line, read, signals).role) return;
    yield ask(
      read,
      0,
      Math.min(read.words.length, 10),
      'The summary does not open with who you are.',
      'Which role and level are you: for example a junior developer, a data analyst with four years, a graduate?',
    );
  },
};
