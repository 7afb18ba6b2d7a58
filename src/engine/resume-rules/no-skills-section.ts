import { guides } from '../guides.ts';
import { isSoftware, lookedAt, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const noSkillsSection: ResumeRule = {
  appliesTo: 'resume',
  id: 'no-skills-section',
  title: 'Add a short skills section',
  severity: 'medium',
  component: 'skills',
  cost: 30,
  why: 'Programs and hurried readers look for your tools in one place.',
  source: { title: guides.rubric, locator: 'tips for tracking systems' },
  examples: {
    flags: [{ text: sampleResume({ skills: null }), evidence: 'EXPERIENCE' }],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume, pack }) {
    if (resume.skills.length > 0 || resume.sections.some(({ kind }) => kind === 'skills') || !isSoftware(pack)) return;
    yield {
      says: `I found no skills section. What I go by: ${settingInForce(pack, 'skills-heading')}`,
      next: 'Which tools do your own lines name? List those under “Skills”, in three or four named groups.',
      section: 'skills',
      evidence: lookedAt(resume, ...resume.sections.map(({ kind }) => kind)),
    };
  },
};
