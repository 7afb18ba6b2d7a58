import { guides } from '../guides.ts';
import { layoutMatch, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const iconForLabel: ResumeRule = {
  appliesTo: 'resume',
  id: 'icon-for-label',
  title: 'Use words instead of icons before contact details',
  severity: 'low',
  component: 'formatting',
  cost: 4,
  why: 'An icon reaches a hiring system as a stray character that may stick to your address or number.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume({ header: 'Mara Lindqvist\nBackend Engineer\n✉ mara@lindqvist.example ☎ +46 70 555 01 42' }),
        evidence: '✉ mara@lindqvist.example ☎ +46 70 555 01 42',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check(context) {
    yield* layoutMatch(context, ['icon-label'], {
      says: 'An icon stands where a word or nothing would do.',
      next: 'Delete the icon; an address and a number explain themselves, or write “Phone:” before it.',
    });
  },
};
