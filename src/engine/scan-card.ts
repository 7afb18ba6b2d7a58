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

/** The ten-second scan: what the top third of the first page shows. Empty for trades without software. */
export function scanCard({ resume, pack }: Pick<ResumeContext, 'resume' | 'pack'>): readonly ScanItem[] {
  if (!isSoftware(pack) && pack.areas.length === 0) return [];
  const third = resume.layout.pageHeight / 3;
  const top = resume.lines.filter(({ page, y }) => page === 1 && y <= third);
  return looked.map(({ id, title, skills, words, missing }) => {
    const line = top.find(
      ({ text }) =>
        words?.test(text) ||
        findSkills(text, 'anywhere').some(({ skill }) => !skill.broad && skills.includes(skill.category)),
    );
    return {
      id,
      title,
      found: line ? quoteOf(line) : null,
      says: line ? `Seen at once: ${title.toLowerCase()}.` : missing,
    };
  });
}
