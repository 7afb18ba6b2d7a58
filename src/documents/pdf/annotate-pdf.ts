import { PDFArray, PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Made, PdfNote } from '../../app/ports.ts';
import { Unreadable } from '../unreadable.ts';
import { checkStreams } from './check-streams.ts';
import { findWords, type Strip, stripOf, type WordBox } from './find-words.ts';
import { readGlyphs } from './glyphs.ts';
import { hiddenGlyph } from './hidden.ts';
import type { Matrix } from './matrix.ts';
import { letterStrips } from './pieces.ts';
import { layerShows, openPdf } from './read-pdf.ts';

/** Most notes in one copy: a page of forty highlights helps nobody. */
const maxNotes = 60;
/** Longest note, in characters. */
const maxSaid = 1_500;

/** The colour of a marker pen: the words under it stay black. */
const yellow = [1, 0.86, 0.32] as const;

interface ViewedPage {
  readonly strips: readonly Strip[];
  /** From points of the page as seen to those of the PDF. */
  readonly toPdf: (x: number, y: number) => readonly [number, number];
}

/**
 * A copy of a PDF with each note laid over its words as a highlight, and `summary` as a note at the top of the first page.
 * The file's own bytes stay as they are in front; the notes are added behind them, as PDF allows. Throws `Unreadable` where
 * the file does not let itself be written into.
 */
export async function annotatePdf(bytes: Uint8Array, notes: readonly PdfNote[], summary: string): Promise<Made> {
  checkStreams(bytes);
  const views = await viewPages(bytes, new Set([1, ...notes.flatMap(({ page }) => [page, page + 1])]));
  const copy = await openCopy(bytes);
  const pages = copy.getPages();
  let missed = 0;
  for (const [number, note] of notes.slice(0, maxNotes).entries()) {
    const strips = [views.get(note.page), views.get(note.page + 1)].flatMap((view) => view?.strips ?? []);
    const boxes = findWords(strips, note);
    if (boxes.length === 0) missed++;
    for (const page of new Set(boxes.map((box) => box.page))) {
      const [target, view] = [pages[page - 1], views.get(page)];
      const here = boxes.filter((box) => box.page === page);
      if (target && view) addHighlight(copy, target, view, here, note.says, `proofline-${number + 1}-${page}`);
    }
  }
  const [first] = pages;
  const view = views.get(1);
  if (first && view) addSummary(copy, first, view, summary);
  const left = [
    ...(notes.length > maxNotes ? [`Only the first ${maxNotes} remarks are in the copy.`] : []),
    ...(missed > 0 ? [`${missed} of the remarks could not be laid over their words; they are in the review.`] : []),
  ];
  return { kind: 'made', bytes: await copy.commit({ useObjectStreams: false }), left };
}

async function openCopy(bytes: Uint8Array): Promise<PDFDocument> {
  let copy: PDFDocument;
  try {
    copy = await PDFDocument.load(bytes, {
      forIncrementalUpdate: true,
      updateMetadata: false,
      warnOnInvalidObjects: false,
    });
    // Reads the page tree, which in a damaged file may not be there.
    copy.getPages();
  } catch {
    throw new Unreadable('pdf-locked');
  }
  if (copy.isEncrypted) throw new Unreadable('pdf-locked');
  return copy;
}

/** The letters people can see on those pages. Pages whose text runs sideways have none. */
async function viewPages(bytes: Uint8Array, numbers: ReadonlySet<number>): Promise<ReadonlyMap<number, ViewedPage>> {
  const pdf = await openPdf(bytes, 1);
  try {
    const shows = await layerShows(pdf);
    const views = new Map<number, ViewedPage>();
    for (const number of numbers) {
      if (number >= 1 && number <= pdf.numPages)
        views.set(number, await viewPage(await pdf.getPage(number), number, shows));
    }
    return views;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function viewPage(page: PDFPageProxy, number: number, shows: (group: unknown) => boolean): Promise<ViewedPage> {
  const view = page.getViewport({ scale: 1 });
  const painted = await readGlyphs(page, shows, view.transform as unknown as Matrix);
  const seen = painted.glyphs.filter(
    (glyph) =>
      Math.abs(glyph.angle) < 12 &&
      (glyph.space || hiddenGlyph(glyph, painted.areas, view.width, view.height) !== 'tiny'),
  );
  return {
    strips: letterStrips(seen).map((strip) => stripOf(number, strip)),
    toPdf: (x, y) => view.convertToPdfPoint(x, y) as [number, number],
  };
}

type Quad = readonly (readonly [number, number])[];

function addHighlight(
  copy: PDFDocument,
  page: PDFPage,
  { toPdf }: ViewedPage,
  boxes: readonly WordBox[],
  says: string,
  name: string,
): void {
  // The order of corners that every reader understands: upper left, upper right, lower left, lower right.
  const quads = boxes.map(({ x1, y1, x2, y2 }): Quad => [toPdf(x1, y1), toPdf(x2, y1), toPdf(x1, y2), toPdf(x2, y2)]);
  const rect = around(quads.flat());
  const highlight = copy.context.obj({
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: rect,
    QuadPoints: quads.flat(2),
    C: [...yellow],
    F: 4,
    AP: { N: appearance(copy, quads, rect) },
  });
  highlight.set(PDFName.of('Contents'), textOf(says));
  highlight.set(PDFName.of('T'), textOf('Proofline'));
  highlight.set(PDFName.of('NM'), textOf(name));
  attach(copy, page, copy.context.register(highlight));
}

/** A look of our own, because several readers draw none: the colour multiplied with the page, so that letters stay black. */
function appearance(copy: PDFDocument, quads: readonly Quad[], rect: readonly number[]): PDFRef {
  const { context } = copy;
  const paths = quads.map(([a, b, c, d]) => {
    const corners = [a, b, d, c].map((corner) => (corner ?? [0, 0]).map((value) => value.toFixed(2)).join(' '));
    return `${corners[0]} m ${corners[1]} l ${corners[2]} l ${corners[3]} l h f`;
  });
  const stream = context.stream(`/Marker gs ${yellow.join(' ')} rg ${paths.join(' ')}`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [...rect],
    Resources: { ExtGState: { Marker: { Type: 'ExtGState', BM: 'Multiply' } } },
    Group: { Type: 'Group', S: 'Transparency' },
  });
  return context.register(stream);
}

function addSummary(copy: PDFDocument, page: PDFPage, { toPdf }: ViewedPage, summary: string): void {
  const rect = around([toPdf(12, 12), toPdf(32, 32)]);
  const note = copy.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: rect, Name: 'Note', C: [...yellow], F: 28 });
  note.set(PDFName.of('Contents'), textOf(summary));
  note.set(PDFName.of('T'), textOf('Proofline'));
  note.set(PDFName.of('NM'), textOf('proofline-summary'));
  attach(copy, page, copy.context.register(note));
}

/** Adds to the page's list of annotations, wherever the file keeps that list. */
function attach(copy: PDFDocument, page: PDFPage, annotation: PDFRef): void {
  const listed = page.node.Annots();
  const all = listed ? listed.asArray() : [];
  const list = PDFArray.withContext(copy.context);
  for (const each of [...all, annotation]) list.push(each);
  page.node.set(PDFName.of('Annots'), list);
}

function around(corners: readonly (readonly [number, number])[]): number[] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function textOf(text: string): PDFHexString {
  return PDFHexString.fromText(text.length > maxSaid ? `${text.slice(0, maxSaid - 1)}…` : text);
}
