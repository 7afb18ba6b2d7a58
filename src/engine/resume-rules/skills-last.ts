import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const skillsLast: ResumeRule = {
  appliesTo: 'resume',
  id: 'skills-last',
  title: 'Bring the skills onto the first page',
  severity: 'low',
  component: 'skills',
  cost: 5,
  why: 'Whoever looks for one tool looks at the first page.',
  source: { title: guides.rubric, locator: 'tips for tracking systems' },
  examples: {
    flags: [{ text: sampleResume(), secondPage: 'SKILLS', evidence: 'SKILLS' }],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume, pack }) {
    const section = resume.sections.find(({ kind }) => kind === 'skills');
    if (!section || section.page < 2) return;
    yield {
      says: `The skills stand on page ${section.page}. What I go by: ${settingInForce(pack, 'skills-or-bullets')}`,
      next: 'Move them up: right under the summary or right after experience both work.',
      section: 'skills',
      evidence: [quoteOf({ ...section, text: section.heading })],
    };
  },
};
