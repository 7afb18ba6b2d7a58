import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Dot, Box as Placed, Stroke } from '../../engine/resume/document.ts';

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A filled area, for finding text that nobody can see. */
export interface Area {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly order: number;
}

/** The painted shapes that matter for reading. */
export interface Shapes {
  readonly areas: Area[];
  readonly dots: Dot[];
  readonly strokes: Stroke[];
  /** Flat filled shapes, rounded or not. */
  readonly bars: Placed[];
}

/** Most areas kept of one page; each letter is looked up in all of them. */
const maxAreas = 2_000;

const fills = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** How a path is painted: by which operator, in which colour and strength, as which thing in order. */
export interface Paint {
  readonly op: number;
  readonly color: string;
  readonly alpha: number;
  readonly order: number;
}

/** Sorts a painted path: a dot as small as a bullet, a line, or an area that can hide what is under it. */
export function takeShape(shapes: Shapes, path: ArrayLike<number> | null, box: Box, paint: Paint): void {
  const [x1, y1, x2, y2] = box;
  const w = x2 - x1;
  const h = y2 - y1;
  if (w < 0 || h < 0) return;
  if (fills.has(paint.op) && h >= 2 && h <= 12 && w >= 3 * h && w <= 300 && shapes.bars.length < maxAreas)
    shapes.bars.push({ x: x1, y: y1, w, h });
  if (w <= 9 && h <= 9 && w >= 0.8 && h >= 0.8 && Math.abs(w - h) <= 0.35 * Math.max(w, h)) {
    if (shapes.dots.length < maxAreas) shapes.dots.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, size: Math.max(w, h) });
  } else if ((h <= 2.5 && w > 12) || (w <= 2.5 && h > 12)) {
    if (shapes.strokes.length < maxAreas) shapes.strokes.push({ x1, y1, x2, y2 });
  } else if (fills.has(paint.op) && path && isBox(path) && paint.alpha > 0.98 && w > 4 && h > 3) {
    const { color, order } = paint;
    if (shapes.areas.length < maxAreas) shapes.areas.push({ x1, y1, x2, y2, color, order });
  }
}

/** How many numbers follow each drawing operator in pdf.js's packed paths: move, line, curve, quadratic curve, close. */
const pathArguments = [2, 2, 6, 4, 0];

/** Whether a path is one box: at most five corners, no curve. */
function isBox(path: ArrayLike<number>): boolean {
  let corners = 0;
  for (let i = 0; i < path.length; i += 1 + (pathArguments[path[i] as number] ?? 0)) {
    if (path[i] === 2 || path[i] === 3) return false;
    if ((path[i] as number) <= 1 && ++corners > 5) return false;
  }
  return true;
}
