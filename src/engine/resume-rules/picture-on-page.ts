import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const pictureOnPage: ResumeRule = {
  appliesTo: 'resume',
  id: 'picture-on-page',
  title: 'Write in words what a picture shows',
  severity: 'low',
  component: 'formatting',
  cost: 6,
  why: 'Programs read nothing in a picture, and in many countries a photo is better left out.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'picture', text: 'Mara Lindqvist', page: 1, x: 480, y: 30 }] },
        evidence: 'Mara Lindqvist',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['picture'], {
      says: 'There is a picture beside these words; I did not read what it shows.',
      next: 'If it holds words (a logo, a chart, a heading), write them as text. If it is a photo, check whether it is usual where you apply.',
    });
  },
};
