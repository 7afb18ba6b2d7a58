import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';
import { pagesAllowed } from './too-many-pages.ts';

/** A last page filled less than this, as a share of its height, holds a few lines only. */
const nearlyEmpty = 0.15;

export const nearlyEmptyPage: ResumeRule = {
  appliesTo: 'resume',
  id: 'nearly-empty-page',
  title: 'Pull the last lines back onto the page before',
  severity: 'low',
  component: 'formatting',
  cost: 3,
  why: 'A page with two lines on it looks like an accident.',
  source: { title: guides.editors, locator: 'practice of the trade' },
  examples: {
    flags: [
      {
        text: sampleResume({ summary: 'Backend engineer with 9 years in freight.' }),
        layout: { pages: 2, lastPage: 0.08 },
        evidence: '2015 – 2018',
      },
    ],
    allows: [{ text: sampleResume(), layout: { pages: 1, lastPage: 0.08 } }],
  },

  *check(context) {
    const { resume } = context;
    const { pages, lastPage } = resume.layout;
    const last = resume.lines.findLast(({ page }) => page === pages) ?? resume.lines.at(-1);
    if (pages === null || pages < 2 || lastPage === null || lastPage >= nearlyEmpty || !last) return;
    // A page too many is said already.
    if (pages > pagesAllowed(context)) return;
    yield {
      says: 'The last page holds only a few lines.',
      next: 'Narrow the margins a little or cut a line that says least, so that the page goes away.',
      section: 'layout',
      evidence: [quoteOf(last)],
    };
  },
};
