import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const hiddenWords: ResumeRule = {
  appliesTo: 'resume',
  id: 'hidden-words',
  title: 'Delete the words that nobody can see',
  severity: 'high',
  component: 'formatting',
  cost: 30,
  why: 'Hiring systems show white or tiny text to the recruiter, and it looks like an attempt to cheat even where a template left it there.',
  source: { title: guides.interviews, locator: 'skills and keywords' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: { signs: [{ kind: 'hidden-text', text: 'kafka kubernetes terraform', page: 1, x: 50, y: 780 }] },
        evidence: 'kafka kubernetes terraform',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['hidden-text'], {
      says: 'The file holds text that does not show: white, tiny, covered or off the page. I counted none of it.',
      next: 'Select everything in your editor, set one visible colour and size, and delete what turns up.',
    });
  },
};
