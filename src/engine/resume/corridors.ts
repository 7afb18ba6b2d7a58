import { isDateText } from './dates.ts';
import type { Piece } from './document.ts';
import { type Row, rowsOf } from './rows.ts';
import { sectionKindOf } from './section-kinds.ts';
import { hangOf, isHeading, isWrappedHeading } from './side-headings.ts';

export interface Corridor {
  /** First and last row, both included. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

/** Upright strips without text that have text on both sides, those along most rows first. */
export function corridorsOf(rows: readonly Row[], body: number): Corridor[] {
  const starts = new Map<number, number>();
  for (const row of rows) {
    // Columns set flush right have no common left edge: the smallest of them stands for all, so any start may be one.
    for (const cell of row.cells) {
      const at = Math.round(cell.x / 3);
      starts.set(at, Math.min(starts.get(at) ?? cell.x, cell.x));
    }
  }
  const edges = [...starts.values()].sort((a, b) => a - b);
  const found: Corridor[] = [];
  const seen = new Set<string>();
  for (const edge of edges.slice(0, 200)) {
    const x = edge - 0.6;
    let from = 0;
    for (let i = 0; i <= rows.length; i++) {
      const row = rows[i];
      const crossed =
        !row || row.cells.some((cell) => cell.x < x - 0.5 && cell.x + cell.w > x + 0.5) || isDatedLine(row, x);
      if (!crossed) continue;
      const corridor = corridorOf(rows, from, i - 1, x, body);
      from = i + 1;
      if (!corridor) continue;
      const key = `${corridor.from}-${corridor.to}-${corridor.left.length}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(corridor);
    }
  }
  return found.sort((a, b) => weightOf(b) - weightOf(a));
}

export function weightOf(corridor: Corridor): number {
  return (
    (corridor.to - corridor.from + 1) * (1 + Math.min(1, corridor.width / 60) * 0.25) +
    0.5 * Math.min(corridor.left.length, corridor.right.length, 6)
  );
}

/** A title with its date at the far right is one line, whatever columns stand below it. */
function isDatedLine(row: Row, x: number): boolean {
  const right = row.cells.filter((cell) => cell.x >= x);
  const [date] = right;
  return (
    right.length === 1 &&
    row.cells.length > 1 &&
    date !== undefined &&
    Math.abs(date.x - x) > 4 &&
    isDateText(date.text)
  );
}

function corridorOf(rows: readonly Row[], first: number, last: number, x: number, body: number): Corridor | null {
  let from = first;
  let to = last;
  const isLeft = (cell: Piece) => cell.x < x;
  const sides = (row: Row) => ({ left: row.cells.some(isLeft), right: row.cells.some((cell) => !isLeft(cell)) });
  // The strip begins and ends where both sides are near: rows of one side only at its ends belong above or below,
  // unless the other side begins close by.
  const oneSided = (row: Row) => !(sides(row).left && sides(row).right);
  const rightFrom = rows.findIndex((row, i) => i >= first && i <= last && sides(row).right);
  const leftFrom = rows.findIndex((row, i) => i >= first && i <= last && sides(row).left);
  if (rightFrom < 0 || leftFrom < 0) return null;
  from = trimStart(rows, first, Math.max(rightFrom, leftFrom), isLeft, body);
  // A heading that hangs below the first line beside it may stand below the last. Asked for seldom, and dear.
  let known: number | null = null;
  const hangs = (at: number) => {
    known ??= hangOfStrip(rows.slice(from, last + 1), isLeft, body);
    const below = (row: number) => (rows[row]?.y ?? 0) - (rows[row - 1]?.y ?? 0) < (known ?? 0) + 0.5 * body;
    if (known === 0) return false;
    return below(at) || (below(at - 1) && isWrappedHeading(rows[at - 1] as Row, rows[at] as Row));
  };
  while (
    to > from &&
    oneSided(rows[to] as Row) &&
    (isHeading(rows[to] as Row, body) || !nearOther(rows, to, from, isLeft)) &&
    !hangs(to)
  )
    to--;
  // What stands beside a block without a heading of its own (contacts at the top) ends with it.
  const headed = rows
    .slice(from, to + 1)
    .some((row) => row.cells.some((cell) => !isLeft(cell) && sectionKindOf(cell.text) !== null));
  if (!headed) {
    const lastRight = rows.findLastIndex((row, i) => i >= from && i <= to && sides(row).right);
    const next = rows.findIndex((row, i) => i > lastRight && i <= to && isHeading(row, body) && !hangs(i));
    if (next > lastRight) to = next - 1;
  }
  const inside = rows.slice(from, to + 1);
  const left = inside.flatMap((row) => row.cells.filter(isLeft));
  const right = inside.flatMap((row) => row.cells.filter((cell) => !isLeft(cell)));
  if (left.length === 0 || right.length === 0 || inside.length < (bothMarked(left, right) ? 2 : 3)) return null;
  const width = Math.min(...right.map((cell) => cell.x)) - Math.max(...left.map((cell) => cell.x + cell.w));
  if (width < 3) return null;
  return { from, to, x, width, left, right };
}

/** Rows of one side at the top of a strip stay in it only while the gap to the first row of the other side is small. */
function trimStart(
  rows: readonly Row[],
  first: number,
  both: number,
  isLeft: (cell: Piece) => boolean,
  body: number,
): number {
  let from = both;
  while (from > first) {
    const here = rows[from] as Row;
    const before = rows[from - 1] as Row;
    const size = Math.max(here.cells[0]?.size ?? 10, before.cells[0]?.size ?? 10);
    if (here.y - before.y > 2.2 * size || (rows[both] as Row).y - before.y > 6 * size) break;
    // On the left, what stands above may as well be read before; a large name never belongs to a column of labels.
    const leftOnly = before.cells.every(isLeft);
    const own = before.cells[0]?.size ?? body;
    const next = rows.slice(from).flatMap((row) => row.cells.filter(isLeft))[0]?.size ?? body;
    if (leftOnly && own > 1.1 * next && (here.y - before.y > 2.2 * body || own > 1.4 * body)) break;
    from--;
  }
  return from;
}

/** At the foot of a strip one column may run on long after the other has ended: it is still that column. */
function nearOther(rows: readonly Row[], at: number, from: number, isLeft: (cell: Piece) => boolean): boolean {
  const row = rows[at] as Row;
  const left = row.cells.some(isLeft);
  let same = 0;
  for (let i = at; i >= from; i--) {
    const each = rows[i] as Row;
    if (each.cells.some(isLeft) !== left || each.cells.every(isLeft) !== left) break;
    same++;
  }
  // The column's own edge: a row that begins where the rows of the same side begin higher up belongs to it.
  const edges = rows.slice(from, at + 1 - same).flatMap((each) => each.cells.filter((cell) => isLeft(cell) === left));
  return edges.some((cell) => Math.abs(cell.x - row.x) < 4);
}

function hangOfStrip(rows: readonly Row[], isLeft: (cell: Piece) => boolean, body: number): number {
  const cells = rows.flatMap((row) => row.cells);
  return hangOf(rowsOf(cells.filter(isLeft)), rowsOf(cells.filter((cell) => !isLeft(cell))), body);
}

/** Bullets on both sides: a list set in two columns. */
export function bothMarked(left: readonly Piece[], right: readonly Piece[]): boolean {
  const marked = (piece: Piece | undefined) => piece !== undefined && /^[•·▪◦‣–—→]\s/u.test(piece.text);
  return marked(left[0]) && marked(right[0]);
}
