import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const scrambledText: ResumeRule = {
  appliesTo: 'resume',
  id: 'scrambled-text',
  title: 'Export the file again as plain text pages',
  severity: 'high',
  component: 'formatting',
  cost: 20,
  why: 'Text in form fields or painted in random order looks fine to people and arrives empty or jumbled in a hiring system.',
  source: { title: guides.editors, locator: 'reading of files' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'form-fields', text: 'Mara Lindqvist', page: 1, x: 50, y: 40 }] },
        evidence: 'Mara Lindqvist',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['form-fields', 'painted-out-of-order'], {
      says: 'The text of this PDF sits in form fields or is painted out of order.',
      next: 'Print the file to a new PDF, or export it from the program you wrote it in.',
    });
  },
};
