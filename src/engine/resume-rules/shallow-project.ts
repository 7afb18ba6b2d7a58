import { guides } from '../guides.ts';
import { isSoftware, listed, quoteOf, type ResumeRule } from '../resume-rule.ts';
import { sampleResume } from '../resume-sample.ts';

/** What a project can show beyond its screens, and the words that show it. Any few of them make a project more than an exercise. */
const depths: readonly (readonly [string, RegExp])[] = [
  [
    'a place where it runs',
    /\b(?:deploy\w*|hosted|live|in production|released|published|app store|vercel|netlify|heroku|render|aws|azure|cloud|docker\w*|kubernetes)\b/i,
  ],
  ['sign-in and rights', /\b(?:auth\w*|sign-?(?:in|up)|log-?in|password|session|oauth|jwt|roles?|permissions?)\b/i],
  [
    'stored data',
    /\b(?:database|sql\w*|postgres\w*|mysql|mongo\w*|redis|schema|persist\w*|stored?|stores|prisma|firebase|supabase)\b/i,
  ],
  ['checked input', /\b(?:validat\w*|sanitiz\w*|sanitis\w*|error handling|edge cases?|invalid)\b/i],
  [
    'background work',
    /\b(?:queue\w*|background|async\w*|worker\w*|cron|webhook\w*|web ?socket\w*|real-?time|stream\w*|schedul\w*)\b/i,
  ],
  ['tests', /\b(?:test\w*|coverage|ci\/cd|ci|github actions)\b/i],
  [
    'measured speed',
    /\b(?:latency|milliseconds?|ms|seconds?|cach\w*|index\w*|faster|load time|lighthouse|throughput|p9\d|\d+ ?%)/i,
  ],
  ['logs or alerts', /\b(?:log(?:s|ging)|monitor\w*|metrics|alert\w*|tracing|dashboard|sentry|uptime)\b/i],
  [
    'people who use it',
    /\b(?:users?|students?|customers?|clients?|members?|stars?|downloads?|visitors?|teams?|players?|sailors?|neighbou?rs?)\b/i,
  ],
];
/** A project that shows fewer than this many reads as an exercise. */
const fewestDepths = 2;

export const shallowProject: ResumeRule = {
  appliesTo: 'resume',
  id: 'shallow-project',
  title: 'Show what was hard about each project',
  severity: 'medium',
  component: 'impact',
  cost: 8,
  why: 'Every course has the same small apps; what sets yours apart is the part that was not in the lesson.',
  source: { title: guides.interviews, locator: 'projects section' },
  examples: {
    flags: [
      {
        text: sampleResume({ projects: 'Knot Trainer\n- Built an app that shows knots with React' }),
        level: 'student',
        evidence: 'Knot Trainer',
      },
    ],
    allows: [
      {
        text: sampleResume({
          projects:
            'Tide Table\n- Stored 9 years of readings in PostgreSQL and tested the import\n- Deployed it for 300 sailors',
        }),
        level: 'student',
      },
    ],
  },

  *check({ resume, pack, level }) {
    if (!isSoftware(pack) || (level !== 'student' && level !== 'junior')) return;
    const shallow = resume.projects.filter(({ lines }) => shownIn(lines).length < fewestDepths && lines.length > 0);
    const [first] = shallow;
    if (!first) return;
    const shown = new Set(shownIn(first.lines));
    const missing = depths.map(([what]) => what).filter((what) => !shown.has(what));
    yield {
      says: `This project does not yet tell of much beyond what it is. A reader looks for ${listed(missing.slice(0, 4))}.`,
      next: 'Which of these is true of it, and what did you have to decide? Add that line. If none is, choose one to build next.',
      section: 'projects',
      evidence: shallow.map((project) =>
        project.name
          ? quoteOf(project.name)
          : { text: project.lines[0] ?? '', spot: { page: project.page, x: project.x, y: project.y } },
      ),
      cost: shallow.length === resume.projects.length ? 8 : 4,
    };
  },
};

function shownIn(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  return depths.filter(([, words]) => words.test(text)).map(([what]) => what);
}
