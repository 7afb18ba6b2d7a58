import type { Posting } from './posting.ts';
import type { Spot } from './resume/document.ts';
import type { Layout } from './resume/layout.ts';
import type { Resume } from './resume/read-resume.ts';
import type { SectionKind } from './resume/section-kinds.ts';
import type { JudgedBullet, ListedSkill, Years } from './resume-review.ts';
import type { Level, RolePack } from './role.ts';
import type { Severity, Source } from './rule.ts';

/** The four things a resume is judged on. Never one bare number, and no promise about any hiring system. */
export const componentIds = ['impact', 'keywords', 'formatting', 'skills'] as const;
export type ComponentId = (typeof componentIds)[number];

/** The member's own words, and where they stand; `spot` is null for what is not on a page, such as the file's name. */
export interface Quote {
  readonly text: string;
  readonly spot: Spot | null;
}

/** Where in a resume a finding belongs: a section, what stands above the first, the page's layout, or the file. */
export type ResumePart = SectionKind | 'header' | 'layout' | 'file';

/** What a resume rule reports. */
export interface ResumeMatch {
  /** What was found, as a plain sentence. */
  readonly says: string;
  /** What to do, or the question that only the member can answer. */
  readonly next: string;
  readonly section: ResumePart;
  /** At least one. */
  readonly evidence: readonly Quote[];
  /** Points of the component this costs, where it is not the rule's usual. */
  readonly cost?: number;
}

/** What a resume rule may look at: what was read, and what has been judged of it. */
export interface ResumeContext {
  readonly resume: Resume;
  readonly pack: RolePack;
  readonly level: Level;
  readonly years: Years | null;
  readonly posting: Posting | null;
  readonly fileName: string | null;
  readonly bullets: readonly JudgedBullet[];
  readonly skills: readonly ListedSkill[];
}

/** A small resume as text that a rule must flag or allow, judged for a mid-level back-end engineer unless it says otherwise. */
export interface ResumeExample {
  readonly text: string;
  readonly level?: Level;
  /** A role pack's id. */
  readonly pack?: string;
  readonly fileName?: string;
  /** A posting's text. */
  readonly posting?: string;
  /** What the layout shows that a text cannot. */
  readonly layout?: Partial<Layout>;
}

/** A rule about a whole resume. The examples run as tests and are printed in docs/rules.md. */
export interface ResumeRule {
  readonly appliesTo: 'resume';
  /** The fault, kebab-case, same as the file name. */
  readonly id: string;
  /** The cure, as an instruction. */
  readonly title: string;
  readonly severity: Severity;
  readonly component: ComponentId;
  /** Points of its component that a finding costs; 0 for what is only worth knowing. */
  readonly cost: number;
  /** One plain sentence for the member: why a reader minds. */
  readonly why: string;
  readonly source: Source;
  readonly examples: {
    readonly flags: readonly (ResumeExample & { readonly evidence: string })[];
    readonly allows: readonly ResumeExample[];
  };
  check(context: ResumeContext): Iterable<ResumeMatch>;
}
