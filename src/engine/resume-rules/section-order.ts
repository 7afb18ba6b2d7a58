import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Years of work after which education no longer leads. */
const workLeadsFrom = 2;

export const sectionOrder: ResumeRule = {
  appliesTo: 'resume',
  id: 'section-order',
  title: 'Let experience come before education',
  severity: 'low',
  component: 'formatting',
  cost: 5,
  why: 'After some years of work your last job says more about you than your degree.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      {
        text: sampleResume({ summary: 'Backend engineer with 4 years in freight.' }, [
          'summary',
          'education',
          'work',
          'skills',
        ]),
        evidence: 'EDUCATION',
      },
    ],
    allows: [
      { text: sampleResume() },
      { text: sampleResume({}, ['education', 'work', 'skills']), pack: 'student-projects', level: 'student' },
    ],
  },

  *check({ resume, years, pack, level }) {
    if (pack.id === 'student-projects' || level === 'student' || (years?.count ?? 0) < workLeadsFrom) return;
    const work = resume.sections.findIndex(({ kind }) => kind === 'work');
    const early = resume.sections.slice(0, Math.max(0, work)).filter(({ kind }) => kind === 'education');
    if (early.length === 0) return;
    yield {
      says: `Education stands above experience. The guides differ on order; what I go by: ${settingInForce(pack, 'section-order')}`,
      next: 'Move experience up, and education below it.',
      section: 'education',
      evidence: early.map((section) => quoteOf({ ...section, text: section.heading })),
    };
  },
};
