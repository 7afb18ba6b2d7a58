import type { Glyph } from './pen.ts';
import type { Area } from './shapes.ts';

/** Smallest text, in points, that a person can make out on paper. */
const smallest = 1.6;

/** Why nobody sees a character on this page, or null where it shows. */
export function hiddenGlyph(
  glyph: Glyph,
  areas: readonly Area[],
  width: number,
  height: number,
): 'invisible' | 'tiny' | 'off the page' | 'colour' | 'covered' | null {
  if (glyph.invisible) return 'invisible';
  if (glyph.size < smallest) return 'tiny';
  const x = glyph.x + glyph.w / 2;
  const y = glyph.y - glyph.size * 0.3;
  // A long line that runs over the edge is a mishap, not a trick.
  if (x < -2 || x > width * 1.3 || y < -2 || y > height + 2) return 'off the page';
  let under = '#ffffff';
  for (const area of areas) {
    if (x < area.x1 || x > area.x2 || y < area.y1 || y > area.y2) continue;
    if (area.order > glyph.order) return area.color === 'pattern' ? null : 'covered';
    under = area.color;
  }
  return under !== 'pattern' && glyph.color !== 'pattern' && distance(under, glyph.color) < 0.045 ? 'colour' : null;
}

/** The pair of colours looked at last: neighbouring letters have the same. */
let last = { a: '', b: '', most: 0 };

/** How far apart two colours are, 0 to 1. */
function distance(a: string, b: string): number {
  if (last.a === a && last.b === b) return last.most;
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  let most = 0;
  for (const at of [1, 3, 5]) most = Math.max(most, Math.abs(channel(a, at) - channel(b, at)));
  last = { a, b, most };
  return most;
}
