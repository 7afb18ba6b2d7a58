// Before pdf.js, so that it finds the language's own `push`.
import './native-push.ts';
// The half of pdf.js that a browser would run apart; loaded here, it is at hand for the first file.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FileNote, HiddenText, Page, TextDocument } from '../../engine/resume/document.ts';
import { cleanText } from '../clean-text.ts';
import { note } from '../notes.ts';
import { Unreadable } from '../unreadable.ts';
import { readAnnotations } from './annotations.ts';
import { checkStreams } from './check-streams.ts';
import { type Painted, readGlyphs } from './glyphs.ts';
import { hiddenGlyph } from './hidden.ts';
import type { Matrix } from './matrix.ts';
import { restorePush } from './native-push.ts';
import type { Glyph } from './pen.ts';
import { joinGlyphs } from './pieces.ts';

/** More pages than any resume or academic CV has. */
const maxPages = 40;
/** Letters read in all: about a hundred dense pages of prose. */
const maxLetters = 120_000;

restorePush();

const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A PDF as pages of positioned text. Throws `Unreadable` where there is nothing to read. */
export async function readPdf(bytes: Uint8Array): Promise<TextDocument> {
  checkStreams(bytes);
  const pdf = await openPdf(bytes, 1);
  if (pdf.numPages > maxPages) throw new Unreadable('too-many-pages');
  if (pdf.numPages < 1) throw new Unreadable('no-pages');
  const notes: FileNote[] = [];
  if (!hasTail(bytes)) notes.push(note('pdf-damaged'));
  const visible = await layerShows(pdf);
  const pictured = holdsPictures(bytes);
  const annotated = holdsAnnotations(bytes);
  const pages: Page[] = [];
  const blank: number[] = [];
  const tally = { letters: 0, hidden: 0, invisible: 0, scrambled: 0, formLetters: 0, cut: false, broken: 0 };
  for (let number = 1; number <= pdf.numPages; number++) {
    let page: PDFPageProxy;
    try {
      page = await pdf.getPage(number);
    } catch {
      tally.broken++;
      continue;
    }
    const view = page.getViewport({ scale: 1 });
    const painted = await readGlyphs(page, visible, view.transform as unknown as Matrix);
    tally.cut ||= painted.cut;
    tally.hidden += painted.layerOff;
    const { seen, hidden } = await seenGlyphs(painted, view.width, view.height, bytes, number, tally);
    tally.letters += seen.filter((glyph) => !glyph.space).length;
    tally.scrambled += scrambled(seen);
    const turned = turnUpright(seen, view.width, view.height);
    let pieces = joinGlyphs(turned.glyphs, number);
    const { links, fields } = annotated ? await readAnnotations(page, view) : noAnnotations;
    if (fields.length > 0) {
      tally.formLetters += fields.reduce((sum, field) => sum + field.text.length, 0);
      pieces = [...pieces, ...fields.map((field) => ({ ...field, page: number }))];
    }
    if (pieces.length === 0) blank.push(number);
    pages.push({
      number,
      width: turned.width,
      height: turned.height,
      pieces,
      dots: turned.upright ? painted.dots : [],
      strokes: turned.upright ? painted.strokes : [],
      ...(turned.upright && pictured && painted.pictures.length > 0 ? { pictures: painted.pictures } : {}),
      ...(turned.upright && painted.bars.length > 0 ? { bars: painted.bars } : {}),
      ...(turned.upright && hidden.length > 0 ? { hidden } : {}),
      links: turned.upright ? links : links.map((link) => ({ ...link, x: -1, y: -1, w: 0, h: 0 })),
    });
    if (tally.letters > maxLetters) {
      tally.cut = true;
      break;
    }
  }
  await refuseEmpty(pdf, pages, blank, bytes);
  if (tally.broken > 0 && notes.length === 0) notes.push(note('pdf-damaged'));
  if (blank.length > 0) notes.push(note('page-without-text'));
  if (tally.invisible > 0) notes.push(note('scanned-ocr'));
  if (tally.hidden > 3) notes.push(note('hidden-text'));
  if (tally.cut) notes.push(note('too-much-text'));
  if (tally.formLetters > 0.5 * (tally.letters + tally.formLetters)) notes.push(note('text-in-form-fields'));
  if (tally.scrambled > 0.5 * tally.letters) notes.push(note('text-scrambled'));
  await pdf.loadingTask.destroy();
  return { format: 'pdf', pages, notes };
}

/** Takes fonts and does nothing with them: nothing is drawn here, and without it each font would be written out as text. */
const noDocument = { fonts: { add() {}, delete() {}, clear() {} } };

/** Opens a PDF with every feature off that reads text without need. Pictures above `maxImageSize` pixels are skipped. */
export async function openPdf(bytes: Uint8Array, maxImageSize: number): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // A copy: pdf.js takes the bytes over, and refuses Node's own kind of byte array.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(root, 'cmaps')}/`,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    disableFontFace: false,
    ownerDocument: noDocument as never,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    useWasm: false,
    maxImageSize,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') throw new Unreadable('pdf-encrypted');
    throw new Unreadable('pdf-damaged');
  }
}

/** Tells whether a layer is switched on. */
export async function layerShows(pdf: PDFDocumentProxy): Promise<(group: unknown) => boolean> {
  const layers = await pdf.getOptionalContentConfig();
  return (group) => {
    try {
      return layers.isVisible(group as never);
    } catch {
      return true;
    }
  };
}

/** Whether the file ends as a PDF should; a cut upload does not. */
function hasTail(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(-4096)).toString('latin1');
  return tail.includes('startxref') || tail.includes('%%EOF');
}

/** The characters a person can see. Invisible text over a page that is one picture is the work of a scanner: kept. */
async function seenGlyphs(
  painted: Painted,
  width: number,
  height: number,
  bytes: Uint8Array,
  number: number,
  tally: { hidden: number; invisible: number },
): Promise<{ seen: readonly Glyph[]; hidden: readonly HiddenText[] }> {
  const why = painted.glyphs.map((glyph) => (glyph.space ? null : hiddenGlyph(glyph, painted.areas, width, height)));
  const invisible = why.filter((reason) => reason === 'invisible').length;
  const letters = painted.glyphs.filter((glyph) => !glyph.space).length;
  if (invisible > 0.5 * letters && (await pageHasPicture(bytes, number))) {
    tally.invisible += invisible;
    return { seen: painted.glyphs, hidden: [] };
  }
  tally.hidden += why.filter((reason) => reason !== null).length;
  return { seen: painted.glyphs.filter((_, i) => why[i] === null), hidden: hiddenTexts(painted.glyphs, why) };
}

/** Fewest letters in a row that nobody sees to be called a text. */
const leastHidden = 4;
/** Most hidden texts kept of one page, and letters of each: enough to show which they are. */
const mostHidden = 5;
const longestHidden = 120;

/** Runs of letters that nobody sees, as texts with their places. */
function hiddenTexts(glyphs: readonly Glyph[], why: readonly (string | null)[]): HiddenText[] {
  const texts: { text: string; x: number; y: number }[] = [];
  let open = false;
  for (const [i, glyph] of glyphs.entries()) {
    const last = texts.at(-1);
    if (glyph.space && open && last) last.text += ' ';
    else if (why[i] === null) open = false;
    else if (open && last && Math.abs(last.y - glyph.y) < 1) {
      if (last.text.length < longestHidden) last.text += glyph.text;
    } else {
      texts.push({ text: glyph.text, x: glyph.x, y: glyph.y });
      open = true;
    }
  }
  return texts
    .map(({ text, x, y }) => ({ text: cleanText(text).replace(/\s+/g, ' ').trim(), x, y }))
    .filter(({ text }) => text.length >= leastHidden)
    .slice(0, mostHidden);
}

/** Whether a file holds any picture. Pictures are streams, so what they are stands in the open. */
function holdsPictures(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('/Image') && /\/Subtype\s*\/Image\b/.test(buffer.toString('latin1'));
}

/** Whether a file may hold links and form fields: each has a rectangle, unless it is packed with other objects. */
function holdsAnnotations(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('/Rect') || buffer.includes('/ObjStm') || buffer.includes('/Encrypt');
}

const noAnnotations: Awaited<ReturnType<typeof readAnnotations>> = { links: [], fields: [] };

/** Whether a page shows a picture; opens the file again with pictures on, so it is asked only where it matters. */
async function pageHasPicture(bytes: Uint8Array, number: number): Promise<boolean> {
  const pdf = await openPdf(bytes, 40_000_000);
  try {
    const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const list = await (await pdf.getPage(number)).getOperatorList({ annotationMode: 0 });
    return list.fnArray.some((op) => op >= OPS.paintImageMaskXObject && op <= OPS.paintSolidColorImageMask);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function refuseEmpty(pdf: PDFDocumentProxy, pages: readonly Page[], blank: readonly number[], bytes: Uint8Array) {
  if (pages.some((page) => page.pieces.length > 0)) return;
  if (pages.length === 0) throw new Unreadable(pdf.numPages === 0 ? 'no-pages' : 'pdf-damaged');
  const pictures = await pageHasPicture(bytes, blank[0] ?? 1);
  throw new Unreadable(pictures ? 'no-text-layer' : hasTail(bytes) ? 'no-text' : 'pdf-damaged');
}

/** Letters whose neighbours in painting order stand far away: a file that paints its letters in random order. */
function scrambled(glyphs: readonly Glyph[]): number {
  let far = 0;
  for (let i = 1; i < glyphs.length; i++) {
    const a = glyphs[i - 1];
    const b = glyphs[i];
    if (a && b && Math.abs(a.x + a.w - b.x) > 3 * b.size && !(b.y > a.y + 0.5 * b.size && b.x < a.x)) far++;
  }
  return far;
}

/** A page whose text runs sideways, turned so that it reads across; text that runs another way is left out. */
function turnUpright(glyphs: readonly Glyph[], width: number, height: number) {
  const counts = new Map<number, number>();
  const turnOf = (glyph: Glyph) => ((Math.round(glyph.angle / 90) % 4) + 4) % 4;
  if (glyphs.every((glyph) => glyph.angle === 0)) return { glyphs, width, height, upright: true };
  for (const glyph of glyphs) counts.set(turnOf(glyph), (counts.get(turnOf(glyph)) ?? 0) + 1);
  const turn = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const straight = glyphs.filter(
    (glyph) => turnOf(glyph) === turn && Math.abs(glyph.angle - Math.round(glyph.angle / 90) * 90) < 12,
  );
  if (turn === 0) return { glyphs: straight, width, height, upright: true };
  const place = (glyph: Glyph): Glyph => {
    if (turn === 1) return { ...glyph, x: glyph.y, y: width - glyph.x };
    if (turn === 2) return { ...glyph, x: width - glyph.x, y: height - glyph.y };
    return { ...glyph, x: height - glyph.y, y: glyph.x };
  };
  const sideways = turn !== 2;
  return {
    glyphs: straight.map(place),
    width: sideways ? height : width,
    height: sideways ? width : height,
    upright: false,
  };
}
