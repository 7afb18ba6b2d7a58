import type { Spot } from './document.ts';
import { entriesOf } from './entries.ts';
import type { JobEntry } from './jobs.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ProjectEntry } from './projects.ts';
import { isSubhead, type SectionKind } from './section-kinds.ts';

/** A line of work as the member wrote it, wrapped lines joined, and where it stands. */
export interface ReadBullet extends Spot {
  readonly text: string;
  readonly section: SectionKind;
  /** The job it is told under, as its place among the resume's jobs; null where it belongs to none. */
  readonly job: number | null;
  /** The project it is told under, as its place among the resume's projects; null where it belongs to none. */
  readonly project: number | null;
}

/** Sections whose marked lines are lines of work. */
const told = new Set<SectionKind>(['work', 'projects', 'volunteer', 'summary', 'other']);
/** Sections whose lines count as bullets even where none is marked. */
const entriesIn = new Set<SectionKind>(['work', 'projects', 'volunteer']);

/** The marked lines of a section; where an entry section marks none, its text lines stand for them. */
export function bulletsOf(
  kind: SectionKind,
  paragraphs: readonly Paragraph[],
  jobs: readonly JobEntry[],
  projects: readonly ProjectEntry[],
): ReadBullet[] {
  if (!told.has(kind)) return [];
  const marked = paragraphs.filter((paragraph) => paragraph.bullet && !isSubhead(paragraph.text));
  const chosen =
    marked.length > 0 || !entriesIn.has(kind)
      ? marked
      : entriesOf(paragraphs).flatMap((entry) => entry.body.filter((paragraph) => !isSubhead(paragraph.text)));
  return chosen.map((paragraph) => {
    const { text, page, x, y } = paragraph;
    const under = (entries: readonly { readonly body: readonly Paragraph[] }[]) => {
      const at = entries.findIndex(({ body }) => body.includes(paragraph));
      return at < 0 ? null : at;
    };
    return { text, page, x, y, section: kind, job: under(jobs), project: under(projects) };
  });
}
