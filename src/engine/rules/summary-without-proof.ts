import { guides } from '../guides.ts';
import { ask, type LineRule } from '../rule.ts';
import { summaryChecks } from '../summary.ts';

export const summaryWithoutProof: LineRule = {
  id: 'summary-without-proof',
  appliesTo: 'summary',
  title: 'Add one proof',
  severity: 'medium',
  why: 'One thing that you did makes the rest of the summary believable; without it every summary sounds the same.',
  source: { title: guides.interviews, locator: 'the summary pattern: one proof point' },
  examples: {
    flags: [
      {
        text: 'Backend developer with experience in Go and ferry software',
        evidence: 'Backend developer with experience in Go and ferry software',
      },
    ],
    allows: [
      'Backend developer with 3 years in Go. Rewrote the harbour importer, so nightly files load in 40 minutes instead of 5 hours',
    ],
  },

  *check(line, { read, signals, topic }) {
    if (read.words.length === 0 || summaryChecks(line, read, signals).proof) return;
    const to = Math.min(read.words.length, 12);
    yield ask(
      read,
      0,
      to,
      'The summary names no single thing you did.',
      `What is the one result you would tell first in an interview? ${topic.asks.result}`,
    );
  },
};
