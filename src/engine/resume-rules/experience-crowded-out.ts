import { guides } from '../guides.ts';
import { quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** Least share of the lines under headings that tell of work, projects and volunteering. */
const leastShare = 0.35;
/** Resumes of fewer lines are too short to have proportions. */
const fewestLines = 16;

export const experienceCrowdedOut: ResumeRule = {
  appliesTo: 'resume',
  id: 'experience-crowded-out',
  title: 'Give most of the space to what you have done',
  severity: 'medium',
  component: 'impact',
  cost: 8,
  why: 'Lists of skills, courses and interests are claims; the lines about work are the evidence.',
  source: { title: guides.examples, locator: 'template structure' },
  examples: {
    flags: [
      {
        text: sampleResume({
          education:
            'BSc Computer Science, Lund University\n2015 – 2018\n\nAlgorithms\n\nOperating systems\n\nCompilers\n\nDatabases\n\nNetworks\n\nStatistics\n\nGraphics\n\nSecurity\n\nLogic\n\nSoftware testing',
        }),
        evidence: 'EDUCATION',
      },
    ],
    allows: [{ text: sampleResume() }],
  },

  *check({ resume, level }) {
    const under = resume.lines.filter(({ section }) => section !== null);
    if (under.length < fewestLines || level === 'student') return;
    const lines = new Map<number, number>();
    for (const { section } of under) if (section !== null) lines.set(section, (lines.get(section) ?? 0) + 1);
    const telling = (at: number) =>
      ['work', 'projects', 'volunteer', 'summary', 'publications'].includes(resume.sections[at]?.kind ?? '');
    const told = [...lines].reduce((sum, [at, count]) => sum + (telling(at) ? count : 0), 0);
    const [largest] = [...lines].filter(([at]) => !telling(at)).sort((a, b) => b[1] - a[1]);
    const section = largest && resume.sections[largest[0]];
    if (!section || told >= leastShare * under.length) return;
    yield {
      says: `Of ${under.length} lines under headings only ${told} tell of work or projects; this section takes ${largest[1]}.`,
      next: 'Shorten this section to a few lines, and use the room for what you built and changed.',
      section: section.kind,
      evidence: [quoteOf({ ...section, text: section.heading })],
    };
  },
};
