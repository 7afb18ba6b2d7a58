import { type Matrix, multiply, scaleOf } from './matrix.ts';
import type { Box } from './shapes.ts';

/** One painted character. `angle` is the direction of its baseline in degrees, on a page with y downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly size: number;
  readonly angle: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly space: boolean;
  readonly invisible: boolean;
  readonly color: string;
  readonly order: number;
}

/** What is needed of pdf.js's font objects. */
export interface Font {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

/** The graphics state of a page, as far as text and the shapes under it need it. */
export interface State {
  ctm: Matrix;
  font: Font | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  color: string;
  alpha: number;
  clip: Box;
}

export function firstState(ctm: Matrix): State {
  const text = { font: null, size: 1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 };
  return { ...text, ctm, color: '#000000', alpha: 1, clip: [-1e6, -1e6, 1e6, 1e6] };
}

/** A character as pdf.js hands it over; its width is in thousandths of the font's size. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** A glyph without a letter of its own: old TeX fonts keep their bullets among the control codes. */
const nameless = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFF]$/;

/** How a font looks by what is known of it; asked for every run of characters, so it is remembered. */
const looks = new WeakMap<Font, { readonly bold: boolean; readonly italic: boolean }>();

function lookOf(font: Font | null): { readonly bold: boolean; readonly italic: boolean } {
  const known = font ? looks.get(font) : undefined;
  if (known) return known;
  const bold = Boolean(font?.bold || font?.black || /bold|black|heavy|semibold|demi/i.test(font?.name ?? ''));
  const italic = Boolean(font?.italic || /italic|oblique|slant/i.test(font?.name ?? ''));
  const look = { bold, italic };
  if (font) looks.set(font, look);
  return look;
}

/**
 * Puts a run of characters on the page: each glyph is added to `glyphs`, the first as number `order`. Gives the
 * text matrix after the last.
 */
export function placeText(
  items: readonly (PdfGlyph | number | null)[],
  state: State,
  start: Matrix,
  order: number,
  glyphs: Glyph[],
): Matrix {
  const { font, size, scale, ctm, rise } = state;
  const unit = font?.fontMatrix?.[0] ?? 0.001;
  const { bold, italic } = lookOf(font);
  const invisible = state.mode === 3 || state.mode === 7 || state.alpha < 0.02;
  const [a, b, c, d] = start;
  let [, , , , e, f] = start;
  // Of the matrix of each character only the place differs: the rest is worked out once for the run.
  const whole = multiply(ctm, start);
  const stretch = scaleOf(whole);
  const angle = (Math.atan2(whole[1], whole[0]) * 180) / Math.PI;
  const vertical = font?.vertical === true;
  let next = order;
  for (const item of items) {
    if (item === null) continue;
    let step: number;
    if (typeof item === 'number') step = (-item / 1000) * size * (vertical ? 1 : scale);
    else {
      const advance = item.width * unit * size * scale;
      const x = c * rise + e;
      const y = d * rise + f;
      glyphs.push({
        text: nameless.test(item.unicode) ? '\uFFFD' : item.unicode,
        x: ctm[0] * x + ctm[2] * y + ctm[4],
        y: ctm[1] * x + ctm[3] * y + ctm[5],
        w: Math.abs(advance) * stretch.x,
        size: Math.abs(size) * stretch.y,
        angle,
        bold,
        italic,
        // Not pdf.js's `isSpace`: that is the character code 32, which subset fonts give to any letter.
        space: isBlank(item.unicode),
        invisible,
        color: state.color,
        order: next++,
      });
      step = vertical ? -size : advance + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * scale;
    }
    e += vertical ? c * step : a * step;
    f += vertical ? d * step : b * step;
  }
  return [a, b, c, d, e, f];
}

function isBlank(text: string): boolean {
  return text.length === 1 && text > ' ' && text < '\u007F' ? false : /^\s*$/.test(text);
}
