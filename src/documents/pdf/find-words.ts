import type { PdfNote } from '../../app/ports.ts';
import type { Glyph } from './pen.ts';

/** The letters of one piece of a page. */
export interface Strip {
  readonly page: number;
  readonly letters: readonly Letter[];
}

interface Letter {
  readonly character: string;
  readonly glyph: Glyph;
}

/** A box on a page around words of one line: points from the top left. */
export interface WordBox {
  readonly page: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A strip's letters and digits; signs and spaces differ between a page and what was read of it. */
export function stripOf(page: number, glyphs: readonly Glyph[]): Strip {
  return {
    page,
    letters: glyphs.flatMap((glyph) => [...plain(glyph.text)].map((character) => ({ character, glyph }))),
  };
}

/** How far the first letter may stand from where the line was read, in points: a bullet may be cut off its front. */
const reach = { across: 60, down: 3 };
/** How far below a line its next may stand, in points. */
const nextLine = 48;
/** Letters compared to know the beginning of a line again. */
const known = 10;

/** Boxes around the words a note is about, one for each line they run over. None where the line is not found on the page. */
export function findWords(strips: readonly Strip[], note: PdfNote): readonly WordBox[] {
  const wanted = plain(note.line);
  const from = plain(note.line.slice(0, note.start)).length;
  const to = from + plain(note.line.slice(note.start, note.end)).length;
  const boxes: WordBox[] = [];
  let done = 0;
  let at = firstStrip(strips, note, wanted) ?? nearBy(strips, note, wanted);
  while (at && done < wanted.length) {
    const { strip, letter } = at;
    const begun = done;
    const glyphs: Glyph[] = [];
    for (let i = letter; i < strip.letters.length && strip.letters[i]?.character === wanted[done]; i++, done++) {
      const glyph = strip.letters[i]?.glyph;
      if (glyph && done >= from && done < to) glyphs.push(glyph);
    }
    if (glyphs.length > 0) boxes.push(boxAround(strip.page, glyphs));
    if (done === begun || done >= to) break;
    at = following(strips, at, wanted.slice(done, done + known));
  }
  return boxes;
}

interface At {
  readonly strip: Strip;
  readonly letter: number;
}

function firstStrip(strips: readonly Strip[], { page, x, y }: PdfNote, wanted: string): At | null {
  const start = wanted.slice(0, known);
  if (!start) return null;
  const near = strips
    .filter((strip) => strip.page === page)
    .flatMap((strip) => {
      const letter = textOf(strip).indexOf(start.slice(0, Math.max(1, strip.letters.length)));
      const glyph = strip.letters[letter]?.glyph;
      if (!glyph || Math.abs(glyph.y - y) > reach.down || Math.abs(glyph.x - x) > reach.across) return [];
      return [{ strip, letter, off: Math.abs(glyph.x - x) }];
    });
  return near.sort((a, b) => a.off - b.off)[0] ?? null;
}

/** How far below its spot words may stand that are part of something longer: a skill of a list, a sentence of a summary. */
const below = 130;

/** The words as part of a longer line near the spot, whole words only; the nearest. */
function nearBy(strips: readonly Strip[], { page, x, y }: PdfNote, wanted: string): At | null {
  if (!wanted) return null;
  const places = strips
    .filter((strip) => strip.page === page)
    .flatMap((strip) => {
      const letter = wholeWordsAt(strip, wanted);
      const glyph = strip.letters[letter]?.glyph;
      if (!glyph || glyph.y < y - reach.down || glyph.y > y + below) return [];
      return [{ strip, letter, off: glyph.y - y + 0.05 * Math.abs(glyph.x - x) }];
    });
  return places.sort((a, b) => a.off - b.off)[0] ?? null;
}

/** Where a strip has these letters, or the first of them up to its end, with no letter right before or after; -1 for nowhere. */
function wholeWordsAt(strip: Strip, wanted: string): number {
  const text = textOf(strip);
  const parted = (i: number) => {
    const [a, b] = [strip.letters[i - 1]?.glyph, strip.letters[i]?.glyph];
    return !a || !b || a === b || b.x - (a.x + a.w) > 0.12 * b.size;
  };
  for (let at = text.indexOf(wanted.slice(0, known)); at >= 0; at = text.indexOf(wanted.slice(0, known), at + 1)) {
    const end = Math.min(at + wanted.length, text.length);
    if (text.slice(at, end) === wanted.slice(0, end - at) && parted(at) && (end === text.length || parted(end)))
      return at;
  }
  return -1;
}

/** Where the text goes on: beside, on a line below, or at the top of the next page; the nearest that says what comes next. */
function following(strips: readonly Strip[], { strip, letter }: At, next: string): At | null {
  const here = strip.letters[letter]?.glyph;
  if (!here) return null;
  const places = strips.flatMap((other) => {
    const first = other.letters[0]?.glyph;
    if (other === strip || !first || !sameStart(textOf(other), next)) return [];
    if (other.page === strip.page + 1) return [{ strip: other, letter: 0, off: 10_000 + first.y }];
    const down = first.y - here.y;
    if (other.page !== strip.page || down < -1 || down > nextLine || (down < 1 && first.x < here.x)) return [];
    return [{ strip: other, letter: 0, off: down + 0.05 * Math.abs(first.x - here.x) }];
  });
  return places.sort((a, b) => a.off - b.off)[0] ?? null;
}

function sameStart(text: string, next: string): boolean {
  const length = Math.min(text.length, next.length);
  return length > 0 && text.slice(0, length) === next.slice(0, length);
}

function textOf({ letters }: Strip): string {
  return letters.map(({ character }) => character).join('');
}

/** Letters and digits alone, in one case and without typographic forms, one UTF-16 unit each. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[\ud800-\udfff]/g, '');
}

function boxAround(page: number, glyphs: readonly Glyph[]): WordBox {
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const baseline = glyphs[0]?.y ?? 0;
  return {
    page,
    x1: Math.min(...glyphs.map((glyph) => glyph.x)),
    y1: baseline - 0.78 * size,
    x2: Math.max(...glyphs.map((glyph) => glyph.x + glyph.w)),
    y2: baseline + 0.22 * size,
  };
}
