import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const textInTables: ResumeRule = {
  appliesTo: 'resume',
  id: 'text-in-tables',
  title: 'Take the text out of tables',
  severity: 'medium',
  component: 'formatting',
  cost: 10,
  why: 'Some hiring systems skip tables or read them cell by cell, which parts a job from its dates.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'table', text: '2022 – Present', page: 1, x: 50, y: 200 }] },
        evidence: '2022 – Present',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['table'], {
      says: 'Text stands in a table, beginning here.',
      next: 'Write the same words as plain lines: title, employer and dates on one line, what you did below.',
    });
  },
};
