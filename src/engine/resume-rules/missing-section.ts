import { guides } from '../guides.ts';
import { listed, lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const missingSection: ResumeRule = {
  appliesTo: 'resume',
  id: 'missing-section',
  title: 'Give each part its usual heading',
  severity: 'medium',
  component: 'formatting',
  cost: 8,
  why: 'Readers and programs look for experience and education by their headings.',
  source: { title: guides.interviews, locator: 'applicant tracking systems' },
  examples: {
    flags: [{ text: sampleResume({ education: null }), evidence: 'EXPERIENCE' }],
    allows: [
      { text: sampleResume() },
      {
        text: sampleResume({ work: null, projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }),
        level: 'student',
      },
    ],
  },

  *check({ resume, level }) {
    const has = (kind: string) => resume.sections.some((section) => section.kind === kind);
    const young = level === 'student' || level === 'junior';
    const missing = [
      ...(has('work') || (young && has('projects')) ? [] : ['Experience']),
      ...(has('education') || has('certificates') ? [] : ['Education']),
    ];
    if (missing.length === 0) return;
    yield {
      says: `I found no heading for ${listed(missing)}.`,
      next: 'If the section is there, give it that heading on a line of its own. If you have nothing to put in it, leave it out.',
      section: 'layout',
      evidence: lookedAt(resume, ...resume.sections.map(({ kind }) => kind)),
      cost: 8 * missing.length,
    };
  },
};
