import { guides } from '../guides.ts';
import { counted, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** One or two do no harm. */
const mostSoft = 2;

export const softSkillsInSection: ResumeRule = {
  appliesTo: 'resume',
  id: 'soft-skills-in-section',
  title: 'Show character in a line of work, not in the skills list',
  severity: 'low',
  component: 'skills',
  cost: 6,
  why: 'Everyone can write “teamwork”; nobody can check it.',
  source: { title: guides.interviews, locator: 'writing a summary' },
  examples: {
    flags: [
      {
        text: sampleResume({
          skills: 'Languages: Go, SQL\nPersonal: communication, teamwork, problem solving, time management',
        }),
        evidence: 'communication',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ skills, pack }) {
    const soft = skills.filter(({ standing }) => standing === 'soft');
    if (soft.length <= mostSoft || pack.id === 'general') return;
    yield {
      says: `${counted(soft.length, 'general quality').replace('qualitys', 'qualities')} stand among your skills. What I go by: ${settingInForce(pack, 'soft-skills')}`,
      next: `When did “${soft[0]?.name ?? ''}” change how something turned out? Tell that in a line, and take the word out of the list.`,
      section: 'skills',
      evidence: soft.map(({ name, page, x, y }) => ({ text: name, spot: { page, x, y } })),
    };
  },
};
