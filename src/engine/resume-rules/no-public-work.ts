import { guides } from '../guides.ts';
import { isSoftware, lookedAt, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const noPublicWork: ResumeRule = {
  appliesTo: 'resume',
  id: 'no-public-work',
  title: 'Link to work that a reader can open',
  severity: 'low',
  component: 'impact',
  cost: 4,
  why: 'Without years of jobs behind you, something to look at is the shortest way to be believed.',
  source: { title: guides.backEnd, locator: 'ways into the trade' },
  examples: {
    flags: [
      {
        text: sampleResume({ header: 'Mara Lindqvist\nmara@lindqvist.example' }),
        level: 'student',
        evidence: 'Mara Lindqvist',
      },
    ],
    allows: [
      { text: sampleResume(), level: 'student' },
      { text: sampleResume({ header: 'Mara Lindqvist\nmara@lindqvist.example' }) },
    ],
  },

  *check({ resume, pack, level }) {
    if (!isSoftware(pack) || (level !== 'student' && level !== 'junior')) return;
    const open = resume.addresses.some(({ value }) => !/linkedin\./i.test(value));
    if (open || resume.projects.some(({ links }) => links.length > 0)) return;
    yield {
      says: 'I found no link to code, a portfolio or a project.',
      next: 'Which page would you like a reader to open: GitHub, GitLab, your own site? Put one link beside your email address.',
      section: 'header',
      evidence: lookedAt(resume),
    };
  },
};
