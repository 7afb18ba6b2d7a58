import type { Format, Spot, TextDocument } from './document.ts';

/** How a page is set, as far as programs that read resumes stumble over it. */
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

/** One thing about the layout, with the text it concerns and its place. */
export interface LayoutSign extends Spot {
  readonly kind: LayoutSignKind;
  /** What stands there; for a picture what it seems to hold. */
  readonly text: string;
}

export interface Layout {
  readonly format: Format;
  /** Pages with anything on them. Formats that flow have none of their own: 1, however long. */
  readonly pages: number;
  /** How far down the last page its text goes, 0 to 1; null where the format has no pages. */
  readonly lastPage: number | null;
  readonly signs: readonly LayoutSign[];
}

/** What the document's layout shows. */
export function readLayout(document: TextDocument): Layout {
  const flows = document.format !== 'pdf';
  const filled = document.pages.filter((page) => page.pieces.length > 0);
  const last = filled.at(-1);
  const foot = last ? Math.max(...last.pieces.map((piece) => piece.y)) / last.height : 0;
  return {
    format: document.format,
    pages: flows ? 1 : Math.max(1, filled.length),
    lastPage: flows ? null : Math.min(1, Math.max(0, foot)),
    signs: [],
  };
}
