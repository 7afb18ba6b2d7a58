import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';

/** Two to three printed lines; the guides' own examples run to about 60 words. */
const mostWords = 60;

export const summaryTooLong: LineRule = {
  id: 'summary-too-long',
  appliesTo: 'summary',
  title: 'Keep the summary to two or three lines',
  severity: 'low',
  why: 'The summary is read in one glance; what stands after the third line is better off as a bullet.',
  source: { title: guides.interviews, locator: 'two to three lines' },
  examples: {
    flags: [
      {
        text: 'Backend developer with 6 years of ferry software in Go and PostgreSQL. Rewrote the harbour importer, so nightly files load in 40 minutes instead of 5 hours. Trained two shifts on the replay tool, wrote its guide, and kept the on-call list short by fixing the seven known faults of old harbour files. Also looked after the ticket printers of two depots and the seat map of the booking page for three years',
        evidence: 'ticket printers of two depots and the seat map of the booking page for three years',
      },
    ],
    allows: ['Backend developer with 6 years of ferry software in Go and PostgreSQL'],
  },

  *check(_line, { read }) {
    const { words } = read;
    if (words.length <= mostWords) return;
    yield ask(
      read,
      Math.min(mostWords - 3, words.length - 1),
      words.length,
      `The summary has ${words.length} words.`,
      'Which sentence would you keep if you could keep two? Move the others into bullets.',
    );
  },
};
