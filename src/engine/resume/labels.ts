import { isDateText } from './dates.ts';
import type { Piece } from './document.ts';
import { placeScore, titleScore } from './roles-and-places.ts';
import { type Row, rowOf, rowsOf } from './rows.ts';
import { sectionKindOf } from './section-kinds.ts';
import { hangOf, headsSection, isHeading, isWrappedHeading } from './side-headings.ts';

/** Rows close to each other; a heading stands for itself. */
export function blocksOf(rows: readonly Row[], body: number): Row[][] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    const size = Math.max(...row.cells.map((cell) => cell.size));
    const wrapped = last !== undefined && block?.length === 1 && isWrappedHeading(last, row);
    const apart =
      !wrapped && (isHeading(row, body) || (last !== undefined && isHeading(last, body)) || beginsNew(last, row));
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
export function isLabelBlock(block: readonly Row[], body: number): boolean {
  const text = block.flatMap((row) => row.cells.map((cell) => cell.text)).join(' ');
  if (block.length > 5 || text.length > 90) return false;
  if (sectionKindOf(text) !== null || isDateText(text)) return true;
  const [first] = block;
  if (block.length > 1 && first && isHeading(first, body)) return false;
  return text.length <= (block.length > 1 ? 26 * block.length : 40) && !/[@•●▪]|\.\s/.test(text);
}

/** Puts each block of labels before the row that it stands beside. */
export function withLabels(left: readonly Piece[], body: number, right: readonly Row[]): Row[] {
  const leftRows = rowsOf(left);
  const hang = hangOf(leftRows, right, body);
  const labels = blocksOf(leftRows, body).map((block) => {
    const heading = headsSection(block, body);
    const [first] = block as [Row];
    return {
      block,
      y: first.y - (heading ? hang : 0),
      size: Math.max(...first.cells.map(({ size }) => size)),
      heading,
    };
  });
  const rows: Row[] = [];
  const inOrder = [...right];
  const placed = new Map<Row, (typeof labels)[number][]>();
  const loose: Row[] = [];
  for (const label of labels) {
    // The row nearest to the label's baseline or just below it.
    const beside = inOrder.filter((row) => row.y > label.y - 0.5 * label.size);
    const below = beside.reduce<Row | null>((best, row) => (!best || row.y < best.y ? row : best), null);
    const target = hang > 0 && label.heading ? nearestTo(label.y, inOrder) : below;
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

function nearestTo(y: number, rows: readonly Row[]): Row | null {
  const far = (row: Row) => Math.abs(row.y - y);
  return rows.reduce<Row | null>((best, row) => (best && far(best) <= far(row) ? best : row), null);
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
