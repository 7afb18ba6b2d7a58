import { isDateText } from './dates.ts';
import type { Dot, Page, Piece } from './document.ts';
import { type Row, rowText } from './rows.ts';

/** A row read as a line of text: its bullet taken off, its place kept. */
export interface Line {
  readonly cells: readonly Piece[];
  readonly text: string;
  readonly page: number;
  readonly y: number;
  /** Where the text begins, and where the line with its bullet begins. */
  readonly x: number;
  readonly lead: number;
  readonly end: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bullet: boolean;
  readonly region: number;
  /** Points down from the line before in the same region; null where there is none on this page. */
  readonly step: number | null;
  readonly whole: boolean;
  readonly heading: number | null;
}

/** Signs that only ever stand before an item, and signs that need a space after them to do so. */
const sureMark = /^[•●▪◦‣∙○■□▸▹►▶→⇒➤➢➔➜✓✔✦✧❖◆◇♦⁃⦿⮚\u25AA\u25CF\uF0B7]+\s*/u;
const maybeMark = /^(?:[-–—−*+>·»o→]|\(?[a-z0-9]{1,2}[.)])\s+(?=\S)/u;
const loneMark = /^(?:[-–—−*+>·»→•●▪◦‣∙○■□▸▹►▶→⇒➤➢➔➜✓✔✦✧❖◆◇♦⁃⦿o])$/u;

/** The rows of a document as lines. Dots drawn left of a line are its bullet. */
export function linesOf(rows: readonly Row[], pages: readonly Page[]): Line[] {
  const body = usualSize(rows);
  const dots = new Map(pages.map((page) => [page.number, page.dots]));
  const lines: Line[] = [];
  let last: Row | null = null;
  for (const row of rows) {
    const step: number | null = last && last.region === row.region && last.page === row.page ? row.y - last.y : null;
    for (const [i, part] of splitAtMark(row, dots.get(row.page) ?? []).entries()) {
      const line = lineOf(part, dots.get(row.page) ?? [], i === 0 ? step : 0, body);
      if (line) lines.push(line);
    }
    last = row;
  }
  return lines;
}

/** Labels beside a bullet ("2019 | Northwind | • Built ...") are a line of their own, before the bullet's. */
function splitAtMark(row: Row, dots: readonly Dot[]): Row[] {
  const at = row.cells.findIndex(
    (cell, i) =>
      i > 0 &&
      (cell.list !== undefined ||
        (sureMark.test(cell.text) && !isRating(cell.text) && cell.text.length > 12) ||
        (cell.text.length > 12 && dotBeside(cell, dots))),
  );
  if (at <= 0 || row.cells.slice(0, at).every((cell) => loneMark.test(cell.text))) return [row];
  return [
    { ...row, cells: row.cells.slice(0, at) },
    { ...row, cells: row.cells.slice(at) },
  ];
}

function lineOf(row: Row, dots: readonly Dot[], step: number | null, body: number): Line | null {
  let cells = row.cells;
  const [first] = cells;
  if (!first) return null;
  const lead = first.x;
  let bullet = first.list !== undefined && !first.list.ordered ? true : first.list !== undefined;
  if (cells.length > 1 && loneMark.test(first.text) && (cells[1] as Piece).x - first.x < 12 * first.size) {
    cells = cells.slice(1);
    bullet = true;
  } else {
    const mark = (sureMark.exec(first.text) ?? (isNumbered(first.text) ? null : maybeMark.exec(first.text)))?.[0];
    if (mark && mark.length < first.text.length && !isRating(first.text)) {
      cells = [withoutStart(first, mark.length), ...cells.slice(1)];
      bullet = true;
    } else if (!bullet && !isTimeline(row, body) && dotBeside(first, dots)) bullet = true;
  }
  const text = rowText({ ...row, cells }).trim();
  if (!text) return null;
  if (bullet && isDateText(text)) bullet = false;
  const main = [...cells].sort((a, b) => b.text.length - a.text.length)[0] as Piece;
  return {
    cells,
    text,
    page: row.page,
    y: row.y,
    x: (cells[0] as Piece).x,
    lead,
    end: row.end,
    size: main.size,
    bold: cells.every((cell) => cell.bold),
    italic: main.italic,
    bullet,
    region: row.region,
    step,
    whole: cells.some((cell) => cell.whole === true),
    heading: first.heading ?? null,
  };
}

/** A title larger than the text, or bold and short, with a dot beside it, is a stop on a timeline. */
function isTimeline(row: Row, body: number): boolean {
  return (
    row.cells.some((cell) => cell.size > 1.12 * body) ||
    (row.cells.every((cell) => cell.bold) && rowText(row).length < 60)
  );
}

function usualSize(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const cell of row.cells) counts.set(cell.size, (counts.get(cell.size) ?? 0) + cell.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** "1. Set up", "a) ..." are numbered items; a year or a version is not. */
function isNumbered(text: string): boolean {
  return /^\(?[a-z0-9]{1,2}[.)]\s/u.test(text) && !/^\(?\d{1,2}[.)]\s+\p{Lu}/u.test(text);
}

/** Dots that rate a skill. */
function isRating(text: string): boolean {
  return /^[●○★☆■□•\s]+$/.test(text);
}

function withoutStart(piece: Piece, length: number): Piece {
  let left = length;
  let x = piece.x;
  const runs = [];
  for (const run of piece.runs) {
    if (left >= run.text.length) {
      left -= run.text.length;
      x = run.x + run.w;
      continue;
    }
    const share = run.text.length > 0 ? left / run.text.length : 0;
    const start = run.x + run.w * share;
    runs.push({ ...run, text: run.text.slice(left), x: start, w: run.w * (1 - share) });
    if (left > 0 || runs.length === 1) x = start;
    left = 0;
  }
  const main = [...runs].sort((a, b) => b.text.length - a.text.length)[0] ?? piece;
  const { bold, italic, size } = main;
  return { ...piece, bold, italic, size, text: piece.text.slice(length).trim(), x, w: piece.x + piece.w - x, runs };
}

/** Whether a small dot is drawn just left of a piece, at the height of its small letters. */
function dotBeside(piece: Piece, dots: readonly Dot[]): boolean {
  return dots.some(
    (dot) =>
      dot.size < 0.6 * piece.size &&
      dot.x < piece.x - 0.15 * piece.size &&
      dot.x > piece.x - 3.2 * piece.size &&
      dot.y < piece.y + 0.05 * piece.size &&
      dot.y > piece.y - 0.8 * piece.size,
  );
}
