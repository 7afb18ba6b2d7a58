import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const compliance = spaced(
  /\b(?:100\s?%|full|complete|strict)\s+(?:adherence|compliance|commitment|dedication|conformance)\s+(?:to|with)\s+(?:\w+\s+){0,2}(?:standards?|guidelines?|practices|policies|rules|deadlines|processes)\b|\b100\s?% of (?:all )?(?:assigned|planned|committed|sprint|allocated|given) (?:\w+ )?(?:tickets|tasks|stories|work|items|duties)\b/i,
);
// A number is read up to 16 characters: with no bound a long run of digits and commas is tried anew from each of them.
const output = spaced(
  /(?:\b|~|≈)\d[\d.,]{0,15}\s?[km]?\+?\s+(?:\w+ )?(?:lines? of (?:[\w-]+,? ){0,3}?(?:code|css|sql|java|python|javascript|typescript|c\+\+|c#|go|rust)|locs?|commits?|pull requests?|prs?|merge requests?|story points?|keystrokes|git pushes|certificates|certifications|online courses|courses completed|jira tickets|tickets closed|github stars|followers on linkedin|connections|leetcode problems|hackerrank badges?|katas|attendance records?)\b/i,
);
const attendanceRecord = spaced(/\b(?:perfect|100\s?%|full) attendance\b|\b(?:leetcode|hackerrank|codewars)\b/i);
const endpoints = spaced(
  /(?:\b|~)\d[\d.,]{0,15}\+?\s+(?:\w+\s+){0,2}(?:endpoints?|apis|api routes|routes|microservices)\b/i,
);

export const vanityMetric: BulletRule = {
  id: 'vanity-metric',
  appliesTo: 'bullet',
  title: 'Count what changed, not what was typed',
  severity: 'medium',
  why: 'Lines, commits and endpoints count effort; they say nothing of whether the work was hard or helped.',
  source: { title: guides.backEnd, locator: 'what is no evidence of seniority' },
  examples: {
    flags: [
      { text: 'Wrote 12,000 lines of code for the tram planner', evidence: '12,000 lines of code' },
      {
        text: 'Kept 100% adherence to testing guidelines in the tram planner',
        evidence: '100% adherence to testing guidelines',
      },
      { text: 'Built 40 REST endpoints for the tram planner', evidence: '40 REST endpoints', level: 'senior' },
    ],
    allows: ['Deleted 4,000 lines of dead tram rules, which took the nightly plan from 50 minutes to 20'],
  },

  *check({ text }, { read, level, tier, signals }) {
    const adherence = compliance.exec(text);
    const changed = read.figures.some(({ kind }) => kind === 'change' || kind === 'percent' || kind === 'multiple');
    const typed = changed ? null : output.exec(text);
    // The number of endpoints is scope for most; the guides refuse it only as a sign of seniority.
    const many = level === 'senior' && tier === 'scale' && signals.outcomes === 0 ? endpoints.exec(text) : null;
    const found = adherence ?? typed ?? many ?? attendanceRecord.exec(text);
    if (!found) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: adherence
        ? `${quoted(text, span)} is what every employer expects.`
        : `${quoted(text, span)} counts effort, not effect.`,
      fix: {
        kind: 'ask',
        question:
          'What could somebody do afterwards, or what stopped going wrong? Count that, or leave the number out.',
      },
    };
  },
};
