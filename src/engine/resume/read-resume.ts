import { readingOrder } from './columns.ts';
import { type Field, findAddresses, findEmail, findPhone } from './contact.ts';
import type { FileNote, TextDocument } from './document.ts';
import { entriesOf } from './entries.ts';
import { dropFurniture } from './furniture.ts';
import { type Job, jobsOf } from './jobs.ts';
import { linesOf } from './lines.ts';
import { findName } from './name.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Row, rowsOf } from './rows.ts';
import { isSubhead, type SectionKind } from './section-kinds.ts';
import { sectionsOf } from './sections.ts';
import { type SkillGroup, skillsOf } from './skills.ts';

/** A line of work as the member wrote it, wrapped lines joined, and where it stands. */
export interface ReadBullet {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly section: SectionKind;
}

export interface ReadSection {
  readonly kind: SectionKind;
  readonly heading: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** What was read of a resume. Everything keeps its page and place; what was not found is null or empty. */
export interface Resume {
  readonly name: Field | null;
  readonly email: Field | null;
  readonly phone: Field | null;
  readonly addresses: readonly Field[];
  readonly sections: readonly ReadSection[];
  readonly jobs: readonly Job[];
  readonly bullets: readonly ReadBullet[];
  readonly skills: readonly SkillGroup[];
  readonly notes: readonly FileNote[];
}

/** Sections whose marked lines are lines of work. */
const told = new Set<SectionKind>(['work', 'projects', 'volunteer', 'summary', 'other']);
/** Sections whose lines count as bullets even where none is marked. */
const entriesIn = new Set<SectionKind>(['work', 'projects', 'volunteer']);

/** Reads a resume: order, lines, headings, paragraphs, then each section in its own way. */
export function readResume(document: TextDocument): Resume {
  let region = 0;
  const flowing = document.format !== 'pdf';
  const pages = dropFurniture(document.pages);
  const rows: Row[] = pages.flatMap((page) =>
    flowing ? rowsInOrder(page.pieces) : readingOrder(page, () => region++),
  );
  const lines = linesOf(rows, pages);
  const sections = sectionsOf(lines);
  const words = wordsOf(lines.map((line) => line.text));
  const header = sections
    .filter((section) => section.kind === 'header' || section.kind === 'contact')
    .flatMap((section) => section.lines);
  const links = pages.flatMap((page) => page.links);
  const email = findEmail(header, lines, links);
  const jobs: Job[] = [];
  const bullets: ReadBullet[] = [];
  const skills: SkillGroup[] = [];
  for (const section of sections) {
    if (section.kind === 'header') continue;
    const { kind } = section;
    const paragraphs = paragraphsOf(section.lines, words);
    if (kind === 'work') {
      const found = jobsOf(paragraphs);
      jobs.push(...found);
    }
    if (kind === 'skills') skills.push(...skillsOf(paragraphs));
    bullets.push(...bulletsOf(kind, paragraphs));
  }
  return {
    name: findName(lines, email?.value ?? null),
    email,
    phone: findPhone(header, lines, links),
    addresses: findAddresses(header, links),
    sections: sections.flatMap(({ kind, heading }) =>
      kind === 'header' || heading === null
        ? []
        : [{ kind, heading: heading.text, page: heading.page, x: heading.x, y: heading.y }],
    ),
    jobs,
    bullets,
    skills,
    notes: document.notes,
  };
}

/** The marked lines of a section; where an entry section marks none, its text lines stand for them. */
function bulletsOf(kind: SectionKind, paragraphs: readonly Paragraph[]): ReadBullet[] {
  if (!told.has(kind)) return [];
  const marked = paragraphs.filter((paragraph) => paragraph.bullet && !isSubhead(paragraph.text));
  const chosen =
    marked.length > 0 || !entriesIn.has(kind)
      ? marked
      : entriesOf(paragraphs).flatMap((entry) => entry.body.filter((paragraph) => !isSubhead(paragraph.text)));
  return chosen.map(({ text, page, x, y }) => ({ text, page, x, y, section: kind }));
}

/** Formats that flow are in order already; pieces laid side by side make a row. */
function rowsInOrder(pieces: TextDocument['pages'][number]['pieces']): Row[] {
  return rowsOf(pieces);
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
}
