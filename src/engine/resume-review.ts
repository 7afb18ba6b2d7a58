import { compareWithPosting } from './gap.ts';
import { type ListedSkill, readListedSkills } from './listed-skills.ts';
import type { Posting } from './posting.ts';
import { type ReadCounts, readCounts } from './read-counts.ts';
import type { YearMonth } from './resume/dates.ts';
import type { Resume } from './resume/read-resume.ts';
import { judgeBullets, maxResumeBullets } from './resume-bullets.ts';
import { componentOf } from './resume-components.ts';
import { inOrder, type ResumeFinding, readFindings } from './resume-findings.ts';
import { componentIds, type JudgedBullet, type ResumeContext } from './resume-rule.ts';
import { resumeWords } from './resume-words.ts';
import { readYears, type Years } from './resume-years.ts';
import { type BulletReview, engineVersion, type ReviewOptions, reviewSummary } from './review.ts';
import type { Level } from './role.ts';
import type { Component } from './rubric.ts';
import { type ScanItem, scanCard } from './scan-card.ts';
import { readStrengths, type Strength } from './strengths.ts';
import { readBullet } from './text.ts';

export type { ListedSkill } from './listed-skills.ts';
export type { ReadCounts } from './read-counts.ts';
export { maxResumeBullets } from './resume-bullets.ts';
export type { ResumeFinding } from './resume-findings.ts';
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
