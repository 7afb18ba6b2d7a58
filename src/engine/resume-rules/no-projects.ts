import { guides } from '../guides.ts';
import { isSoftware, lookedAt, type ResumeRule, settingInForce } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const noProjects: ResumeRule = {
  appliesTo: 'resume',
  id: 'no-projects',
  title: 'Show two or three projects',
  severity: 'medium',
  component: 'impact',
  cost: 12,
  why: 'Before the first years in the trade a project is the best proof that you can build and finish something.',
  source: { title: guides.rubric, locator: 'frequently asked questions' },
  examples: {
    flags: [
      {
        text: sampleResume({
          work: 'Barista, Harbour Coffee\n2019 – 2022\n- Served 200 guests a day and trained 4 colleagues',
        }),
        level: 'student',
        evidence: 'EXPERIENCE',
      },
    ],
    allows: [
      { text: sampleResume() },
      { text: sampleResume({ projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }), level: 'student' },
    ],
  },

  *check({ resume, pack, level, years }) {
    if (!isSoftware(pack) || (level !== 'student' && level !== 'junior')) return;
    if (resume.projects.length > 0 || resume.sections.some(({ kind }) => kind === 'projects')) return;
    // Somebody with years of bullets in the trade itself has shown it there.
    if (level === 'junior' && (years?.count ?? 0) >= 2) return;
    yield {
      says: `I found no projects section. What I go by: ${settingInForce(pack, 'projects')}`,
      next: 'What have you built, alone or in a course, that somebody else used or could try? Add it with a link.',
      section: 'projects',
      evidence: lookedAt(resume, 'work', 'education', 'skills'),
    };
  },
};
