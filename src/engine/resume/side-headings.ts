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

/**
 * How far headings at the side hang below the first lines they stand beside, in points, as the first of them shows; 0 where
 * they are level. Larger letters or space above a heading push it down.
 */
export function hangOf(left: readonly Row[], right: readonly Row[], body: number): number {
  const [head] = left;
  const [first] = right;
  if (!head || !first || head.page !== first.page || !headsSection(left, body)) return 0;
  const hang = head.y - first.y;
  return hang > 0.45 * body && hang < 1.6 * Math.max(body, head.cells[0]?.size ?? 0) ? hang : 0;
}
