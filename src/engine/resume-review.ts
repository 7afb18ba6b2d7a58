import { readAreas } from './area-standing.ts';
import { costsOfLines } from './bullet-costs.ts';
import { compareWithPosting } from './gap.ts';
import { type ListedSkill, readListedSkills } from './listed-skills.ts';
import type { Posting } from './posting.ts';
import type { YearMonth } from './resume/dates.ts';
import type { FileNote } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';
import {
  type ComponentId,
  componentIds,
  counted,
  type JudgedBullet,
  type Quote,
  type ResumeContext,
  type ResumePart,
} from './resume-rule.ts';
import { resumeRules } from './resume-rules.ts';
import { resumeWords } from './resume-words.ts';
import { readYears, type Years } from './resume-years.ts';
import { type BulletReview, engineVersion, type ReviewOptions, reviewGroups, reviewSummary } from './review.ts';
import type { Level } from './role.ts';
import { type Component, componentScore, componentTitles, componentWeights, valuesOf } from './rubric.ts';
import type { Severity, Source } from './rule.ts';
import { rules } from './rules.ts';
import { type ScanItem, scanCard } from './scan-card.ts';
import { readStrengths, type Strength } from './strengths.ts';
import { readBullet } from './text.ts';

export type { ListedSkill } from './listed-skills.ts';
export type { ComponentId, JudgedBullet, Quote, ResumePart } from './resume-rule.ts';
export type { Years } from './resume-years.ts';
export type { Component } from './rubric.ts';
export type { ScanItem } from './scan-card.ts';
export type { Strength } from './strengths.ts';

/** For whom, and against what, a resume is judged. */
export interface ResumeReviewOptions extends ReviewOptions {
  /** Measures the keywords by this advert; without it by what the role asks. */
  readonly posting?: Posting | null;
  /** The uploaded file's name. Only its letters, digits, spaces and `.-_()` are ever repeated. */
  readonly fileName?: string | null;
  /** The month up to which a job that goes on counts; without it the latest month the resume names. */
  readonly asOf?: YearMonth | null;
}

/** One thing to put right, complete in itself: it can be stored, shown or exported without the rule that made it. */
export interface ResumeFinding {
  /** Unique in the review. */
  readonly id: string;
  /** A resume rule's id, or a bullet rule's where lines break it. */
  readonly rule: string;
  /** The cure, as an instruction. */
  readonly title: string;
  readonly severity: Severity;
  readonly component: ComponentId;
  readonly section: ResumePart;
  /** What was found, as a plain sentence. */
  readonly says: string;
  readonly why: string;
  readonly source: Source;
  /** What to do, or the question that only the member can answer. */
  readonly next: string;
  /** The member's own words that show it; at least one. */
  readonly evidence: readonly Quote[];
  /** Points its component gains when this is put right. */
  readonly value: number;
  /** The lines it is about, as places in the review's `bullets`; empty where it is about something else. */
  readonly bullets: readonly number[];
}

/** How much was read, and what is not sure. */
export interface ReadCounts {
  /** Null where the file does not say. */
  readonly pages: number | null;
  readonly sections: number;
  readonly jobs: number;
  readonly projects: number;
  readonly education: number;
  readonly bullets: number;
  readonly skills: number;
  /** Fields read with doubt, for the member to look at. */
  readonly unsure: readonly { readonly field: string; readonly value: string; readonly sure: number }[];
  /** Fields looked for and not found. */
  readonly missing: readonly string[];
  readonly notes: readonly FileNote[];
}

/** A review of a whole resume: plain data, JSON-safe, byte-identical for the same input and versions. */
export interface ResumeReview {
  readonly engine: string;
  readonly pack: { readonly id: string; readonly title: string; readonly version: string };
  readonly level: Level;
  readonly years: Years | null;
  readonly read: ReadCounts;
  readonly components: readonly Component[];
  /** The most valuable to the member first: the first five are the fixes to begin with. */
  readonly findings: readonly ResumeFinding[];
  readonly summary: BulletReview | null;
  readonly bullets: readonly JudgedBullet[];
  /** Lines beyond the limit that were read and not judged. */
  readonly bulletsLeftOut: number;
  readonly skills: readonly ListedSkill[];
  /** The ten-second scan; empty for trades it does not hold for. */
  readonly scan: readonly ScanItem[];
  readonly strengths: readonly Strength[];
}

/** Most lines judged of one resume; ten dense pages hold fewer. */
export const maxResumeBullets = 200;
/** Longest part of a line that is judged, in characters; nobody reads a line of a hundred words. */
const longestBullet = 600;
/** Longest summary judged, in characters. */
const longestSummary = 1_500;

/** Judges a resume as read. Any reading at all is allowed. */
export function reviewResume(resume: Resume, options: ResumeReviewOptions): ResumeReview {
  const { pack, level } = options;
  const bullets = judgeBullets(resume, options);
  const words = resumeWords(resume, maxResumeBullets);
  const context: ResumeContext = {
    resume,
    pack,
    level,
    years: readYears(resume, options.asOf ?? null),
    gap: options.posting ? compareWithPosting(words, options.posting) : null,
    fileName: shownName(options.fileName ?? null),
    bullets,
    skills: readListedSkills(resume, words, maxResumeBullets),
    words,
  };
  // A summary made of marked lines is judged line by line, with the others.
  const marked = resume.bullets.some(({ section }) => section === 'summary');
  const said = marked ? undefined : resume.summary?.value.slice(0, longestSummary).trim();
  const summary = said ? reviewSummary(readBullet(said), options) : null;
  const findings = inOrder(readFindings(context, summary));
  return {
    engine: engineVersion,
    pack: { id: pack.id, title: pack.title, version: pack.version },
    level,
    years: context.years,
    read: readCounts(resume),
    components: componentIds.map((id) => componentOf(id, findings, context)),
    findings: findings.map(({ cost: _, ...finding }) => finding),
    summary,
    bullets,
    bulletsLeftOut: Math.max(0, resume.bullets.length - maxResumeBullets),
    skills: context.skills,
    scan: scanCard(context),
    strengths: readStrengths(bullets),
  };
}

/** A finding with what it costs before costs are shrunk to what there is. */
type CostedFinding = ResumeFinding & { readonly cost: number };

/** What the rules find in the whole, and what the lines break taken together, each worth its share of the component. */
function readFindings(context: ResumeContext, summary: BulletReview | null): CostedFinding[] {
  const found: CostedFinding[] = [];
  const times = new Map<string, number>();
  /** The name, with a number from its second use on: a line can break a rule that the summary breaks too. */
  const once = (name: string): string => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return nth === 1 ? name : `${name}-${nth}`;
  };
  for (const rule of resumeRules) {
    for (const { says, next, section, evidence, cost = rule.cost } of rule.check(context)) {
      const { title, severity, component, why, source } = rule;
      const about = { rule: rule.id, title, severity, component, section, says, why, source, next, evidence };
      found.push({ ...about, id: once(rule.id), value: 0, bullets: [], cost });
    }
  }
  const { summary: read } = context.resume;
  const spot = read ? { page: read.page, x: read.x, y: read.y } : null;
  for (const { finding, cost, section, evidence, bullets } of costsOfLines(context.bullets, summary, spot)) {
    const { rule, title, severity, message, why, source, fix } = finding;
    found.push({
      id: once(bullets.length === 0 && !rule.startsWith('summary-') ? `summary-${rule}` : rule),
      rule,
      title,
      severity,
      component: 'impact',
      section,
      says: bullets.length > 1 ? `${counted(bullets.length, 'line')}. In the first: ${message}` : message,
      why,
      source,
      next:
        fix.kind === 'ask' ? fix.question : fix.with === '' ? 'Leave these words out.' : `Write “${fix.with}” instead.`,
      evidence,
      value: 0,
      bullets,
      cost,
    });
  }
  return componentIds.flatMap((id) => {
    const own = found.filter(({ component }) => component === id);
    const values = valuesOf(own);
    return own.map((finding, i) => ({ ...finding, value: values[i] ?? 0 }));
  });
}

const severityOrder: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };
const ruleOrder = new Map([...resumeRules, ...rules].map(({ id }, index) => [id, index]));

/** Most valuable first: points of the component times its weight, then severity, then the order of the rules. */
function inOrder(findings: readonly CostedFinding[]): CostedFinding[] {
  const worth = ({ value, component }: ResumeFinding) => value * componentWeights[component];
  return [...findings].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      severityOrder[a.severity] - severityOrder[b.severity] ||
      (ruleOrder.get(a.rule) ?? 0) - (ruleOrder.get(b.rule) ?? 0),
  );
}

function componentOf(id: ComponentId, findings: readonly CostedFinding[], context: ResumeContext): Component {
  const own = findings.filter(({ component }) => component === id);
  const nothing = nothingToJudge(id, context);
  return {
    id,
    title: componentTitles[id],
    score: nothing === null ? componentScore(own) : null,
    weight: componentWeights[id],
    says: nothing ?? summaryOf(id, context, own.filter(({ value }) => value > 0).length),
    findings: own.map((finding) => finding.id),
  };
}

/** Why a component gets no score; null where there is something to judge. Not finding something is no verdict on it. */
function nothingToJudge(id: ComponentId, { bullets, pack, gap, skills, resume }: ResumeContext): string | null {
  if (id === 'impact' && bullets.length === 0)
    return 'I found no lines of work to judge. If they are there, my reading failed, not your resume.';
  if (id === 'keywords' && !gap && pack.areas.length === 0)
    return 'This role is too wide for a list of keywords. Give me a posting, and I compare with that.';
  if (id === 'keywords' && gap && gap.coverage.points.of === 0) return 'This posting names no skill that I know.';
  const headed = resume.sections.some(({ kind }) => kind === 'skills');
  if (id === 'skills' && skills.length === 0 && headed)
    return 'There is a skills section, and I could read no skills in it.';
  if (id === 'skills' && skills.length === 0 && pack.areas.length === 0)
    return 'There is no skills section, and this role does not need one.';
  return null;
}

function summaryOf(id: ComponentId, context: ResumeContext, faults: number): string {
  const { bullets, gap, skills, pack } = context;
  if (id === 'impact') {
    const of = (verdict: string) => bullets.filter((bullet) => bullet.verdict === verdict).length;
    return `Of ${counted(bullets.length, 'line')} ${of('strong')} strong, ${of('fair')} fair, ${of('weak')} weak.`;
  }
  if (id === 'keywords' && gap) {
    const { bullets: told } = gap.coverage;
    return `${told.got} of ${told.of} things the posting asks for are shown in a line of work; a list alone counts a quarter.`;
  }
  if (id === 'keywords') {
    const told = readAreas(context).filter(({ shown }) => shown === 'told').length;
    return `${told} of ${pack.areas.length} parts that postings for this role ask about are shown in a line of work; a list alone counts a quarter.`;
  }
  if (id === 'skills') {
    if (skills.length === 0) return 'There is no skills section.';
    const proved = skills.filter(({ standing }) => standing === 'proved').length;
    return `${proved} of ${counted(skills.length, 'listed skill')} appear in a line of work.`;
  }
  return faults === 0
    ? 'Nothing here gets in a reader’s or a program’s way.'
    : `${counted(faults, 'thing')} to put right.`;
}

/** The bullets' reviews, those of one job or project judged together, in the resume's order. */
function judgeBullets(resume: Resume, options: ReviewOptions): readonly JudgedBullet[] {
  const read = resume.bullets.slice(0, maxResumeBullets);
  const groups = new Map<string, number[]>();
  for (const [at, { section, job, project }] of read.entries()) {
    const key = `${section} ${job} ${project}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const places = [...groups.values()];
  const reviews = reviewGroups(
    places.map((group) => group.map((at) => readBullet((read[at]?.text ?? '').slice(0, longestBullet)))),
    options,
  );
  const judged = places.flatMap((group, i) =>
    group.flatMap((at, k) => {
      const bullet = read[at];
      const review = reviews[i]?.[k];
      if (!bullet || !review) return [];
      const { page, x, y, section, job, project } = bullet;
      return [{ at, bullet: { ...review, page, x, y, section, job, project } }];
    }),
  );
  return judged.sort((a, b) => a.at - b.at).map(({ bullet }) => bullet);
}

/** A file's name as it may be repeated: no path, no control or direction marks, not longer than a line. */
function shownName(name: string | null): string | null {
  const last = name
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/[^\p{L}\p{M}\p{N} .()_-]/gu, '')
    .slice(0, 120)
    .trim();
  return last ? last : null;
}

/** Below this a field is shown with a question. */
const sureEnough = 0.6;

function readCounts(resume: Resume): ReadCounts {
  const contact = [
    ['name', resume.name],
    ['email', resume.email],
    ['phone', resume.phone],
  ] as const;
  const fields = [
    ...contact,
    ['title', resume.headline] as const,
    ...resume.jobs.flatMap(({ title, employer }) => [['job title', title] as const, ['employer', employer] as const]),
  ];
  return {
    pages: resume.layout.pages,
    sections: resume.sections.length,
    jobs: resume.jobs.length,
    projects: resume.projects.length,
    education: resume.education.length,
    bullets: resume.bullets.length,
    skills: resume.skills.reduce((sum, group) => sum + group.skills.length, 0),
    unsure: fields.flatMap(([field, read]) =>
      read && read.sure < sureEnough ? [{ field, value: read.value, sure: read.sure }] : [],
    ),
    missing: contact.flatMap(([field, read]) => (read ? [] : [field])),
    notes: resume.notes,
  };
}
