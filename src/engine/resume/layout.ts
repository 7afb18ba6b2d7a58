import type { Box, Format, Page, Piece, Spot, TextDocument } from './document.ts';
import { ratingRows, skillBars } from './drawn-ratings.ts';
import type { Line } from './lines.ts';
import type { SectionKind } from './section-kinds.ts';

/** Ways of setting a page over which programs that read resumes stumble. */
export const layoutSigns = [
  'columns',
  'table',
  'text-box',
  'picture',
  'icon-label',
  'rating',
  'hidden-text',
  'unnamed-letters',
  'form-fields',
  'painted-out-of-order',
] as const;
export type LayoutSignKind = (typeof layoutSigns)[number];

/** One such place, with the text it concerns. */
export interface LayoutSign extends Spot {
  readonly kind: LayoutSignKind;
  /** What stands there; for a picture the text nearest to it. */
  readonly text: string;
}

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

function signOf(kind: LayoutSignKind, { page, x, y }: Spot, text: string): LayoutSign {
  return { kind, page, x, y, text };
}

function lineSigns(lines: readonly Line[], kind: LayoutSignKind, is: (line: Line) => boolean): LayoutSign[] {
  return lines.filter(is).map((line) => signOf(kind, line, line.text));
}

function pieceSigns(pages: readonly Page[], kind: LayoutSignKind, is: (piece: Piece) => boolean): LayoutSign[] {
  return pages.flatMap(({ pieces }) => pieces.filter(is).map((piece) => signOf(kind, piece, piece.text)));
}

/** Fewest lines on each side, and least points of height they share, that make columns; less is a small grid. */
const columnLines = 4;
const columnHeight = 130;

/** Text in columns: two parts of a page that were read one after the other and stand side by side. */
function columnSigns({ pages, format }: TextDocument, lines: readonly Line[]): LayoutSign[] {
  if (format !== 'pdf')
    return pages.flatMap(({ columns, pieces: [first] }) =>
      (columns ?? 1) > 1 && first ? [signOf('columns', first, first.text)] : [],
    );
  const regions = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.page}/${line.region}`;
    regions.set(key, [...(regions.get(key) ?? []), line]);
  }
  const parts = [...regions.values()].filter((part) => part.length >= columnLines);
  const beside = parts.flatMap((part) => {
    const [first] = part;
    const other = parts.find((each) => isRightOf(each, part));
    return first && other?.[0] ? [signOf('columns', other[0], other[0].text)] : [];
  });
  return beside.filter((sign, i) => beside.findIndex((each) => each.page === sign.page) === i);
}

/** Whether a part begins right of where another ends, and both share much of their height. */
function isRightOf(right: readonly Line[], left: readonly Line[]): boolean {
  const [a, b] = [left[0], right[0]];
  if (!a || !b || a.page !== b.page || a.region === b.region) return false;
  const edge = Math.min(...right.map(({ lead }) => lead));
  if (edge < Math.min(...left.map(({ lead }) => lead)) + 60) return false;
  if (left.filter(({ end }) => end > edge).length > 0.2 * left.length) return false;
  const span = (part: readonly Line[]) =>
    [Math.min(...part.map(({ y }) => y)), Math.max(...part.map(({ y }) => y))] as const;
  const [top1, end1] = span(left);
  const [top2, end2] = span(right);
  return Math.min(end1, end2) - Math.max(top1, top2) > columnHeight;
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

/** Skills rated by dots, stars, bars, shares or marks out of five. */
function ratingSigns(pages: readonly Page[], skillLines: readonly Line[]): LayoutSign[] {
  const written = skillLines
    .filter(({ text }) => writtenRating.test(text))
    .map((line) => signOf('rating', line, line.text));
  if (written.length > 0) return written;
  return pages.flatMap((page) =>
    [...ratingRows(page), ...skillBars(page)].map((piece) => signOf('rating', piece, piece.text)),
  );
}

const writtenRating = /[●○★☆■□▪▯▮◯⬤]{3,}|\b\d{1,2}\s?\/\s?(?:5|10)\b|\b\d{2,3}\s?%/;

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
