import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const unknownHeading: ResumeRule = {
  appliesTo: 'resume',
  id: 'unknown-heading',
  title: 'Use headings that everyone knows',
  severity: 'low',
  component: 'formatting',
  cost: 5,
  why: 'Programs sort your text by its headings: under one they do not know, your work may be filed as something else.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      { text: `${sampleResume()}\n\nWHERE I LEFT MY MARK\n\nSpoke at two meetups`, evidence: 'WHERE I LEFT MY MARK' },
    ],
    allows: [{ text: `${sampleResume()}\n\nPUBLICATIONS\n\nHow ports share data, 2023` }],
  },

  *check({ resume }) {
    if (resume.unknownHeadings.length === 0) return;
    yield {
      says: 'This looks like a heading, and I do not know what it heads.',
      next: 'If it heads a section, call it Summary, Experience, Projects, Skills, Education or Certifications.',
      section: 'layout',
      evidence: resume.unknownHeadings.map(quoteOf),
    };
  },
};
