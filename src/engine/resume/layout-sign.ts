import type { Spot } from './document.ts';

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

export function signOf(kind: LayoutSignKind, { page, x, y }: Spot, text: string): LayoutSign {
  return { kind, page, x, y, text };
}
