import { componentBytes, limits } from './limits.ts';
import type { Piece } from './pieces.ts';

/** What a page costs of what Discord takes in one message. */
interface Cost {
  readonly components: number;
  readonly text: number;
  readonly bytes: number;
  readonly files: number;
}

/** What the container, the key to the marks and the row with the buttons for other pages take. */
const frame: Cost = { components: 7, text: 120, bytes: 320, files: 0 };

/** A text that goes on one page with others, in UTF-16 units; longer ones are cut. */
const longestText = 1_800;

/** Pieces on pages, in order: as few pages as hold them, each part whole on one page where one page can hold it. */
export function paginate(parts: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let used = frame;
  const open = () => {
    pages.push([]);
    used = frame;
  };
  const put = (piece: Piece) => {
    const cost = costOf(piece);
    if (!fits(add(used, cost)) && pages.at(-1)?.length) open();
    pages.at(-1)?.push(piece);
    used = add(used, cost);
  };
  for (const part of parts.map((pieces) => pieces.flatMap(cut)).filter(({ length }) => length > 0)) {
    const begun = pages.at(-1)?.length ? [{ kind: 'line' } as const, ...part] : part;
    const whole = begun.map(costOf).reduce(add, used);
    const alone = part.map(costOf).reduce(add, frame);
    if (fits(whole)) {
      for (const piece of begun) put(piece);
      continue;
    }
    if (fits(alone)) open();
    else if (begun.length > part.length) put({ kind: 'line' });
    for (const piece of part) put(piece);
  }
  return pages.map((page) => (page.at(-1)?.kind === 'line' ? page.slice(0, -1) : page));
}

function add(a: Cost, b: Cost): Cost {
  return {
    components: a.components + b.components,
    text: a.text + b.text,
    bytes: a.bytes + b.bytes,
    files: a.files + b.files,
  };
}

function fits({ components, text, bytes, files }: Cost): boolean {
  return components <= limits.components && text <= limits.text && bytes <= limits.bytes && files <= limits.files;
}

function costOf(piece: Piece): Cost {
  const of = (components: number, text: string, files = 0): Cost => ({
    components,
    // Two texts in a row become one, with a line break between them.
    text: text.length + 1,
    bytes: Buffer.byteLength(text) + components * componentBytes,
    files,
  });
  switch (piece.kind) {
    case 'text':
      return of(1, piece.text);
    case 'advice':
      return of(3, piece.text);
    case 'buttons':
      return of(piece.actions.length + 1, piece.actions.map(({ label }) => label).join(''));
    case 'file':
      return of(1, '', 1);
    case 'picture':
      return of(1, piece.alt.slice(0, limits.alt), 1);
    case 'line':
      return of(1, '');
  }
}

/** A piece in pieces that fit on a page: a long text between its lines and words, many buttons in rows. */
function cut(piece: Piece): readonly Piece[] {
  switch (piece.kind) {
    case 'text':
      return cutText(piece.text).map((text) => ({ ...piece, text }));
    case 'advice': {
      const [first = '', ...rest] = cutText(piece.text);
      return [{ ...piece, text: first }, ...rest.map((text) => ({ kind: 'text', text }) as const)];
    }
    case 'buttons':
      return Array.from({ length: Math.ceil(piece.actions.length / limits.rowButtons) }, (_, row) => ({
        ...piece,
        actions: piece.actions.slice(row * limits.rowButtons, (row + 1) * limits.rowButtons),
      }));
    default:
      return [piece];
  }
}

/** What a line begins with that says how it is drawn, which the rest of a line that is cut keeps. */
const lineStart = /^(?:-# • |> -# |-# |> |- )/;

function cutText(text: string): readonly string[] {
  if (text.length <= longestText) return [text];
  const texts: string[] = [];
  let open = '';
  for (const line of text.split('\n').flatMap(cutLine)) {
    if (open !== '' && open.length + 1 + line.length > longestText) {
      texts.push(open);
      open = line;
    } else open = open === '' ? line : `${open}\n${line}`;
  }
  if (open !== '') texts.push(open);
  return texts;
}

/** Cuts where a word ends, never inside an escape or a character. A mark that is cut apart shows its signs. */
function cutLine(line: string): readonly string[] {
  const start = lineStart.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let rest = line.slice(start.length);
  while (start.length + rest.length > longestText) {
    const room = rest.slice(0, longestText - start.length);
    const space = room.lastIndexOf(' ');
    const end = space > room.length / 2 ? space + 1 : wholeUnits(room);
    lines.push(start + rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, start + rest];
}

/** The longest beginning that ends neither after half of a pair of surrogates nor between a backslash and what it escapes. */
function wholeUnits(text: string): number {
  const whole = text.replace(/[\ud800-\udbff]$/, '');
  const slashes = /\\*$/.exec(whole)?.[0].length ?? 0;
  return whole.length - (slashes % 2);
}
