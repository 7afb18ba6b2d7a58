import type { Page, Piece, TextDocument } from '../../src/engine/resume/document.ts';

/** A piece of a page: where, what, how. Widths are as in Helvetica, about half the size a letter. */
export function piece(x: number, y: number, text: string, look: Partial<Piece> = {}): Piece {
  const style = { size: 10, bold: false, italic: false };
  const w = text.length * 0.5 * (look.size ?? 10);
  const run = { ...style, ...look, text, x, w };
  return { page: 1, y, order: y, ...run, runs: [run] };
}

/** A PDF of these pieces, on as many pages as they name; `page` says what else is on each. */
export function documentOf(pieces: readonly Piece[], page: Partial<Page> = {}): TextDocument {
  const numbers = [...new Set(pieces.map((each) => each.page))];
  const pages = numbers.map(
    (number): Page => ({
      number,
      width: 612,
      height: 792,
      dots: [],
      strokes: [],
      links: [],
      ...page,
      pieces: pieces.filter((each) => each.page === number),
    }),
  );
  return { format: 'pdf', pages, notes: [] };
}

export const bold = { bold: true };
export const big = { bold: true, size: 20 };
export const head = { bold: true, size: 13 };
