import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

export const toyProjectNamed: ResumeRule = {
  appliesTo: 'resume',
  id: 'toy-project-named',
  title: 'Replace the exercise that everyone has built',
  severity: 'medium',
  component: 'impact',
  cost: 6,
  why: 'Readers have seen this project on hundreds of resumes and learn nothing about you from it.',
  source: { title: guides.interviews, locator: 'projects section' },
  examples: {
    flags: [
      {
        text: sampleResume({ projects: 'Todo App\n- Built it with React and Node.js' }),
        level: 'student',
        evidence: 'Todo App',
      },
    ],
    allows: [
      { text: sampleResume({ projects: 'Tide Table\n- Built a tide table for 40 harbours in Go' }), level: 'student' },
    ],
  },

  *check({ resume, pack }) {
    const toys = new Set(pack.toyProjects.map(fold));
    const found = resume.projects.flatMap(({ name }) => (name && toys.has(fold(name.value)) ? [name] : []));
    if (found.length === 0) return;
    yield {
      says: 'Almost every course has people build this.',
      next: 'What did you add that the course did not ask for? Name the project after that, or put one in its place that solves a problem of somebody you know.',
      section: 'projects',
      evidence: found.map(quoteOf),
    };
  },
};

/** Letters only, without "a", "my", "simple", so that "My To-Do App" and "todo app" are one. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:a|an|my|the|simple|basic|full-?stack|react|node(?:\.js)?|mern)\b/g, '')
    .replace(/[^\p{L}]/gu, '')
    .replace(/application/g, 'app');
}
