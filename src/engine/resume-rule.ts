import type { GapReport } from './gap.ts';
import type { ListedSkill } from './listed-skills.ts';
import type { Field } from './resume/contact.ts';
import type { Spot } from './resume/document.ts';
import type { Layout, LayoutSignKind } from './resume/layout.ts';
import type { Resume } from './resume/read-resume.ts';
import type { SectionKind } from './resume/section-kinds.ts';
import type { ResumeWords } from './resume-words.ts';
import type { Years } from './resume-years.ts';
import type { BulletReview } from './review.ts';
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

/** A bullet's review with its place in the resume. `job` and `project` are places in the resume's own lists. */
export interface JudgedBullet extends BulletReview, Spot {
  readonly section: SectionKind;
  readonly job: number | null;
  readonly project: number | null;
}

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
  /** The comparison with the posting in hand; null where there is none. */
  readonly gap: GapReport | null;
  readonly fileName: string | null;
  readonly bullets: readonly JudgedBullet[];
  readonly skills: readonly ListedSkill[];
  readonly words: ResumeWords;
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
  /** The heading from which on everything stands on a second page. */
  readonly secondPage?: string;
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
    /** `evidence` is the first words the rule must quote. */
    readonly flags: readonly (ResumeExample & { readonly evidence: string })[];
    readonly allows: readonly ResumeExample[];
  };
  check(context: ResumeContext): Iterable<ResumeMatch>;
}

/** The words of something read, with its place. */
export function quoteOf(read: Spot & ({ readonly value: string } | { readonly text: string })): Quote {
  const { page, x, y } = read;
  return { text: 'value' in read ? read.value : read.text, spot: { page, x, y } };
}

/** What a job is called on the page: its title, else its employer, else its dates. */
export function quoteOfJob({ title, employer, dateText, page, x, y }: Resume['jobs'][number]): Quote {
  return { text: title?.value ?? employer?.value ?? dateText ?? 'a job', spot: { page, x, y } };
}

/**
 * Where a rule looked in vain: the headings of those sections, else the top of the resume. What is missing cannot be
 * quoted, but the member should see where it was looked for.
 */
export function lookedAt({ sections, name, lines }: Resume, ...kinds: readonly SectionKind[]): readonly Quote[] {
  const headings = sections.filter(({ kind }) => kinds.includes(kind));
  if (headings.length > 0) return headings.map(({ heading, page, x, y }) => ({ text: heading, spot: { page, x, y } }));
  return [topOf(name, lines)];
}

function topOf(name: Field | null, lines: Resume['lines']): Quote {
  if (name) return quoteOf(name);
  const [first] = lines;
  return first ? quoteOf(first) : { text: 'the file', spot: null };
}

/** A finding about signs of the layout, if there are any of those kinds. */
export function* layoutMatch(
  { resume }: ResumeContext,
  kinds: readonly LayoutSignKind[],
  match: Pick<ResumeMatch, 'says' | 'next'>,
): Iterable<ResumeMatch> {
  const evidence = resume.layout.signs.filter(({ kind }) => kinds.includes(kind)).map(quoteOf);
  if (evidence.length > 0) yield { ...match, section: 'layout', evidence };
}

/** What a role pack does where the guides disagree, in its own words; empty where it has no such setting. */
export function settingInForce(pack: RolePack, id: string): string {
  return pack.settings.find((setting) => setting.id === id)?.choice ?? '';
}

/** Packs of people who write or run software. */
export function isSoftware({ areas }: RolePack): boolean {
  return areas.some(({ id }) => id === 'language');
}

/** Names in a row as a person says them: "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A number with its noun: "1 line", "3 lines". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
