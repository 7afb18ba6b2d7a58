import type { Piece } from './document.ts';

/** Pieces that stand on one line, from left to right. */
export interface Row {
  readonly cells: readonly Piece[];
  readonly page: number;
  readonly y: number;
  readonly x: number;
  readonly end: number;
  /** Which column of the page the row belongs to. */
  readonly region: number;
}

/** Groups pieces by baseline, top to bottom; within a row left to right. */
export function rowsOf(pieces: readonly Piece[], region = 0): Row[] {
  const sorted = [...pieces].sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let baseline = 0;
  for (const piece of sorted) {
    const first = row[0];
    if (first && (piece.page !== first.page || piece.y - baseline > 0.42 * Math.min(piece.size, first.size) + 0.3)) {
      rows.push(row);
      row = [];
    }
    if (row.length === 0) baseline = piece.y;
    row.push(piece);
  }
  if (row.length > 0) rows.push(row);
  return rows.map((cells) => rowOf(cells, region));
}

export function rowOf(cells: readonly Piece[], region: number): Row {
  const sorted = [...cells].sort((a, b) => a.x - b.x || a.order - b.order);
  const first = sorted[0] as Piece;
  return {
    cells: sorted,
    page: first.page,
    y: Math.max(...sorted.map((cell) => cell.y)),
    x: first.x,
    end: Math.max(...sorted.map((cell) => cell.x + cell.w)),
    region,
  };
}

/** The whole text of a row. */
export function rowText(row: Row): string {
  return row.cells.map((cell) => cell.text).join(' ');
}

const loneMark = /^[-–—*+>·»→•●▪◦‣∙○■□▸▹►▶➤➢➔➜✓✔✦✧❖◆◇♦⁃⦿o]$/u;

/** Joins a bullet that stands by itself with the text it marks, so that bullets never look like a column. */
export function joinMarks(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some((piece) => loneMark.test(piece.text))) return [...pieces];
  return rowsOf(pieces).flatMap((row) => {
    const cells: Piece[] = [];
    for (const cell of row.cells) {
      const mark = cells.at(-1);
      if (mark && loneMark.test(mark.text) && cell.x - mark.x - mark.w < 3.2 * cell.size) {
        const runs = [{ ...mark.runs[0], ...mark, text: `${mark.text} ` }, ...cell.runs];
        const { bold, italic, size } = cell;
        cells[cells.length - 1] = {
          ...cell,
          bold,
          italic,
          size,
          text: `${mark.text} ${cell.text}`,
          x: mark.x,
          w: cell.x + cell.w - mark.x,
          runs,
        };
      } else cells.push(cell);
    }
    return cells;
  });
}
