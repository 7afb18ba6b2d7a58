import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const textInColumns: ResumeRule = {
  appliesTo: 'resume',
  id: 'text-in-columns',
  title: 'Set everything in one column',
  severity: 'medium',
  component: 'formatting',
  cost: 14,
  why: 'Many hiring systems read straight across the page, so that lines of two columns end up mixed into each other.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'columns', text: 'SKILLS', page: 1, x: 400, y: 120 }] },
        evidence: 'SKILLS',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['columns'], {
      says: 'Text stands side by side in columns. I read the columns one after the other; other programs may not.',
      next: 'Put what stands in the side column under headings of its own, below or above the rest.',
    });
  },
};
