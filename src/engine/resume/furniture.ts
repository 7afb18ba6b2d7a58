import type { Page, Piece } from './document.ts';

/** Share of a page's height at its head and foot where running lines stand. */
const edge = 0.09;

/** Pages without their running heads and feet: page numbers, and lines repeated on every page but the first. */
export function dropFurniture(pages: readonly Page[]): Page[] {
  const seen = new Set<string>();
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.filter((piece) => {
      const inEdge = pages.length > 0 && (piece.y < edge * page.height || piece.y > (1 - edge) * page.height);
      if (!inEdge) return true;
      if (isPageNumber(piece, page)) return false;
      const key = piece.text.toLowerCase().replace(/\d+/g, '#');
      if (page.number > 1 && seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  }));
}

function isPageNumber(piece: Piece, page: Page): boolean {
  if (/^(page|seite|p[aá]gina|strona|side|sida|trang)\s*\d+(\s*(of|\/|von|de|z|av|sur)\s*\d+)?$/i.test(piece.text))
    return true;
  if (/^[-–—\s]*\d{1,2}\s*((of|\/|von|de)\s*\d{1,2})?[-–—\s]*$/i.test(piece.text)) {
    return piece.y > 0.93 * page.height || (piece.y < 0.05 * page.height && page.pieces.length > 3);
  }
  return false;
}
