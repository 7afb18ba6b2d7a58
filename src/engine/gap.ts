import type { Posting, Requirement } from './posting.ts';
import type { Asked } from './posting-asked.ts';
import type { PostingTitle } from './posting-title.ts';
import type { Place, ResumeMention, ResumeText } from './resume-text.ts';
import type { Skill } from './skill.ts';
import { ancestorsOf, skillsVersion } from './skills.ts';

/**
 * How a resume meets a requirement. `proved`: a bullet tells of it. `listed`: named, but no bullet tells of it.
 * `alias`: shown under another name, so a reader that matches letters may miss it. `either`: the posting takes another
 * skill in its place, and the resume has that one. `transferable`: something near it is there. `absent`: nothing is.
 */
export type Standing = 'proved' | 'listed' | 'alias' | 'either' | 'transferable' | 'absent';

/** One requirement held against the resume, with the evidence on both sides. */
export interface GapItem {
  readonly requirement: Requirement;
  readonly standing: Standing;
  /** Where the resume shows it, or the skill that stands in for it; null when it is nowhere. */
  readonly place: Place | null;
  /** The best mention in the resume; for `alias` by a child, `either` and `transferable` it names the other skill. */
  readonly evidence: ResumeMention | null;
}

/** A fraction that says what it is made of. */
export interface Share {
  readonly got: number;
  readonly of: number;
}

/** How many points a requirement is worth, and what part of them each place earns. */
export interface CoverageWeights {
  readonly asked: Readonly<Record<Asked, number>>;
  readonly place: Readonly<Record<Place, number>>;
}

/** A bullet proves and a list only names: a list earns a quarter. Ours to choose; every report states it. */
export const coverageWeights: CoverageWeights = {
  asked: { required: 2, preferred: 1 },
  place: { bullet: 1, list: 0.25 },
};

export interface Coverage {
  /** Points earned of points possible; alternatives count once. */
  readonly points: Share;
  /** Requirements that a bullet shows. A list of skills adds nothing here. */
  readonly bullets: Share;
  /** Requirements named anywhere in the posting's own words, as a literal search would find them. */
  readonly literal: Share;
  readonly weights: CoverageWeights;
}

/** How the resume's title stands to the posting's. */
export interface TitleMatch {
  readonly posting: PostingTitle;
  readonly resume: PostingTitle | null;
  readonly match: 'same' | 'near' | 'different' | 'unknown';
}

/** A term of this posting of which the resume gives only the short or only the full form. */
export interface AcronymAdvice {
  readonly skill: Skill;
  readonly has: 'short' | 'full';
  readonly short: string;
  readonly full: string;
}

/** Signs that a resume lists rather than tells. Null when there are none. */
export interface Stuffing {
  readonly listedOnly: number;
  readonly named: number;
  readonly repeated: readonly { readonly skill: Skill; readonly times: number }[];
}

export interface GapReport {
  /** The skill file's version. */
  readonly skills: string;
  readonly title: TitleMatch | null;
  /** Required before preferred, each in the posting's order. */
  readonly items: readonly GapItem[];
  readonly coverage: Coverage;
  readonly acronyms: readonly AcronymAdvice[];
  readonly stuffing: Stuffing | null;
}

/** The spelling that a literal search compares: letter case, spaces, hyphens, dots and a plural s make no difference. */
const literal = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[\s._-]+/g, '')
    .replace(/([a-z]{3})s$/, '$1');

function best(mentions: readonly ResumeMention[]): ResumeMention | null {
  return mentions.find(({ line }) => line.place === 'bullet') ?? mentions[0] ?? null;
}

/** What the resume says, looked up by skill. */
interface Shown {
  readonly by: ReadonlyMap<Skill, readonly ResumeMention[]>;
  /** For a skill, the mentions of skills that prove it: Django proves Python. */
  readonly through: ReadonlyMap<Skill, readonly ResumeMention[]>;
}

function readShown(resume: ResumeText): Shown {
  const by = new Map<Skill, ResumeMention[]>();
  const through = new Map<Skill, ResumeMention[]>();
  const push = (map: Map<Skill, ResumeMention[]>, skill: Skill, mention: ResumeMention) => {
    const known = map.get(skill);
    if (known) known.push(mention);
    else map.set(skill, [mention]);
  };
  for (const mention of resume.mentions) push(by, mention.skill, mention);
  for (const [skill, mentions] of by) {
    for (const parent of ancestorsOf(skill)) for (const mention of mentions) push(through, parent, mention);
  }
  return { by, through };
}

/** Whether the resume has the requirement itself, under whatever name. */
function standingOf(requirement: Requirement, shown: Shown, resume: ResumeText): GapItem | null {
  const { skill } = requirement;
  const own = shown.by.get(skill) ?? [];
  const wanted = requirement.written.map(literal);
  const name = literal(skill.name);
  const same = own.filter(({ start, end }) => {
    const had = literal(resume.text.slice(start, end));
    return wanted.some((word) => had.includes(word) || (had.includes(name) && word.includes(name)));
  });
  const child = best(shown.through.get(skill) ?? []);
  const evidence = best(own);
  // The word stands in a list, and a bullet tells of work that cannot be done without it: Django for Python.
  if (evidence?.line.place === 'list' && child?.line.place === 'bullet') {
    return { requirement, standing: same.length > 0 ? 'proved' : 'alias', place: 'bullet', evidence: child };
  }
  if (evidence && same.length > 0) {
    const place = evidence.line.place;
    return {
      requirement,
      standing: place === 'bullet' ? 'proved' : 'listed',
      place,
      evidence: best(same.filter(({ line }) => line.place === place)) ?? evidence,
    };
  }
  if (evidence) return { requirement, standing: 'alias', place: evidence.line.place, evidence };
  if (child) return { requirement, standing: 'alias', place: child.line.place, evidence: child };
  return null;
}

/** Something in the resume that carries over in part: the same kind of thing, or what the requirement is built on. */
function transferOf({ skill }: Requirement, shown: Shown): ResumeMention | null {
  const kin: ResumeMention[] = [];
  const ground: ResumeMention[] = [];
  const parents = new Set(ancestorsOf(skill).filter(({ broad }) => !broad));
  for (const [other, mentions] of shown.by) {
    if (skill.family !== undefined && other.family === skill.family) kin.push(...mentions);
    else if (parents.has(other) && other.category !== 'practices') ground.push(...mentions);
  }
  return best(kin) ?? best(ground);
}

function readItems(resume: ResumeText, posting: Posting, shown: Shown): readonly GapItem[] {
  const met = new Map<Skill, GapItem>();
  for (const requirement of posting.requirements) {
    const item = standingOf(requirement, shown, resume);
    if (item) met.set(requirement.skill, item);
  }
  return posting.requirements.map((requirement) => {
    const item = met.get(requirement.skill);
    if (item) return item;
    const other = requirement.alternatives.map((skill) => met.get(skill)).find((one) => one !== undefined);
    if (other) return { requirement, standing: 'either', place: other.place, evidence: other.evidence };
    const evidence = transferOf(requirement, shown);
    return {
      requirement,
      standing: evidence ? 'transferable' : 'absent',
      place: evidence?.line.place ?? null,
      evidence,
    };
  });
}

function readCoverage(items: readonly GapItem[], weights: CoverageWeights): Coverage {
  // Of several that replace each other, those without evidence of their own are not counted when one has it.
  const counted = items.filter(({ standing }) => standing !== 'either');
  const here = (item: GapItem) => item.standing === 'proved' || item.standing === 'listed' || item.standing === 'alias';
  let got = 0;
  let of = 0;
  for (const item of counted) {
    const worth = weights.asked[item.requirement.asked];
    of += worth;
    if (here(item) && item.place) got += worth * weights.place[item.place];
  }
  return {
    points: { got, of },
    bullets: { got: counted.filter((item) => here(item) && item.place === 'bullet').length, of: counted.length },
    literal: {
      got: counted.filter(({ standing }) => standing === 'proved' || standing === 'listed').length,
      of: counted.length,
    },
    weights,
  };
}

const titleNoise =
  /\b(?:senior|sr|junior|jr|lead|principal|staff|mid|level|entry|graduate|intern|trainee|experienced|the|a|an|of|remote|hybrid|m|f|d|w|x|all|genders)\b/g;
const titleWords = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .replace(/back[\s-]?end/g, 'backend')
    .replace(/front[\s-]?end/g, 'frontend')
    .replace(/full[\s-]?stack/g, 'fullstack')
    .replace(/\b(?:developer|programmer|dev)s?\b/g, 'engineer')
    .replace(/\bsite reliability engineer\b/g, 'sre')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9+#.]+/g, ' ')
    .replace(titleNoise, ' ')
    .split(' ')
    .filter(Boolean);

function matchTitles(posting: PostingTitle, resume: PostingTitle | null): TitleMatch {
  if (!resume) return { posting, resume, match: 'unknown' };
  if (posting.text.toLowerCase() === resume.text.toLowerCase()) return { posting, resume, match: 'same' };
  const wanted = titleWords(posting.text);
  const had = new Set(titleWords(resume.text));
  const shared = wanted.filter((word) => had.has(word)).length;
  return { posting, resume, match: shared > 0 && shared >= Math.min(wanted.length, had.size) ? 'near' : 'different' };
}

function readAcronyms(items: readonly GapItem[], resume: ResumeText): readonly AcronymAdvice[] {
  const lower = ` ${resume.text.toLowerCase().replace(/\s+/g, ' ')} `;
  return items.flatMap(({ requirement: { skill }, standing }): AcronymAdvice[] => {
    const full = skill.spelledOut;
    if (full === undefined || (standing !== 'proved' && standing !== 'listed' && standing !== 'alias')) return [];
    const short =
      [skill.name, ...(skill.aliases ?? [])].find((name) => /^[\p{Lu}\d/]{2,7}$/u.test(name)) ??
      (skill.aliases ?? []).find((name) => /^[a-z]{2,5}$/.test(name))?.toUpperCase();
    if (short === undefined) return [];
    const hasFull = lower.includes(full.toLowerCase());
    const hasShort = new RegExp(`[^\\p{L}\\d]${short.replace(/[/+.]/g, '\\$&')}s?[^\\p{L}\\d]`, 'iu').test(lower);
    return hasFull === hasShort ? [] : [{ skill, has: hasShort ? 'short' : 'full', short, full }];
  });
}

/** More named skills than this without a bullet behind them read as a list to be searched, not as work. */
const manyListed = 25;
/** A skill named more often than this in one resume reads as repetition. */
const manyTimes = 7;

function readStuffing({ by }: Shown): Stuffing | null {
  const named = [...by.entries()].filter(([skill]) => !skill.broad);
  const listedOnly = named.filter(([, mentions]) => mentions.every(({ line }) => line.place === 'list')).length;
  const repeated = named
    .filter(([, mentions]) => mentions.length > manyTimes)
    .map(([skill, mentions]) => ({ skill, times: mentions.length }));
  const crowded = listedOnly > manyListed && listedOnly > named.length / 2;
  return crowded || repeated.length > 0 ? { listedOnly, named: named.length, repeated } : null;
}

/** Holds a resume against a posting. It reports and never adds: nothing in it says to write what is not there. */
export function compareWithPosting(
  resume: ResumeText,
  posting: Posting,
  weights: CoverageWeights = coverageWeights,
): GapReport {
  const shown = readShown(resume);
  const items = readItems(resume, posting, shown);
  return {
    skills: skillsVersion,
    title: posting.title ? matchTitles(posting.title, resume.title) : null,
    items,
    coverage: readCoverage(items, weights),
    acronyms: readAcronyms(items, resume),
    stuffing: readStuffing(shown),
  };
}
