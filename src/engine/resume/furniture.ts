import type { Page, Piece } from './document.ts';

/** Share of a page's height at its head and foot where running lines stand. */
const edge = 0.09;
/** How exactly, in points, a running line keeps its place from page to page. */
const near = 3;

/** A line at the edge of a page, and its pieces. */
interface EdgeRow {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/** Pages without their running heads and feet: page numbers, and lines repeated at the same edge of a later page. */
export function dropFurniture(pages: readonly Page[]): Page[] {
  const seenRows = new Set<string>();
  const seenPlaces = new Set<string>();
  return pages.map((page) => {
    const inEdge = page.pieces.filter((piece) => edgeOf(piece, page) !== null);
    const dropped = new Set(inEdge.filter((piece) => isPageNumber(piece, page)));
    const rows = edgeRows(
      inEdge.filter((piece) => !dropped.has(piece)),
      page,
    );
    const again = rows.flatMap(({ key, pieces }) =>
      seenRows.has(key) ? pieces : pieces.filter((piece) => hasWords(piece.text) && seenPlaces.has(placeOf(piece))),
    );
    if (page.number > 1) for (const piece of again) dropped.add(piece);
    for (const { key } of rows) seenRows.add(key);
    for (const piece of inEdge) seenPlaces.add(placeOf(piece));
    return dropped.size === 0 ? page : { ...page, pieces: page.pieces.filter((piece) => !dropped.has(piece)) };
  });
}

function edgeOf({ y }: Piece, { height }: Page): 'head' | 'foot' | null {
  return y < edge * height ? 'head' : y > (1 - edge) * height ? 'foot' : null;
}

/** The lines at a page's edges, by which edge and by their words; a line must have words to be known again. */
function edgeRows(pieces: readonly Piece[], page: Page): EdgeRow[] {
  const rows = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const place = `${edgeOf(piece, page)} ${Math.round(piece.y / 2)}`;
    rows.set(place, [...(rows.get(place) ?? []), piece]);
  }
  return [...rows.values()].flatMap((row) => {
    const [first] = row;
    const said = row.map(({ text }) => keyOf(text)).join(' ');
    return first && hasWords(said) ? [{ key: `${edgeOf(first, page)} ${said}`, pieces: row }] : [];
  });
}

/** Small letters, and a sign for each short number: "Page 2" is "Page 3" again, and 2019 is not 2021. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/(?<!\d)\d{1,2}(?!\d)/g, '#');
}

function hasWords(text: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}/u.test(text);
}

function placeOf({ text, x, y }: Piece): string {
  return `${Math.round(x / near)} ${Math.round(y / near)} ${keyOf(text)}`;
}

function isPageNumber(piece: Piece, page: Page): boolean {
  if (/^(page|seite|p[aá]gina|strona|side|sida|trang)\s*\d+(\s*(of|\/|von|de|z|av|sur)\s*\d+)?$/i.test(piece.text))
    return true;
  if (/^[-–—\s]*\d{1,2}\s*((of|\/|von|de)\s*\d{1,2})?[-–—\s]*$/i.test(piece.text)) {
    return piece.y > 0.93 * page.height || (piece.y < 0.05 * page.height && page.pieces.length > 3);
  }
  return false;
}
