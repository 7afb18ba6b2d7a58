import { guides } from '../guides.ts';
import { listed, lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const missingContact: ResumeRule = {
  appliesTo: 'resume',
  id: 'missing-contact',
  title: 'Say at the top how to reach you',
  severity: 'high',
  component: 'formatting',
  cost: 12,
  why: 'Somebody who wants to invite you should not have to search for an address.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      { text: sampleResume({ header: 'Mara Lindqvist\nBackend Engineer\nLund, Sweden' }), evidence: 'Mara Lindqvist' },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume }) {
    const missing = [...(resume.name ? [] : ['your name']), ...(resume.email ? [] : ['an email address'])];
    if (missing.length === 0) return;
    yield {
      says: `I could not read ${listed(missing)}.`,
      next: 'If it is there, write it as plain text at the top, not in a picture or an icon.',
      section: 'header',
      evidence: lookedAt(resume),
      cost: (resume.name ? 0 : 6) + (resume.email ? 0 : 12),
    };
  },
};
