import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const textInBoxes: ResumeRule = {
  appliesTo: 'resume',
  id: 'text-in-boxes',
  title: 'Take the text out of text boxes',
  severity: 'medium',
  component: 'formatting',
  cost: 10,
  why: 'Text boxes float outside the page’s own text, and many hiring systems never see what is in them.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'text-box', text: 'mara@lindqvist.example', page: 1, x: 50, y: 40 }] },
        evidence: 'mara@lindqvist.example',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['text-box'], {
      says: 'These words stand in a text box.',
      next: 'Cut them out of the box, delete the box, and paste them as ordinary lines.',
    });
  },
};
