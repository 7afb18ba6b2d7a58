import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Link, Piece } from '../../engine/resume/document.ts';

/** A line typed into a form field; its page is known to who asked. */
type Field = Omit<Piece, 'page'>;

/** Most letters taken from one form field. */
const maxLetters = 120_000;

/** Links with their addresses, and the text typed into form fields. */
export async function readAnnotations(page: PDFPageProxy, view: ReturnType<PDFPageProxy['getViewport']>) {
  const links: Link[] = [];
  const fields: Field[] = [];
  let annotations: Awaited<ReturnType<PDFPageProxy['getAnnotations']>> = [];
  try {
    annotations = await page.getAnnotations();
  } catch {
    return { links, fields };
  }
  for (const annotation of annotations.slice(0, 500)) {
    const rect = annotation.rect as number[] | undefined;
    if (!rect) continue;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view.convertToViewportRectangle(rect);
    const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
    const address = annotation.unsafeUrl ?? annotation.url;
    if (typeof address === 'string' && address.length < 2_000) links.push({ ...box, address });
    const value = annotation.fieldType === 'Tx' ? annotation.fieldValue : null;
    if (typeof value === 'string' && value.trim()) {
      for (const [i, line] of value
        .slice(0, maxLetters)
        .split(/\r\n|\r|\n/)
        .entries()) {
        const text = line.trim();
        if (!text) continue;
        const style = { size: 10, bold: false, italic: false };
        const run = { ...style, text, x: box.x, w: 5 * text.length };
        fields.push({ ...run, y: box.y + 12 * (i + 1), runs: [run], order: 1e9 + i });
      }
    }
  }
  return { links, fields };
}
