import type { Row } from './rows.ts';
import { isWeakHeading, sectionKindOf } from './section-kinds.ts';

/** Whether a row is the heading of a section; weak words need weight, size or capitals to be one. */
export function isHeading(row: Row, body: number): boolean {
  const cell = row.cells[0];
  if (row.cells.length !== 1 || !cell || sectionKindOf(cell.text) === null) return false;
  return !isWeakHeading(cell.text) || cell.bold || cell.size > 1.08 * body || cell.text === cell.text.toUpperCase();
}

/** "Licenses &" and "Certifications" below it: two lines in one look that head a section together. */
export function isWrappedHeading(above: Row, below: Row): boolean {
  const [first] = above.cells;
  const [rest] = below.cells;
  if (!first || !rest || above.cells.length > 1 || below.cells.length > 1 || Math.abs(first.x - rest.x) > 2)
    return false;
  if (first.bold !== rest.bold || Math.abs(first.size - rest.size) > 0.3) return false;
  return sectionKindOf(`${first.text} ${rest.text}`) !== null;
}

/** Whether rows close to each other head a section, in one line or in two. */
export function headsSection([first, second]: readonly Row[], body: number): boolean {
  if (!first) return false;
  return isHeading(first, body) || (second !== undefined && isWrappedHeading(first, second));
}

/** How far headings and the lines they stand beside may be apart and still be level, in points. */
const level = 2;

/**
 * How far headings at the side hang below the first lines they stand beside, in points; 0 where they are level, or where
 * the left side holds more than headings. Larger letters or space above a heading push it down.
 */
export function hangOf(left: readonly Row[], right: readonly Row[], body: number): number {
  const heads = left.filter((row, i) => headsSection(left.slice(i, i + 2), body) && row.page === right[0]?.page);
  const wrapped = left.filter((row, i) => i > 0 && isWrappedHeading(left[i - 1] as Row, row) && !heads.includes(row));
  if (heads.length === 0 || heads.length + wrapped.length < 0.7 * left.length) return 0;
  const near = heads.filter((head) => right.some((row) => Math.abs(row.y - head.y) <= level));
  if (near.length > 0.6 * heads.length) return 0;
  const hangs = heads.flatMap((head) => hangBelow(head, right, body)).sort((a, b) => a - b);
  return hangs.length < 0.5 * heads.length ? 0 : (hangs[Math.floor(hangs.length / 2)] ?? 0);
}

/** How far a heading stands below the line that opens its section: of those just above it the one with most space before. */
function hangBelow(head: Row, right: readonly Row[], body: number): number[] {
  const most = 1.6 * Math.max(body, head.cells[0]?.size ?? 0);
  const space = (row: Row) => row.y - (right[right.indexOf(row) - 1]?.y ?? Number.NEGATIVE_INFINITY);
  const [opening] = right
    .filter((row) => head.y - row.y > 0.45 * body && head.y - row.y < most)
    .sort((a, b) => space(b) - space(a));
  return opening ? [head.y - opening.y] : [];
}
