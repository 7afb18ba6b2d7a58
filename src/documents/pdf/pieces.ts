import type { Piece, Run } from '../../engine/resume/document.ts';
import { cleanText } from '../clean-text.ts';
import { composeAccents, layersOf, rowsOf } from './glyph-rows.ts';
import type { Glyph } from './pen.ts';

/** Space between letters, in ems, above which a new word begins where the file paints no space. */
const wordGap = 0.13;
/** Space, in ems, above which a new piece begins: two table cells, two columns, a date at the far right. */
const pieceGap = 1.05;
/** The same where painting jumps elsewhere and comes back: columns painted one after the other. */
const jumpGap = 0.5;

/** The painted characters as pieces: sorted by place, words parted by gaps, letter-spaced words closed up. */
export function joinGlyphs(glyphs: readonly Glyph[], page: number): Piece[] {
  return letterStrips(glyphs).flatMap((strip) => pieceOf(strip, page));
}

/** The letters of each piece, in reading order, from the top of the page down. */
export function letterStrips(glyphs: readonly Glyph[]): Glyph[][] {
  return rowsOf(composeAccents(glyphs)).flatMap((row) => layersOf(row).flatMap(stripsOf));
}

/** A row cut where the gap is wide. The same letter painted twice in one place (shadow, false bold) counts once. */
function stripsOf(row: readonly Glyph[]): Glyph[][] {
  const strips: Glyph[][] = [];
  let strip: Glyph[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let last: Glyph | null = null;
  const words = gapsOf(row).filter((gap) => gap > 0.16 && gap < 3);
  // Beside even word spaces a space twice as wide sets something apart; stretched lines have wide spaces throughout.
  const limit = gapLimit(words);
  for (const glyph of row) {
    if (glyph.space) continue;
    if (last && last.text === glyph.text && Math.abs(last.x - glyph.x) < 0.08 * glyph.size) continue;
    const em = Math.min(glyph.size, last?.size ?? glyph.size);
    const other = last && Math.max(glyph.size, last.size) > 1.12 * em;
    const jump = last && (glyph.order < last.order || glyph.order - last.order > 20);
    const allowed = (jump ? jumpGap : other ? Math.min(limit, 0.7) : limit) * em;
    const gap = glyph.x - end;
    // Measured only where it decides: it looks at every letter of the strip.
    const spaced = () => (strip.length > 2 ? letterSpacing(strip) * em : 0);
    if (last && gap > allowed && gap > allowed + 2.2 * spaced()) {
      strips.push(strip);
      strip = [];
      end = Number.NEGATIVE_INFINITY;
    }
    strip.push(glyph);
    end = Math.max(end, glyph.x + glyph.w);
    last = glyph;
  }
  if (strip.length > 0) strips.push(strip);
  return strips;
}

/**
 * The gap, in ems, that parts one thing from the next in a row with these spaces between words. A row without any usual
 * space is a row of single things (skills in boxes); a row with usual spaces and some far wider holds both.
 */
function gapLimit(words: readonly number[]): number {
  const least = Math.min(...words);
  const usual = median(words);
  if (words.length > 0 && least > 0.62) return 0.62;
  if (words.length < 3) return pieceGap;
  const limit = Math.max(0.62, (words.length > 5 ? 1.9 : 2.1) * usual);
  return least < 0.36 ? Math.min(limit, 0.8) : limit;
}

function gapsOf(row: readonly Glyph[]): number[] {
  const gaps: number[] = [];
  let end: number | null = null;
  for (const glyph of row) {
    if (glyph.space) continue;
    if (end !== null) gaps.push((glyph.x - end) / (glyph.size || 1));
    end = glyph.x + glyph.w;
  }
  return gaps;
}

/** The even space between letters of a spaced-out word, in ems; 0 for ordinary text. */
function letterSpacing(strip: readonly Glyph[]): number {
  const gaps = gapsOf(strip);
  // Most text has no space between its letters, which shows without sorting.
  if (gaps.length < 2 || gaps.filter((gap) => gap <= 0.05).length > Math.floor(gaps.length * 0.25)) return 0;
  gaps.sort((a, b) => a - b);
  const low = gaps[Math.floor(gaps.length * 0.25)] ?? 0;
  const middle = median(gaps);
  return low > 0.05 && middle - low < 0.06 ? middle : 0;
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function pieceOf(strip: readonly Glyph[], page: number): Piece[] {
  const first = strip[0];
  if (!first) return [];
  const runs: { text: string; x: number; w: number; size: number; bold: boolean; italic: boolean }[] = [];
  const spacing = new Map<number, number>();
  // A heading in capitals may be spaced while the words after it are not: spacing is measured for each style.
  let even = 0;
  for (const group of sameStyle(strip)) {
    // A letter or two of another font, for want of an accent in the first, are spaced like those before them.
    if (group.length > 2) even = letterSpacing(group);
    if (even > 0) for (const glyph of group) spacing.set(glyph.order, even);
  }
  let end = first.x;
  let text = '';
  for (const glyph of strip) {
    const even = spacing.get(glyph.order) ?? 0;
    const gap = (glyph.x - end) / (glyph.size || 1);
    const word = text !== '' && gap > even + (even > 0 ? 0.5 * even + 0.08 : wordGap) && !isMark(glyph.text);
    const last = runs.at(-1);
    const piece = (word ? ' ' : '') + glyph.text;
    if (last && last.bold === glyph.bold && last.italic === glyph.italic && Math.abs(last.size - glyph.size) < 0.6) {
      last.text += piece;
      last.w = glyph.x + glyph.w - last.x;
    } else {
      if (word && last) last.text += ' ';
      const { bold, italic, size } = glyph;
      runs.push({ text: glyph.text, x: glyph.x, w: glyph.w, size, bold, italic });
    }
    text += piece;
    end = Math.max(end, glyph.x + glyph.w);
  }
  const cleaned: Run[] = runs.map((run) => ({ ...run, text: cleanText(run.text) })).filter((run) => run.text !== '');
  const [mark] = cleaned;
  if (mark && /^\uFFFD\s*$/.test(mark.text)) cleaned[0] = { ...mark, text: mark.text.replace('\uFFFD', '•') };
  else if (mark?.text.startsWith('\uFFFD ')) cleaned[0] = { ...mark, text: `•${mark.text.slice(1)}` };
  const whole = cleaned
    .map((run) => run.text)
    .join('')
    .trim();
  if (!whole) return [];
  const main = [...cleaned].sort((a, b) => b.text.length - a.text.length)[0] ?? first;
  return [
    {
      text: whole.replace(/ {2,}/g, ' '),
      page,
      x: first.x,
      y: first.y,
      w: end - first.x,
      size: main.size,
      bold: main.bold,
      italic: main.italic,
      runs: cleaned,
      order: Math.min(...strip.map((glyph) => glyph.order)),
    },
  ];
}

function sameStyle(strip: readonly Glyph[]): Glyph[][] {
  const groups: Glyph[][] = [];
  let group: Glyph[] = [];
  let last: Glyph | null = null;
  for (const glyph of strip) {
    if (last && (last.bold !== glyph.bold || last.italic !== glyph.italic || Math.abs(last.size - glyph.size) > 0.6)) {
      groups.push(group);
      group = [];
    }
    group.push(glyph);
    last = glyph;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}
