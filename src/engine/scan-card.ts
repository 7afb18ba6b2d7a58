import { findSkills } from './find-skills.ts';
import { isSoftware, type Quote, quoteOf, type ResumeContext } from './resume-rule.ts';
import type { SkillCategory } from './skill.ts';

/** What a reader looks for in the first ten seconds, and whether the top third of the first page shows it. */
export interface ScanItem {
  readonly id: 'platform' | 'systems' | 'data-api' | 'reliability';
  readonly title: string;
  /** The words that show it; null where the top third shows none. */
  readonly found: Quote | null;
  /** What it tells where it is there; what to do where it is missing. */
  readonly says: string;
}

interface Looked extends Pick<ScanItem, 'id' | 'title'> {
  readonly skills: readonly SkillCategory[];
  readonly words: RegExp | null;
  readonly missing: string;
}

/** In the order in which a recruiter's eye goes. Source: the interviews guide, what recruiters look for. */
const looked: readonly Looked[] = [
  {
    id: 'platform',
    title: 'Language and platform',
    skills: ['language', 'framework', 'frontend', 'mobile', 'cloud'],
    words: null,
    missing: 'Name your main language or platform in the title, the summary or the first line of work.',
  },
  {
    id: 'systems',
    title: 'Kind of systems',
    skills: ['architecture', 'async'],
    words:
      /\b(?:payments?|billing|checkout|booking|e-?commerce|marketplace|search|messaging|chat|stream\w*|pipelines?|platform|service|services|micro-?services|monolith|mobile app|dashboards?|portal|logistics|inventory|scheduling|compiler|infrastructure|warehouse|analytics|recommend\w*|identity|design system|storefront|trading|banking|telemetry)\b/i,
    missing: 'Say in a word what your systems do: payments, search, booking, a data pipeline.',
  },
  {
    id: 'data-api',
    title: 'Data and APIs',
    skills: ['database', 'api', 'data'],
    words: /\b(?:apis?|endpoints?|quer(?:y|ies)|schemas?|records|rows|events|datasets?)\b/i,
    missing: 'Let an early line name the data you kept or the API you built.',
  },
  {
    id: 'reliability',
    title: 'Running in production',
    skills: ['observability', 'testing', 'delivery'],
    words:
      /\b(?:production|on-?call|incidents?|outages?|uptime|latency|p9\d|slo|alerts?|monitor\w*|reliab\w+|availability|deploy\w*|releases?|retries|rollbacks?|tests?|live)\b/i,
    missing: 'Move a line about keeping something running, tested or fast into the first third.',
  },
];

/** Contact lines tell where to write, not what was done. */
const addresses = /\S@\S|https?:|\b(?:linkedin|github|gitlab)\b\s*[:/.@]/i;
/** A third of a page holds fewer lines, and no line of it more letters. */
const mostLines = 60;
const longestLine = 400;

/** The ten-second scan: what the top third of the first page shows. Empty for trades without software. */
export function scanCard({ resume, pack }: Pick<ResumeContext, 'resume' | 'pack'>): readonly ScanItem[] {
  if (!isSoftware(pack) && pack.areas.length === 0) return [];
  const third = resume.layout.pageHeight / 3;
  const top = resume.lines
    .filter(({ page, y, text }) => page === 1 && y <= third && !addresses.test(text))
    .slice(0, mostLines)
    .map((line) => ({ ...line, text: line.text.slice(0, longestLine) }))
    .map((line) => ({ line, kinds: kindsIn(line.text) }));
  return looked.map(({ id, title, skills, words, missing }) => {
    const seen = top.find(({ line, kinds }) => words?.test(line.text) || skills.some((kind) => kinds.has(kind)));
    const says = seen ? `Seen at once: ${title.toLowerCase()}.` : missing;
    return { id, title, found: seen ? quoteOf(seen.line) : null, says };
  });
}

/** The kinds of skill that a line names. */
function kindsIn(text: string): ReadonlySet<SkillCategory> {
  return new Set(findSkills(text, 'anywhere').flatMap(({ skill }) => (skill.broad ? [] : [skill.category])));
}
