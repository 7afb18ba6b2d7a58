import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Dot, Stroke } from '../../engine/resume/document.ts';
import { apply, type Matrix, multiply, scaleOf } from './matrix.ts';

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

/** A filled area, for finding text that nobody can see. */
export interface Area {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly order: number;
}

export interface Painted {
  readonly glyphs: readonly Glyph[];
  readonly areas: readonly Area[];
  readonly dots: readonly Dot[];
  readonly strokes: readonly Stroke[];
  /** Letters in a layer that is switched off. */
  readonly layerOff: number;
  readonly cut: boolean;
}

/** Most glyphs read from one page: a dense page of small print holds 10,000. */
const maxGlyphs = 40_000;

interface Font {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
}

interface State {
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
  clip: readonly [number, number, number, number];
}

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What a page paints, in order: every character with its place, and the shapes that matter for reading. */
export async function readGlyphs(
  page: PDFPageProxy,
  layerVisible: (group: unknown) => boolean,
  pageMatrix: Matrix,
): Promise<Painted> {
  const list = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const areas: Area[] = [];
  const dots: Dot[] = [];
  const strokes: Stroke[] = [];
  let layerOff = 0;
  let cut = false;
  const everything = [-1e6, -1e6, 1e6, 1e6] as const;
  let state: State = {
    ctm: pageMatrix,
    font: null,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    color: '#000000',
    alpha: 1,
    clip: everything,
  };
  const stack: State[] = [];
  const layers: boolean[] = [];
  let hiddenLayers = 0;
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let clipNext = false;

  const font = (name: string, size: number) => {
    state.font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    state.size = size;
  };
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (items: readonly (PdfGlyph | number | null)[]) => {
    const { size, scale } = state;
    const unit = state.font?.fontMatrix?.[0] ?? 0.001;
    const bold = Boolean(
      state.font?.bold || state.font?.black || /bold|black|heavy|semibold|demi/i.test(state.font?.name ?? ''),
    );
    const italic = Boolean(state.font?.italic || /italic|oblique|slant/i.test(state.font?.name ?? ''));
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        const shift = (-item / 1000) * size;
        text = multiply(text, state.font?.vertical ? [1, 0, 0, 1, 0, shift] : [1, 0, 0, 1, shift * scale, 0]);
        continue;
      }
      const advance = item.width * unit * size * scale;
      const step = advance + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * scale;
      if (glyphs.length >= maxGlyphs) {
        cut = true;
        return;
      }
      if (hiddenLayers > 0) layerOff += /\S/.test(item.unicode) ? 1 : 0;
      else {
        const m = multiply(state.ctm, multiply(text, [1, 0, 0, 1, 0, state.rise]));
        const [x, y] = apply(m, 0, 0);
        const along = scaleOf(m).x;
        glyphs.push({
          text: nameless.test(item.unicode) ? '\uFFFD' : item.unicode,
          x,
          y,
          w: Math.abs(advance) * along,
          size: Math.abs(size) * scaleOf(m).y,
          angle: (Math.atan2(m[1], m[0]) * 180) / Math.PI,
          bold,
          italic,
          // Not pdf.js's `isSpace`: that is the character code 32, which subset fonts give to any letter.
          space: /^\s*$/.test(item.unicode),
          invisible: state.mode === 3 || state.mode === 7 || state.alpha < 0.02,
          color: state.color,
          order: glyphs.length + areas.length,
        });
      }
      text = multiply(text, state.font?.vertical ? [1, 0, 0, 1, 0, -size] : [1, 0, 0, 1, step, 0]);
    }
  };
  const path = (op: number, bounds: ArrayLike<number> | null | undefined, corners: number, curved: boolean) => {
    if (!bounds || !Number.isFinite(bounds[0])) {
      clipNext = false;
      return;
    }
    const a = apply(state.ctm, bounds[0] as number, bounds[1] as number);
    const b = apply(state.ctm, bounds[2] as number, bounds[3] as number);
    const box = [
      Math.max(Math.min(a[0], b[0]), state.clip[0]),
      Math.max(Math.min(a[1], b[1]), state.clip[1]),
      Math.min(Math.max(a[0], b[0]), state.clip[2]),
      Math.min(Math.max(a[1], b[1]), state.clip[3]),
    ] as const;
    if (clipNext) {
      clipNext = false;
      state.clip = box;
    }
    if (op === OPS.endPath || hiddenLayers > 0 || state.alpha < 0.02) return;
    const w = box[2] - box[0];
    const h = box[3] - box[1];
    if (w < 0 || h < 0 || areas.length > 20_000) return;
    const filled =
      op === OPS.fill ||
      op === OPS.eoFill ||
      op === OPS.fillStroke ||
      op === OPS.eoFillStroke ||
      op === OPS.closeFillStroke ||
      op === OPS.closeEOFillStroke;
    if (w <= 9 && h <= 9 && w >= 0.8 && h >= 0.8 && Math.abs(w - h) <= 0.35 * Math.max(w, h)) {
      dots.push({ x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, size: Math.max(w, h) });
    } else if ((h <= 2.5 && w > 12) || (w <= 2.5 && h > 12)) {
      strokes.push({ x1: box[0], y1: box[1], x2: box[2], y2: box[3] });
    } else if (filled && !curved && corners <= 5 && state.alpha > 0.98 && w > 4 && h > 3) {
      areas.push({
        x1: box[0],
        y1: box[1],
        x2: box[2],
        y2: box[3],
        color: state.color,
        order: glyphs.length + areas.length,
      });
    }
  };

  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i];
    switch (list.fnArray[i]) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
        state = stack.pop() ?? state;
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix);
        break;
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.setGState:
        for (const [key, value] of args[0]) {
          if (key === 'ca') state.alpha = value;
          else if (key === 'Font') font(value[0], value[1]);
        }
        break;
      case OPS.beginText:
        text = [1, 0, 0, 1, 0, 0];
        line = text;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0];
        break;
      case OPS.setHScale:
        state.scale = args[0] / 100;
        break;
      case OPS.setLeading:
        state.leading = -args[0];
        break;
      case OPS.setTextRise:
        state.rise = args[0];
        break;
      case OPS.setTextRenderingMode:
        state.mode = args[0];
        break;
      case OPS.setFont:
        font(args[0], args[1]);
        break;
      case OPS.setTextMatrix:
        text = (args.length === 6 ? args : args[0]) as Matrix;
        line = text;
        break;
      case OPS.moveText:
        move(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1];
        move(args[0], args[1]);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
        show(args[0]);
        break;
      case OPS.setFillRGBColor:
        state.color = typeof args[0] === 'string' ? args[0] : '#000000';
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.color = 'pattern';
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipNext = true;
        break;
      case OPS.constructPath: {
        const data = args[1]?.[0] as ArrayLike<number> | null;
        path(args[0], args[2], data ? pathCorners(data) : 0, data ? pathCurved(data) : true);
        break;
      }
      case OPS.beginMarkedContent:
        layers.push(false);
        break;
      case OPS.beginMarkedContentProps: {
        const hidden = args[0] === 'OC' && args[1] && !layerVisible(args[1]);
        layers.push(hidden);
        if (hidden) hiddenLayers++;
        break;
      }
      case OPS.endMarkedContent:
        if (layers.pop()) hiddenLayers--;
        break;
    }
  }
  return { glyphs, areas, dots, strokes, layerOff, cut };
}

/** A glyph without a letter of its own: old TeX fonts keep their bullets among the control codes. */
const nameless = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFF]$/;

/** How many numbers follow each drawing operator in pdf.js's packed paths. */
const pathArguments = [2, 2, 6, 4, 0];

function pathCorners(data: ArrayLike<number>): number {
  let corners = 0;
  for (let i = 0; i < data.length && corners < 20; i += 1 + (pathArguments[data[i] as number] ?? 0)) {
    if ((data[i] as number) <= 1) corners++;
  }
  return corners;
}

function pathCurved(data: ArrayLike<number>): boolean {
  for (let i = 0; i < data.length; i += 1 + (pathArguments[data[i] as number] ?? 0)) {
    if (data[i] === 2 || data[i] === 3) return true;
  }
  return false;
}
