import { isDateText } from './dates.ts';
import type { Page, Piece } from './document.ts';
import { placeScore, titleScore } from './roles-and-places.ts';
import { joinMarks, type Row, rowOf, rowsOf } from './rows.ts';
import { isWeakHeading, sectionKindOf } from './section-kinds.ts';

/**
 * Reading order of a page. A page is cut at the widest upright corridor that no text crosses; what stands left of it is
 * either a column of its own (read whole, then the right one), or labels (dates, headings) of the lines beside them, or
 * the far ends of the same lines. The two sides, and what is above and below, are cut again.
 */
export function readingOrder(page: Page, nextRegion: () => number): Row[] {
  const pieces = joinMarks(page.pieces);
  return cut(pieces, { nextRegion, body: usualSize(pieces) }, 0);
}

interface PageTools {
  readonly nextRegion: () => number;
  /** Size of most of the page's text. */
  readonly body: number;
}

function cut(pieces: readonly Piece[], tools: PageTools, depth: number): Row[] {
  const { body } = tools;
  const region = tools.nextRegion();
  const rows = rowsOf(pieces, region);
  if (depth > 8 || rows.length < 3) return rows;
  const chosen = chooseCorridor(corridorsOf(rows, body), body);
  if (chosen) {
    const { corridor, kind } = chosen;
    const above = rows.slice(0, corridor.from).flatMap((row) => row.cells);
    const below = rows.slice(corridor.to + 1).flatMap((row) => row.cells);
    const start = above.length > 0 ? cut(above, tools, depth + 1) : [];
    const middle =
      kind === 'columns'
        ? [...cut(corridor.left, tools, depth + 1), ...cut(corridor.right, tools, depth + 1)]
        : withLabels(corridor.left, body, cut(corridor.right, tools, depth + 1));
    const end = below.length > 0 ? cut(below, tools, depth + 1) : [];
    return [...start, ...middle, ...end];
  }
  return rows;
}

/**
 * The corridor to cut at. Labels go before columns of about the same length: a table of date, employer and text is cut
 * from the left, label by label.
 */
function chooseCorridor(
  corridors: readonly Corridor[],
  body: number,
): { corridor: Corridor; kind: 'columns' | 'labels' } | null {
  let best: { corridor: Corridor; kind: 'columns' | 'labels' } | null = null;
  for (const corridor of corridors.slice(0, 60)) {
    if (best && weightOf(corridor) < 0.72 * weightOf(best.corridor)) break;
    const kind = kindOfCorridor(corridor, body);
    if (kind === 'labels' && (best?.kind !== 'labels' || corridor.x < best.corridor.x)) best = { corridor, kind };
    else if (kind === 'columns' && !best) best = { corridor, kind };
  }
  return best;
}

interface Corridor {
  /** First and last row, both included. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

/** Upright strips without text that have text on both sides, those along most rows first. */
function corridorsOf(rows: readonly Row[], body: number): Corridor[] {
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

function weightOf(corridor: Corridor): number {
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
  from = trimStart(rows, first, last, Math.max(rightFrom, leftFrom));
  while (
    to > from &&
    oneSided(rows[to] as Row) &&
    (isHeading(rows[to] as Row, body) || !nearOther(rows, to, from, isLeft))
  )
    to--;
  // What stands beside a block without a heading of its own (contacts at the top) ends with it.
  const headed = rows
    .slice(from, to + 1)
    .some((row) => row.cells.some((cell) => !isLeft(cell) && sectionKindOf(cell.text) !== null));
  if (!headed) {
    const lastRight = rows.findLastIndex((row, i) => i >= from && i <= to && sides(row).right);
    const next = rows.findIndex((row, i) => i > lastRight && i <= to && isHeading(row, body));
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
function trimStart(rows: readonly Row[], first: number, _last: number, both: number): number {
  let from = both;
  while (from > first) {
    const here = rows[from] as Row;
    const before = rows[from - 1] as Row;
    const size = Math.max(here.cells[0]?.size ?? 10, before.cells[0]?.size ?? 10);
    if (here.y - before.y > 2.2 * size || (rows[both] as Row).y - before.y > 6 * size) break;
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
  return edges.some((cell) => Math.abs(cell.x - row.x) < 4) && !left
    ? true
    : edges.some((cell) => Math.abs(cell.x - row.x) < 4);
}

/** What the left side of a strip is to the right: a column, labels of its lines, or the beginning of the same lines. */
function kindOfCorridor({ left, right }: Corridor, body: number): 'columns' | 'labels' | 'line' {
  const leftRows = rowsOf(left);
  const rightRows = rowsOf(right);
  const near = (row: Row, others: readonly Row[]) => {
    const size = Math.max(...row.cells.map((cell) => cell.size));
    return others.some((other) => Math.abs(other.y - row.y) < 0.45 * size);
  };
  const leftHeads = leftRows.filter((row) => isHeading(row, body)).length;
  const rightHeads = rightRows.filter((row) => isHeading(row, body)).length;
  const chars = (rows: readonly Row[]) =>
    rows.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.text.length, 0), 0);
  const leftBlocks = blocksOf(leftRows, body);
  const rightAligned = rightRows.filter((row) => near(row, leftRows)).length / rightRows.length;
  // Headings that span both sides begin on the left and stand beside nothing.
  const beside = leftBlocks.filter((block) => !isHeading(block[0] as Row, body));
  const share = (some: number, all: number) => (all === 0 ? 1 : some / all);
  const blockAligned = share(beside.filter((block) => near(block[0] as Row, rightRows)).length, beside.length);
  const leftLabels = share(beside.filter((block) => isLabelBlock(block, body)).length, beside.length);
  const leftMean = chars(leftRows) / leftRows.length;
  const rightMean = chars(rightRows) / rightRows.length;

  if (leftHeads > 0 && rightHeads > 0 && !(leftHeads === leftRows.length)) return 'columns';
  const rightDates = rightRows.filter((row) => row.cells.every((cell) => isDateText(cell.text))).length;
  if (rightDates > 0.66 * rightRows.length) return 'line';
  // Dates, places or links at the far end of their lines.
  if (rightAligned > 0.84 && rightMean < 32 && rightHeads === 0 && rightRows.length <= leftRows.length) return 'line';
  if (blockAligned > 0.74 && leftMean < 34 && leftLabels > 0.74 && (rightMean > 1.1 * leftMean || leftHeads > 0))
    return 'labels';
  if (bothMarked(left, right)) return 'columns';
  if (leftRows.length < 2 || rightRows.length < 2) return 'line';
  // Short cells side by side in every line: a grid, read line by line.
  const aligned = leftRows.filter((row) => near(row, rightRows)).length / leftRows.length;
  if (aligned > 0.9 && rightAligned > 0.9 && leftMean < 40 && rightMean < 40) return 'line';
  if (Math.min(leftRows.length, rightRows.length) < 3 && leftHeads + rightHeads === 0) return 'line';
  return 'columns';
}

/** Bullets on both sides: a list set in two columns. */
function bothMarked(left: readonly Piece[], right: readonly Piece[]): boolean {
  const marked = (piece: Piece | undefined) => piece !== undefined && /^[•·▪◦‣–—→]\s/u.test(piece.text);
  return marked(left[0]) && marked(right[0]);
}

function isHeading(row: Row, body: number): boolean {
  const cell = row.cells[0];
  if (row.cells.length !== 1 || !cell || sectionKindOf(cell.text) === null) return false;
  return !isWeakHeading(cell.text) || cell.bold || cell.size > 1.08 * body || cell.text === cell.text.toUpperCase();
}

/** The size of most of the text. */
function usualSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const piece of pieces) counts.set(piece.size, (counts.get(piece.size) ?? 0) + piece.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Rows close to each other; a heading stands for itself. */
function blocksOf(rows: readonly Row[], body: number): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const size = Math.max(...row.cells.map((cell) => cell.size));
    const apart = isHeading(row, body) || (last !== undefined && isHeading(last, body)) || beginsNew(last, row);
    if (block && last && !apart && row.page === last.page && row.y - last.y < 1.55 * size) block.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** A full date under a full date begins a new label; "Present" under "Feb 2020 –" does not. */
function beginsNew(last: Row | undefined, row: Row): boolean {
  const before = last?.cells[0]?.text ?? '';
  const text = row.cells[0]?.text ?? '';
  return (
    isDateText(before) && isDateText(text) && !/(?:[-–—]|\s(?:to|until|till|bis|a|à|au|al|do|t\/m))\s*$/i.test(before)
  );
}

/** A date, a heading, a place: a few short lines without a bullet or a sentence. */
function isLabelBlock(block: readonly Row[], body: number): boolean {
  const text = block.flatMap((row) => row.cells.map((cell) => cell.text)).join(' ');
  if (block.length > 5 || text.length > 90) return false;
  if (sectionKindOf(text) !== null || isDateText(text)) return true;
  const [first] = block;
  if (block.length > 1 && first && isHeading(first, body)) return false;
  return text.length <= (block.length > 1 ? 26 * block.length : 40) && !/[@•●▪]|\.\s/.test(text);
}

/** Puts each block of labels before the row that it stands beside. */
function withLabels(left: readonly Piece[], body: number, right: readonly Row[]): Row[] {
  const labels = blocksOf(rowsOf(left), body).map((block) => ({
    block,
    y: (block[0] as Row).y,
    size: Math.max(...(block[0] as Row).cells.map((cell) => cell.size)),
    heading: isHeading(block[0] as Row, body),
  }));
  const rows: Row[] = [];
  const inOrder = [...right];
  const placed = new Map<Row, (typeof labels)[number][]>();
  const loose: Row[] = [];
  for (const label of labels) {
    // The row nearest to the label's baseline or just below it.
    const beside = inOrder.filter((row) => row.y > label.y - 0.5 * label.size);
    const target = beside.reduce<Row | null>((best, row) => (!best || row.y < best.y ? row : best), null);
    if (!target) loose.push(...label.block);
    else placed.set(target, [...(placed.get(target) ?? []), label]);
  }
  for (const row of inOrder) {
    let cells = row.cells;
    for (const label of placed.get(row) ?? []) {
      const lines = joinLabel(label.block);
      // A label of several lines (title, employer, place) stands above the text beside it, line by line.
      const above = label.heading || row.y - label.y > 1.2 * label.size ? lines : lines.length > 1 ? lines : [];
      rows.push(...above.map((line) => rowOf([{ ...line, whole: true }], row.region)));
      if (above.length === 0) cells = [...lines, ...cells];
    }
    rows.push(cells === row.cells ? row : { ...rowOf(cells, row.region), x: row.x });
  }
  return [...rows, ...loose];
}

/** The lines of one label, wrapped ones joined: "Feb 2020 –" and "Present" below it are one date. */
function joinLabel(block: readonly Row[]): Piece[] {
  const joined: Piece[] = [];
  const pieces = block.flatMap((row) => row.cells);
  // In a label of several styles each line is a thing of its own, unless it clearly goes on.
  const mixed = pieces.some((piece) => piece.bold !== pieces[0]?.bold || piece.italic !== pieces[0]?.italic);
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      !last ||
      !wrapsInto(last, piece) ||
      (mixed && !piece.bold && !/[,&(–-]$|\b(of|and|the|for|de|und)$/.test(last.text))
    ) {
      joined.push(piece);
      continue;
    }
    const text = `${last.text} ${piece.text}`;
    joined[joined.length - 1] = { ...last, text, w: Math.max(last.w, piece.w), runs: [{ ...last, text }] };
  }
  return joined;
}

/** Whether one line of a label goes on in the next: a date cut in two, or words in one style that make no sense apart. */
function wrapsInto(last: Piece, next: Piece): boolean {
  const both = `${last.text} ${next.text}`;
  if (isDateText(both)) return true;
  if (isDateText(last.text) || isDateText(next.text) || placeScore(next.text) >= 0.5) return false;
  if (last.bold !== next.bold || last.italic !== next.italic || Math.abs(last.size - next.size) > 0.5) return false;
  return titleScore(last.text) < 0.6 || titleScore(next.text) >= 0.6 || /^[\p{Ll}(&]/u.test(next.text);
}
