import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const claims = spaced(
  /\b(?:distributed systems?|large[- ]scale|high[- ]scale|web[- ]scale|at scale|highly available|high availability|fault[- ]tolerant|mission[- ]critical|high[- ]performance|high[- ]throughput|low[- ]latency|production[- ]grade|enterprise[- ]grade|microservices architecture|scalable architecture|secure architecture)\b/i,
);

export const claimWithoutEvidence: BulletRule = {
  id: 'claim-without-evidence',
  appliesTo: 'bullet',
  title: 'Back the big claim with one detail',
  severity: 'medium',
  why: 'A reader who builds such systems will look for one detail that only somebody who did it would know.',
  source: { title: guides.backEnd, locator: 'claims that need evidence' },
  examples: {
    flags: [{ text: 'Built distributed systems for the post office', evidence: 'distributed systems' }],
    allows: [
      'Built distributed systems for the post office that kept sorting through a site outage by replaying scans from a local log',
    ],
  },

  *check({ text }, { tier, signals }) {
    if (tier === 'measured' || tier === 'scale') return;
    const found = claims.exec(text);
    if (!found) return;
    // The claim's own words may be mechanisms; one more is the detail that backs it.
    const own = /architecture|latency|throughput/.test(found[0].toLowerCase()) ? 2 : 0;
    if (signals.mechanisms + signals.failures > own || (signals.reached && signals.weight.result >= 1.5)) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: `${quoted(text, span)} is a claim the line does not back yet.`,
      fix: {
        kind: 'ask',
        question: 'How many nodes, requests or users, and what did it survive? One such detail is enough.',
      },
    };
  },
};
