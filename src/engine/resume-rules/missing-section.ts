import { guides } from '../guides.ts';
import { lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const missingSection: ResumeRule = {
  appliesTo: 'resume',
  id: 'missing-section',
  title: 'Put your jobs under the heading “Experience”',
  severity: 'medium',
  component: 'formatting',
  cost: 8,
  why: 'Readers and programs look for your experience by its heading.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [
      {
        text: sampleResume({ work: null, projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }),
        evidence: 'PROJECTS',
      },
    ],
    allows: [
      { text: sampleResume() },
      {
        text: sampleResume({ work: null, projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }),
        level: 'student',
      },
      { text: sampleResume({ education: null }) },
    ],
  },

  *check({ resume, level }) {
    const has = (kind: string) => resume.sections.some((section) => section.kind === kind);
    const young = level === 'student' || level === 'junior';
    // Education is not asked for: neither a degree nor a certificate is needed for this work.
    if (has('work') || (young && has('projects'))) return;
    yield {
      says: 'I found no heading for your experience.',
      next: 'Put the heading “Experience” on a line of its own above your jobs.',
      section: 'work',
      evidence: lookedAt(resume, ...resume.sections.map(({ kind }) => kind)),
    };
  },
};
