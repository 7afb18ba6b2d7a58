import { bothMarked, type Corridor, corridorsOf, weightOf } from './corridors.ts';
import { isDateText } from './dates.ts';
import type { Page, Piece } from './document.ts';
import { blocksOf, isLabelBlock, withLabels } from './labels.ts';
import { joinMarks, type Row, rowOf, rowsOf } from './rows.ts';
import { headsSection, isHeading } from './side-headings.ts';

/**
 * Reading order of a page. A page is cut at the widest upright corridor that no text crosses; what stands left of it is
 * either a column of its own (read whole, then the right one), or labels (dates, headings) of the lines beside them, or
 * the far ends of the same lines. The two sides, and what is above and below, are cut again.
 */
export function readingOrder(page: Page, nextRegion: () => number): Row[] {
  const pieces = joinMarks(page.pieces);
  return cut(pieces, { nextRegion, body: usualSize(pieces) }, 0);
}

/** A date cut in two beside two lines ("Jan 2022 –" and "Mar 2023" below it) is put before the first of them. */
function joinDates(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const [first, ...beside] = above?.cells ?? [];
    const [second, ...others] = row.cells;
    const whole = first && second ? `${first.text} ${second.text}` : '';
    const oneDate =
      above &&
      first &&
      second &&
      beside.length === 1 &&
      others.length === 1 &&
      Math.abs(first.x - second.x) < 2 &&
      Math.abs((beside[0] as Piece).x - (others[0] as Piece).x) < 2 &&
      row.y - above.y < 1.8 * first.size &&
      isDateText(whole) &&
      (/[-–—]$/.test(first.text) || !isDateText(first.text) || !isDateText(second.text));
    if (!oneDate) {
      joined.push(row);
      continue;
    }
    const date = { ...first, text: whole, runs: [{ ...first, text: whole }] };
    joined[joined.length - 1] = rowOf([date, ...beside], above.region);
    joined.push(rowOf(others, row.region));
  }
  return joined;
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
  return joinDates(rows);
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
    // Inside two columns that have headings both, labels wait for their turn.
    if (best?.kind === 'columns' && kind === 'labels' && bothHeaded(best.corridor, body)) continue;
    if (kind === 'labels' && (best?.kind !== 'labels' || corridor.x < best.corridor.x)) best = { corridor, kind };
    else if (kind === 'columns' && !best) best = { corridor, kind };
  }
  return best;
}

/** Headings of sections on both sides, three and more in all. */
function bothHeaded({ left, right }: Corridor, body: number): boolean {
  const heads = (pieces: readonly Piece[]) => rowsOf(pieces).filter((row) => isHeading(row, body)).length;
  const [atLeft, atRight] = [heads(left), heads(right)];
  return atLeft > 0 && atRight > 0 && atLeft + atRight > 2;
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
  const beside = leftBlocks.filter((block) => !headsSection(block, body));
  const share = (some: number, all: number) => (all === 0 ? 1 : some / all);
  const blockAligned = share(beside.filter((block) => near(block[0] as Row, rightRows)).length, beside.length);
  const leftLabels = share(beside.filter((block) => isLabelBlock(block, body)).length, beside.length);
  const leftMean = chars(leftRows) / leftRows.length;
  const rightMean = chars(rightRows) / rightRows.length;

  if (leftHeads > 0 && rightHeads > 0 && !(leftHeads === leftRows.length)) return 'columns';
  // Little but headings on the left: a line of addresses above them may happen to be parted at the same place.
  const headed = leftBlocks.length - beside.length;
  if (headed > 2 && headed > 0.7 * leftBlocks.length && rightHeads === 0) return 'labels';
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

/** The size of most of the text. */
function usualSize(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const piece of pieces) counts.set(piece.size, (counts.get(piece.size) ?? 0) + piece.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
