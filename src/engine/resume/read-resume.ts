import { bulletsOf, type ReadBullet } from './bullets.ts';
import { certificatesOf } from './certificates.ts';
import { readingOrder } from './columns.ts';
import { type Field, findAddresses, findEmail, findPhone } from './contact.ts';
import type { FileNote, Spot, TextDocument } from './document.ts';
import { type Study, studiesOf } from './education.ts';
import { dropFurniture } from './furniture.ts';
import { findHeadline } from './headline.ts';
import { type Job, type JobEntry, jobsOf } from './jobs.ts';
import { type Layout, readLayout } from './layout.ts';
import { type Line, linesOf } from './lines.ts';
import { findName } from './name.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Project, type ProjectEntry, projectsOf } from './projects.ts';
import { type Row, rowsOf } from './rows.ts';
import type { SectionKind } from './section-kinds.ts';
import { sectionsOf } from './sections.ts';
import { type SkillGroup, skillsOf } from './skills.ts';
import { introOf, summaryOf } from './summary.ts';
import { unknownHeadings } from './unknown-headings.ts';

export type { ReadBullet } from './bullets.ts';

export interface ReadSection extends Spot {
  readonly kind: SectionKind;
  readonly heading: string;
}

/** A line as it stands on the page, and the section it is in as a place among the resume's sections; null above the first. */
export interface ReadLine extends Spot {
  readonly text: string;
  readonly section: number | null;
}

/** What was read of a resume. Everything keeps its page and place; what was not found is null or empty. */
export interface Resume {
  readonly name: Field | null;
  /** What the member calls themselves at the top: "Backend Engineer". */
  readonly headline: Field | null;
  readonly email: Field | null;
  readonly phone: Field | null;
  readonly addresses: readonly Field[];
  readonly summary: Field | null;
  readonly sections: readonly ReadSection[];
  /** Lines that look like headings and head nothing known. */
  readonly unknownHeadings: readonly Field[];
  readonly jobs: readonly Job[];
  readonly projects: readonly Project[];
  readonly education: readonly Study[];
  readonly certificates: readonly Field[];
  readonly bullets: readonly ReadBullet[];
  readonly skills: readonly SkillGroup[];
  /** Every line in reading order, headings left out. */
  readonly lines: readonly ReadLine[];
  readonly layout: Layout;
  readonly notes: readonly FileNote[];
}

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
  // Only where a line ends with a hyphen does it matter which words there are.
  const words = lines.some(({ text }) => text.endsWith('-'))
    ? wordsOf(lines.map(({ text }) => text))
    : new Set<string>();
  const header = sections
    .filter((section) => section.kind === 'header' || section.kind === 'contact')
    .flatMap((section) => section.lines);
  const links = pages.flatMap((page) => page.links);
  const email = findEmail(header, lines, links);
  const name = findName(lines, email?.value ?? null);
  const jobs: JobEntry[] = [];
  const projects: ProjectEntry[] = [];
  const education: Study[] = [];
  const certificates: Field[] = [];
  const bullets: ReadBullet[] = [];
  const skills: SkillGroup[] = [];
  let summary: Field | null = null;
  for (const section of sections) {
    const { kind } = section;
    const paragraphs = paragraphsOf(section.lines, words);
    if (kind === 'header') {
      summary = introOf(paragraphs);
      continue;
    }
    if (kind === 'work') jobs.push(...jobsOf(paragraphs));
    if (kind === 'projects') projects.push(...projectsOf(paragraphs));
    if (kind === 'education') education.push(...studiesOf(paragraphs));
    if (kind === 'certificates') certificates.push(...certificatesOf(paragraphs));
    if (kind === 'summary') summary = summaryOf(paragraphs) ?? summary;
    if (kind === 'skills') skills.push(...skillsOf(paragraphs));
    bullets.push(...bulletsOf(kind, paragraphs, jobs, projects));
  }
  const headed = sections.filter(({ kind, heading }) => kind !== 'header' && heading !== null);
  return {
    name,
    headline: findHeadline(sections[0]?.lines ?? [], name),
    email,
    phone: findPhone([...header, ...besideEmail(lines, email)], lines, links),
    addresses: findAddresses(header, links),
    summary,
    sections: sections.flatMap(({ kind, heading }) =>
      kind === 'header' || heading === null
        ? []
        : [{ kind, heading: heading.text, page: heading.page, x: heading.x, y: heading.y }],
    ),
    unknownHeadings: unknownHeadings(sections, namesIn([...jobs, ...projects, ...education])),
    jobs: jobs.map(withoutBody),
    projects: projects.map(withoutBody),
    education,
    certificates,
    bullets,
    skills,
    lines: sections.flatMap((section) => {
      const at = headed.indexOf(section);
      return section.lines.map(({ text, page, x, y }) => ({ text, page, x, y, section: at < 0 ? null : at }));
    }),
    layout: readLayout(document, lines, sections),
    notes: document.notes,
  };
}

/** Lines near the email address, wherever it stands: at the top of a side column they come after another section. */
function besideEmail(lines: readonly Line[], email: Field | null): Line[] {
  const at = lines.find((line) => line.page === email?.page && line.x === email.x && line.y === email.y);
  const near = (line: Line) =>
    at?.region === line.region && at.page === line.page && Math.abs(line.y - at.y) < 5 * at.size;
  return lines.filter((line) => !line.bullet && near(line));
}

/** Everything read as a name of something, in small letters. */
function namesIn(
  entries: readonly Partial<Record<'title' | 'employer' | 'name' | 'school' | 'degree', Field | null>>[],
) {
  return new Set(
    entries.flatMap(({ title, employer, name, school, degree }) =>
      [title, employer, name, school, degree].flatMap((field) => (field ? [field.value.toLowerCase()] : [])),
    ),
  );
}

function withoutBody<T extends { readonly body: readonly Paragraph[] }>({ body: _, ...entry }: T): Omit<T, 'body'> {
  return entry;
}

/** Formats that flow are in order already; pieces laid side by side make a row. */
function rowsInOrder(pieces: TextDocument['pages'][number]['pieces']): Row[] {
  return rowsOf(pieces);
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
}
