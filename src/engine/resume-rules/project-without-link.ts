import { guides } from '../guides.ts';
import { isSoftware, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const projectWithoutLink: ResumeRule = {
  appliesTo: 'resume',
  id: 'project-without-link',
  title: 'Link each project to its code or to where it runs',
  severity: 'medium',
  component: 'impact',
  cost: 6,
  why: 'A project that can be opened is believed; the link is also what interviewers look at first.',
  source: { title: guides.interviews, locator: 'projects section' },
  examples: {
    flags: [
      {
        text: sampleResume({
          header: 'Mara Lindqvist\nmara@lindqvist.example',
          projects: 'Tide Table\n- Built a tide table for 40 harbours in Go',
        }),
        level: 'junior',
        evidence: 'Tide Table',
      },
    ],
    allows: [
      {
        text: sampleResume({
          projects: 'Tide Table | github.com/maralind/tides\n- Built a tide table for 40 harbours in Go',
        }),
        level: 'junior',
      },
      { text: sampleResume({ projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }) },
    ],
  },

  *check({ resume, pack, level }) {
    if (!isSoftware(pack) || (level !== 'student' && level !== 'junior')) return;
    const bare = resume.projects.filter(({ links, name }) => links.length === 0 && name !== null);
    // Where the header links to the code itself, it can be found: the finding stays, and costs less.
    const code = resume.addresses.some(({ value }) => /github|gitlab|bitbucket|codeberg/i.test(value));
    if (bare.length === 0 || bare.length < resume.projects.length) return;
    yield {
      says: code
        ? 'No project has a link of its own, though your profile is linked at the top.'
        : 'No project has a link.',
      next: 'Where can somebody read the code or try it? Put the address behind the project’s name.',
      section: 'projects',
      evidence: bare.map((project) => ({
        text: project.name?.value ?? '',
        spot: { page: project.page, x: project.x, y: project.y },
      })),
      cost: code ? 2 : 6,
    };
  },
};
