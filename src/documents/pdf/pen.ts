import { apply, type Matrix, multiply, scaleOf } from './matrix.ts';
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

/** Where a run of characters comes to stand: each glyph that shows, and the text matrix after the last. */
export function placeText(
  items: readonly (PdfGlyph | number | null)[],
  state: State,
  start: Matrix,
  order: number,
): { glyphs: Glyph[]; end: Matrix } {
  const { font, size, scale } = state;
  const unit = font?.fontMatrix?.[0] ?? 0.001;
  const bold = Boolean(font?.bold || font?.black || /bold|black|heavy|semibold|demi/i.test(font?.name ?? ''));
  const italic = Boolean(font?.italic || /italic|oblique|slant/i.test(font?.name ?? ''));
  const glyphs: Glyph[] = [];
  let text = start;
  for (const item of items) {
    if (item === null) continue;
    if (typeof item === 'number') {
      const shift = (-item / 1000) * size;
      text = multiply(text, font?.vertical ? [1, 0, 0, 1, 0, shift] : [1, 0, 0, 1, shift * scale, 0]);
      continue;
    }
    const advance = item.width * unit * size * scale;
    const step = advance + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * scale;
    const m = multiply(state.ctm, multiply(text, [1, 0, 0, 1, 0, state.rise]));
    const [x, y] = apply(m, 0, 0);
    glyphs.push({
      text: nameless.test(item.unicode) ? '\uFFFD' : item.unicode,
      x,
      y,
      w: Math.abs(advance) * scaleOf(m).x,
      size: Math.abs(size) * scaleOf(m).y,
      angle: (Math.atan2(m[1], m[0]) * 180) / Math.PI,
      bold,
      italic,
      // Not pdf.js's `isSpace`: that is the character code 32, which subset fonts give to any letter.
      space: /^\s*$/.test(item.unicode),
      invisible: state.mode === 3 || state.mode === 7 || state.alpha < 0.02,
      color: state.color,
      order: order + glyphs.length,
    });
    text = multiply(text, font?.vertical ? [1, 0, 0, 1, 0, -size] : [1, 0, 0, 1, step, 0]);
  }
  return { glyphs, end: text };
}
