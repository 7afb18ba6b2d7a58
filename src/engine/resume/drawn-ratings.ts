import type { Box, Page, Piece } from './document.ts';

/** Fewest dots in a row that rate; bullets of a list stand below each other. */
const leastDots = 4;
/** Fewest rows of the same kind on a page: one may be an ornament. */
const leastRows = 2;

/** The text beside each row of evenly spaced dots. */
export function ratingRows(page: Page): Piece[] {
  const rows = new Map<number, number[]>();
  for (const { x, y } of page.dots) {
    const key = Math.round(y / 2);
    rows.set(key, [...(rows.get(key) ?? []), x]);
  }
  const rated = [...rows].filter(([, xs]) => xs.length >= leastDots && evenlySpaced(xs));
  return rated.length < leastRows ? [] : rated.flatMap(([key, xs]) => beside(page.pieces, Math.min(...xs), 2 * key));
}

/** Gaps between neighbours that hardly differ, as marks out of five are drawn. */
function evenlySpaced(xs: readonly number[]): boolean {
  const sorted = [...xs].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((x, i) => x - (sorted[i] ?? x));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > 2 && most < 30 && most - least < 1.5;
}

/** The text beside each progress bar: a short flat shape over a longer one that begins at the same place. */
export function skillBars(page: Page): Piece[] {
  const bars = page.bars ?? [];
  const filled = bars.filter((bar) => bars.some((whole) => isFilledPartOf(bar, whole)));
  const lines = filled.filter(
    (bar, i) => filled.findIndex(({ x, y }) => Math.abs(x - bar.x) < 2 && Math.abs(y - bar.y) < 2) === i,
  );
  return lines.length < leastRows ? [] : lines.flatMap((bar) => beside(page.pieces, bar.x, bar.y));
}

function isFilledPartOf(part: Box, whole: Box): boolean {
  return (
    part !== whole &&
    Math.abs(part.x - whole.x) < 1.5 &&
    Math.abs(part.y - whole.y) < 1.5 &&
    Math.abs(part.h - whole.h) < 1.5 &&
    part.w < 0.97 * whole.w
  );
}

/** The nearest short text left of a place or just above it. */
function beside(pieces: readonly Piece[], x: number, y: number): Piece[] {
  const near = pieces
    .filter((piece) => piece.text.length < 40 && piece.y > y - 24 && piece.y < y + 8 && piece.x < x + 12)
    .sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y) || b.x - a.x);
  return near.slice(0, 1);
}
