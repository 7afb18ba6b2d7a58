import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const certificatesEarly: ResumeRule = {
  appliesTo: 'resume',
  id: 'certificates-early',
  title: 'Put certificates after what you have done',
  severity: 'low',
  component: 'formatting',
  cost: 2,
  why: 'A certificate backs up work and does not replace it, so readers look for it at the end.',
  source: { title: guides.writing, locator: 'resume sections' },
  examples: {
    flags: [
      {
        text: sampleResume({ certificates: 'AWS Certified Developer – Associate' }, [
          'certificates',
          'work',
          'skills',
          'education',
        ]),
        evidence: 'CERTIFICATIONS',
      },
    ],
    allows: [{ text: sampleResume({ certificates: 'AWS Certified Developer – Associate' }) }, { text: sampleResume() }],
  },

  *check({ resume, pack, level }) {
    if (pack.id === 'student-projects' || level === 'student') return;
    const work = resume.sections.findIndex(({ kind }) => kind === 'work');
    const early = resume.sections.slice(0, Math.max(0, work)).filter(({ kind }) => kind === 'certificates');
    // A side column is read first and stands beside the experience, not above it.
    if (early.length === 0 || resume.layout.signs.some(({ kind }) => kind === 'columns')) return;
    yield {
      says: 'Certificates stand above experience. None is needed for this role; those you have count at the end.',
      next: 'Move them to the last section.',
      section: 'certificates',
      evidence: early.map((section) => quoteOf({ ...section, text: section.heading })),
    };
  },
};
