import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box as Placed } from '../../engine/resume/document.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import { firstState, type Glyph, placeText, type State } from './pen.ts';
import { type Box, type Shapes, takeShape } from './shapes.ts';

/** What a page paints: characters and shapes. `order` runs over both, so that one can be seen to cover the other. */
export interface Painted extends Shapes {
  readonly glyphs: readonly Glyph[];
  /** Where pictures stand. */
  readonly pictures: readonly Placed[];
  /** Letters in a layer that is switched off. */
  readonly layerOff: number;
  /** There was more text than is read of one page. */
  readonly cut: boolean;
}

/** Most glyphs read from one page: a dense page of small print holds 10,000. */
const maxGlyphs = 24_000;
/** Most pictures kept of one page; icons are pictures too. */
const maxPictures = 200;

/**
 * What a page paints, read from pdf.js's list of drawing operators: one pass gives the letters with their places, fonts and
 * colours, and the shapes among them, which its text extraction alone does not.
 */
export async function readGlyphs(
  page: PDFPageProxy,
  layerVisible: (group: unknown) => boolean,
  pageMatrix: Matrix,
): Promise<Painted> {
  const list = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const pictures: Placed[] = [];
  const shapes: Shapes = { areas: [], dots: [], strokes: [], bars: [] };
  const stack: State[] = [];
  const layers: boolean[] = [];
  let state = firstState(pageMatrix);
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  let hiddenLayers = 0;
  let layerOff = 0;
  let cut = false;
  let clipNext = false;

  const order = () => glyphs.length + shapes.areas.length;
  const font = (name: string, size: number) => {
    state.font = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    state.size = size;
  };
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (items: Parameters<typeof placeText>[0]) => {
    cut ||= glyphs.length >= maxGlyphs;
    if (cut) return;
    const off: Glyph[] = [];
    text = placeText(items, state, text, order(), hiddenLayers > 0 ? off : glyphs);
    layerOff += off.filter((glyph) => !glyph.space).length;
  };

  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i];
    switch (list.fnArray[i]) {
      case OPS.save:
        stack.push({ ...state });
        break;
      case OPS.restore:
        // Pictures are opened without their pixels: of one there stays its place, a transformation with nothing in it.
        if (list.fnArray[i - 1] === OPS.transform && hiddenLayers === 0 && pictures.length < maxPictures)
          pictures.push(pictureBox(state.ctm));
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
        const box = boxOf(args[2], state);
        if (box && clipNext) state.clip = box;
        clipNext = false;
        const seen = args[0] !== OPS.endPath && hiddenLayers === 0 && state.alpha > 0.02;
        if (box && seen) takeShape(shapes, args[1]?.[0] ?? null, box, { ...state, op: args[0], order: order() });
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
  return { glyphs, pictures, ...shapes, layerOff, cut };
}

/** Where the unit square comes to stand, which is what a picture fills. */
function pictureBox(ctm: Matrix): Placed {
  const corners = [apply(ctm, 0, 0), apply(ctm, 1, 1)];
  const [x1, x2] = corners.map(([x]) => x).sort((a, b) => a - b) as [number, number];
  const [y1, y2] = corners.map(([, y]) => y).sort((a, b) => a - b) as [number, number];
  return { x: x1, y: y1, w: x2 - x1, h: y2 - y1 };
}

/** A path's bounds on the page, within what is not clipped away; null for an empty path. */
function boxOf(bounds: ArrayLike<number> | null | undefined, { ctm, clip }: State): Box | null {
  if (!bounds || !Number.isFinite(bounds[0])) return null;
  const [ax, ay] = apply(ctm, bounds[0] as number, bounds[1] as number);
  const [bx, by] = apply(ctm, bounds[2] as number, bounds[3] as number);
  return [
    Math.max(Math.min(ax, bx), clip[0]),
    Math.max(Math.min(ay, by), clip[1]),
    Math.min(Math.max(ax, bx), clip[2]),
    Math.min(Math.max(ay, by), clip[3]),
  ];
}
