import { columnSigns } from './column-signs.ts';
import type { Box, Format, Page, Piece, TextDocument } from './document.ts';
import { type LayoutSign, type LayoutSignKind, layoutSigns, signOf } from './layout-sign.ts';
import type { Line } from './lines.ts';
import { ratingSigns } from './rating-signs.ts';
import type { SectionKind } from './section-kinds.ts';

export { type LayoutSign, type LayoutSignKind, layoutSigns } from './layout-sign.ts';

export interface Layout {
  readonly format: Format;
  /** Pages with text on them, or as many as the file says it has; null where that depends on the printer. */
  readonly pages: number | null;
  /** How far down its text goes on the last page, 0 to 1; null where the pages are not known one by one. */
  readonly lastPage: number | null;
  /** Height of the first page in points; Letter paper where the format has no pages. */
  readonly pageHeight: number;
  readonly signs: readonly LayoutSign[];
}

/** Most signs of one kind kept: enough to show where. */
const mostSigns = 5;

/** Height of Letter paper in points. */
const letterHeight = 792;

/** A section's lines, as the probes need them. */
interface ProbedSection {
  readonly kind: SectionKind | 'header';
  readonly lines: readonly Line[];
}

/** What the document's layout shows. Signs come in the order of their kinds, then of their places. */
export function readLayout(document: TextDocument, lines: readonly Line[], sections: readonly ProbedSection[]): Layout {
  const { pages, format } = document;
  const filled = pages.filter((page) => page.pieces.length > 0);
  const last = filled.at(-1);
  const foot = last ? Math.max(...last.pieces.map((piece) => piece.y)) / last.height : 0;
  const skillLines = sections
    .filter(({ kind }) => kind === 'skills' || kind === 'languages')
    .flatMap((one) => one.lines);
  const header = sections.filter(({ kind }) => kind === 'header' || kind === 'contact').flatMap((one) => one.lines);
  const found: LayoutSign[] = [
    ...columnSigns(document, lines),
    ...tableSigns(document),
    ...pieceSigns(pages, 'text-box', (piece) => piece.box === true),
    ...pictureSigns(pages),
    ...lineSigns(header, 'icon-label', ({ text }) => iconBeforeContact.test(text)),
    ...ratingSigns(pages, skillLines),
    ...hiddenSigns(pages),
    ...(format === 'pdf' ? pieceSigns(pages, 'unnamed-letters', (piece) => unnamed.test(piece.text)) : []),
    ...notedSigns(document),
  ];
  return {
    format,
    pages: format === 'pdf' ? Math.max(1, filled.length) : (document.pageCount ?? null),
    lastPage: format === 'pdf' ? clamp(foot) : null,
    pageHeight: format === 'pdf' ? (pages[0]?.height ?? letterHeight) : letterHeight,
    signs: layoutSigns.flatMap((kind) => found.filter((sign) => sign.kind === kind).slice(0, mostSigns)),
  };
}

function clamp(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share))) / 100;
}

/** An icon of an icon font, or a picture sign, right before an address or a number. */
const iconBeforeContact =
  /(?:[\uE000-\uF8FF]|\p{Extended_Pictographic}|[✆✉☎⌂⚲])\uFE0F?\s*(?=\+?\(?\d[\d\s().-]{6}|\S+@\S+\.|(?:https?:\/\/|www\.)?[\w-]+\.[a-z]{2,})/iu;
/** Letters without a name inside words. */
const unnamed = /\p{L}[\uE000-\uF8FF\uFFFD]\p{L}|\p{Ll}[\uE000-\uF8FF\uFFFD](?=\s)/u;

function lineSigns(lines: readonly Line[], kind: LayoutSignKind, is: (line: Line) => boolean): LayoutSign[] {
  return lines.filter(is).map((line) => signOf(kind, line, line.text));
}

function pieceSigns(pages: readonly Page[], kind: LayoutSignKind, is: (piece: Piece) => boolean): LayoutSign[] {
  return pages.flatMap(({ pieces }) => pieces.filter(is).map((piece) => signOf(kind, piece, piece.text)));
}

/** Tables of two columns and more: as the file says, or as a grid of drawn lines with text in it. */
function tableSigns({ pages, format }: TextDocument): LayoutSign[] {
  if (format !== 'pdf') {
    const tables = new Map<number, Piece[]>();
    for (const piece of pages.flatMap(({ pieces }) => pieces))
      if (piece.cell) tables.set(piece.cell.table, [...(tables.get(piece.cell.table) ?? []), piece]);
    return [...tables.values()].flatMap((pieces) =>
      pieces[0] && pieces.some(({ cell }) => (cell?.column ?? 0) > 0)
        ? [signOf('table', pieces[0], pieces[0].text)]
        : [],
    );
  }
  return pages.flatMap((page) => {
    const upright = page.strokes.filter(({ x1, x2, y1, y2 }) => x2 - x1 <= 2.5 && y2 - y1 > 12);
    const edges = new Set(upright.map(({ x1 }) => Math.round(x1 / 3)));
    const level = page.strokes.filter(({ x1, x2, y1, y2 }) => y2 - y1 <= 2.5 && x2 - x1 > 24);
    const levels = new Set(level.map(({ y1 }) => Math.round(y1 / 3)));
    if (edges.size < 3 || levels.size < 3) return [];
    const top = Math.min(...upright.map(({ y1 }) => y1));
    const inside = page.pieces.find((piece) => piece.y > top);
    return inside ? [signOf('table', inside, inside.text)] : [];
  });
}

/** Smaller pictures are icons and rules. */
const leastPicture = 28;

/** Pictures, each with the text nearest to it. */
function pictureSigns(pages: readonly Page[]): LayoutSign[] {
  return pages.flatMap((page) =>
    (page.pictures ?? [])
      .filter(({ w, h }) => (w === 0 || w >= leastPicture) && (h === 0 || h >= leastPicture) && !fillsPage(page, w, h))
      .flatMap((box) => {
        const near = nearest(page.pieces, box);
        return near ? [{ ...signOf('picture', { page: page.number, x: box.x, y: box.y }, near.text) }] : [];
      }),
  );
}

/** A picture behind everything is paper, not content. */
function fillsPage(page: Page, w: number, h: number): boolean {
  return w > 0.9 * page.width && h > 0.9 * page.height;
}

function nearest(pieces: readonly Piece[], box: Box): Piece | null {
  const far = (piece: Piece) => Math.hypot(piece.x + piece.w / 2 - box.x - box.w / 2, piece.y - box.y - box.h / 2);
  return pieces.reduce<Piece | null>((best, piece) => (best && far(best) <= far(piece) ? best : piece), null);
}

function hiddenSigns(pages: readonly Page[]): LayoutSign[] {
  return pages.flatMap(({ number, hidden }) =>
    (hidden ?? []).map(({ text, x, y }) => signOf('hidden-text', { page: number, x, y }, text)),
  );
}

/** Faults that only the file's reader can tell, placed at the first line. */
function notedSigns({ notes, pages }: TextDocument): LayoutSign[] {
  const first = pages.flatMap(({ pieces }) => pieces)[0];
  if (!first) return [];
  return notes.flatMap(({ code }): LayoutSign[] => {
    if (code === 'text-in-form-fields') return [signOf('form-fields', first, first.text)];
    if (code === 'text-scrambled') return [signOf('painted-out-of-order', first, first.text)];
    return [];
  });
}
