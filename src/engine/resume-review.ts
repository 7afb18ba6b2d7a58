import type { Posting } from './posting.ts';
import type { YearMonth } from './resume/dates.ts';
import type { FileNote, Spot } from './resume/document.ts';
import type { Resume } from './resume/read-resume.ts';
import type { SectionKind } from './resume/section-kinds.ts';
import { type ComponentId, componentIds, type Quote, type ResumePart } from './resume-rule.ts';
import { type BulletReview, engineVersion, type ReviewOptions, reviewBullet, reviewGroups } from './review.ts';
import type { Level } from './role.ts';
import { type Component, componentScore, componentTitles, componentWeights } from './rubric.ts';
import type { Severity, Source } from './rule.ts';
import { readBullet } from './text.ts';

/** For whom, and against what, a resume is judged. */
export interface ResumeReviewOptions extends ReviewOptions {
  /** Measures the keywords by this advert; without it by what the role asks. */
  readonly posting?: Posting | null;
  /** The uploaded file's name. Only its letters, digits, spaces and `.-_()` are ever repeated. */
  readonly fileName?: string | null;
  /** The month up to which a job that goes on counts; without it the latest month the resume names. */
  readonly asOf?: YearMonth | null;
}

/** A bullet's review with its place in the resume. `job` and `project` are places in the resume's own lists. */
export interface JudgedBullet extends BulletReview, Spot {
  readonly section: SectionKind;
  readonly job: number | null;
  readonly project: number | null;
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

/** A skill the resume lists. `proved`: a line tells of work with it. `listed`: only named. `soft`: nothing to prove. */
export interface ListedSkill extends Spot {
  readonly name: string;
  readonly group: string | null;
  readonly standing: 'proved' | 'listed' | 'soft';
  /** The line that proves it. */
  readonly proof: Quote | null;
}

/** What a reader looks for in the first ten seconds, and whether the top third of the first page shows it. */
export interface ScanItem {
  readonly id: 'platform' | 'systems' | 'data-api' | 'reliability';
  readonly title: string;
  /** The words that show it; null where the top third shows none. */
  readonly found: Quote | null;
  /** What to do where it is missing; what it tells where it is there. */
  readonly says: string;
}

/** Years of work: as the member states them, else counted from the dates of the jobs. */
export interface Years {
  readonly count: number;
  readonly from: 'stated' | 'dates';
}

/** How much was read, and what is not sure. */
export interface ReadCounts {
  readonly pages: number;
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
  readonly scan: readonly ScanItem[];
  readonly strengths: readonly { readonly says: string; readonly quote: Quote }[];
}

/** Most lines judged of one resume; ten dense pages hold fewer. */
export const maxResumeBullets = 200;

/** Judges a resume as read. Any reading at all is allowed. */
export function reviewResume(resume: Resume, options: ResumeReviewOptions): ResumeReview {
  const { pack, level } = options;
  const bullets = judgeBullets(resume, options);
  const findings: readonly ResumeFinding[] = [];
  const components = componentIds.map((id): Component => {
    const own = findings.filter((finding) => finding.component === id);
    return {
      id,
      title: componentTitles[id],
      score: componentScore(own),
      weight: componentWeights[id],
      says: '',
      findings: own.map((finding) => finding.id),
    };
  });
  return {
    engine: engineVersion,
    pack: { id: pack.id, title: pack.title, version: pack.version },
    level,
    years: null,
    read: readCounts(resume),
    components,
    findings,
    summary: resume.summary ? reviewBullet(readBullet(resume.summary.value), options) : null,
    bullets,
    bulletsLeftOut: Math.max(0, resume.bullets.length - maxResumeBullets),
    skills: [],
    scan: [],
    strengths: [],
  };
}

/** The bullets' reviews, those of one job or project judged together, in the resume's order. */
function judgeBullets(resume: Resume, options: ResumeReviewOptions): readonly JudgedBullet[] {
  const groups = new Map<string, number[]>();
  const read = resume.bullets.slice(0, maxResumeBullets);
  for (const [at, { section, job, project }] of read.entries()) {
    const key = `${section} ${job} ${project}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const places = [...groups.values()];
  const reviews = reviewGroups(
    places.map((group) => group.map((at) => readBullet(read[at]?.text ?? ''))),
    options,
  );
  const judged: JudgedBullet[] = [];
  for (const [i, group] of places.entries()) {
    for (const [k, at] of group.entries()) {
      const bullet = read[at];
      const review = reviews[i]?.[k];
      if (!bullet || !review) continue;
      const { page, x, y, section, job, project } = bullet;
      judged[at] = { ...review, page, x, y, section, job, project };
    }
  }
  return judged;
}

/** Below this a field is shown with a question. */
const sureEnough = 0.6;

function readCounts(resume: Resume): ReadCounts {
  const fields = [
    ['name', resume.name],
    ['email', resume.email],
    ['phone', resume.phone],
    ['headline', resume.headline],
    ...resume.jobs.flatMap(({ title, employer }) => [['job title', title] as const, ['employer', employer] as const]),
  ] as const;
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
    missing: fields.slice(0, 3).flatMap(([field, read]) => (read ? [] : [field])),
    notes: resume.notes,
  };
}
