import { guides } from '../guides.ts';
import { counted, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** More projects than this compete with each other. */
const mostProjects = 4;

export const tooManyProjects: ResumeRule = {
  appliesTo: 'resume',
  id: 'too-many-projects',
  title: 'Keep your two or three strongest projects',
  severity: 'low',
  component: 'impact',
  cost: 5,
  why: 'Three projects told well stay in the mind; six told briefly do not.',
  source: { title: guides.interviews, locator: 'projects section' },
  examples: {
    flags: [
      {
        text: sampleResume({
          projects: ['Tide Table', 'Berth Finder', 'Knot Trainer', 'Fog Log', 'Crew Rota']
            .map((name) => `### ${name}\n\n- Built it in Go for the sailing club`)
            .join('\n\n'),
        }).replace(/^([A-Z]{6,})$/gm, '## $1'),
        evidence: 'Tide Table',
      },
    ],
    allows: [{ text: sampleResume({ projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }) }],
  },

  *check({ resume, pack }) {
    const named = resume.projects.filter(({ name }) => name !== null);
    if (named.length <= mostProjects) return;
    yield {
      says: `I found ${counted(named.length, 'project')}. What I go by: ${settingInForce(pack, 'projects')}`,
      next: 'Which two or three would you most like to be asked about? Keep those, and put the room into them.',
      section: 'projects',
      evidence: named.map((project) => ({
        text: project.name?.value ?? '',
        spot: { page: project.page, x: project.x, y: project.y },
      })),
    };
  },
};
