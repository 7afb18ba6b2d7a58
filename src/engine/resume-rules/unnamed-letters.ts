import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const unnamedLetters: ResumeRule = {
  appliesTo: 'resume',
  id: 'unnamed-letters',
  title: 'Export the file so that every letter can be read',
  severity: 'high',
  component: 'formatting',
  cost: 18,
  why: 'Some letters look right on the page but carry no name, so that a search for those words finds nothing.',
  source: { title: guides.editors, locator: 'reading of files' },
  examples: {
    flags: [
      {
        text: sampleResume(),
        layout: {
          signs: [{ kind: 'unnamed-letters', text: 'Con\uFFFDguration of the ports', page: 1, x: 50, y: 300 }],
        },
        evidence: 'Con\uFFFDguration of the ports',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['unnamed-letters'], {
      says: 'In these words a letter, often fi, fl or one with an accent, cannot be read.',
      next: 'Export the PDF again with another font or program, then copy a line out of it and check that the letters are right.',
    });
  },
};
