import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import type { Made } from '../app/ports.ts';
import type { Resume } from '../engine/resume/read-resume.ts';
import { type PlainLine, plainResume } from './plain-resume.ts';
import { Unreadable } from './unreadable.ts';

/** A4, in points. */
const page = { width: 595.28, height: 841.89, margin: 54 } as const;

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly above: number;
  readonly indent: number;
}

const looks: Readonly<Record<PlainLine['kind'], Look>> = {
  name: { size: 18, bold: true, above: 0, indent: 0 },
  contact: { size: 10, bold: false, above: 2, indent: 0 },
  heading: { size: 12.5, bold: true, above: 13, indent: 0 },
  entry: { size: 10.5, bold: true, above: 6, indent: 0 },
  text: { size: 10, bold: false, above: 2, indent: 0 },
  bullet: { size: 10, bold: false, above: 2, indent: 14 },
};

const folderOf = (manifest: string) => dirname(createRequire(import.meta.url).resolve(manifest));

/**
 * Liberation Sans comes with pdf.js and is what recruiters know: Latin, Greek and Cyrillic. What it lacks, such as Vietnamese,
 * DejaVu Sans has; it makes a larger file. Whole fonts, because leaving letters out breaks on some of them.
 */
const families = [
  {
    folder: join(folderOf('pdfjs-dist/package.json'), 'standard_fonts'),
    plain: 'LiberationSans-Regular',
    bold: 'LiberationSans-Bold',
  },
  {
    folder: join(folderOf('dejavu-fonts-ttf/package.json'), 'ttf'),
    plain: 'DejaVuSans',
    bold: 'DejaVuSans-Bold',
  },
] as const;

/** Scripts that are written from right to left, whose letters would stand in the wrong order. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

interface Paper {
  readonly pdf: PDFDocument;
  readonly fonts: { readonly plain: PDFFont; readonly bold: PDFFont };
  at: PDFPage;
  /** Where the next line goes, from the bottom. */
  y: number;
}

/**
 * What was read as a PDF of one column with real text. Throws `Unreadable` where it holds letters that the font has not,
 * such as Chinese; signs that it has not are left out, and the answer says so.
 */
export async function printPdf(resume: Resume): Promise<Made> {
  const lines = plainResume(resume);
  const letters = new Set(
    lines.flatMap(({ text }) => [...text.normalize('NFC')].filter((one) => /[\p{L}\p{N}]/u.test(one))),
  );
  if ([...letters].some((letter) => rightToLeft.test(letter))) throw new Unreadable('letters-missing');
  for (const family of families) {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    pdf.registerFontkit(fontkit);
    const embed = (name: string) =>
      pdf.embedFont(readFileSync(join(family.folder, `${name}.ttf`)), { subset: false, customName: name });
    const plain = await embed(family.plain);
    const known = new Set(plain.getCharacterSet());
    if ([...letters].every((letter) => known.has(letter.codePointAt(0) ?? 0))) {
      return write(resume, lines, { pdf, plain, bold: await embed(family.bold), known });
    }
  }
  throw new Unreadable('letters-missing');
}

interface Ink {
  readonly pdf: PDFDocument;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  /** Code points that the font has. */
  readonly known: ReadonlySet<number>;
}

async function write(resume: Resume, lines: readonly PlainLine[], { pdf, plain, bold, known }: Ink): Promise<Made> {
  if (resume.name) pdf.setTitle(resume.name.value);
  const paper: Paper = { pdf, fonts: { plain, bold }, at: addPage(pdf), y: page.height - page.margin };
  const dropped = new Set<string>();
  for (const line of lines) draw(paper, { ...line, text: showable(line.text, known, dropped) });
  const left =
    dropped.size > 0 ? ['Some signs, such as icons, are left out of the plain PDF; the Word file holds them.'] : [];
  return { kind: 'made', bytes: await pdf.save({ useObjectStreams: false }), left };
}

/** The text without the signs that the font has not. */
function showable(text: string, known: ReadonlySet<number>, dropped: Set<string>): string {
  return [...text.normalize('NFC')]
    .filter((character) => {
      if (known.has(character.codePointAt(0) ?? 0)) return true;
      dropped.add(character);
      return false;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function addPage(pdf: PDFDocument): PDFPage {
  return pdf.addPage([page.width, page.height]);
}

function draw(paper: Paper, { kind, text }: PlainLine): void {
  if (!text) return;
  const look = looks[kind];
  const font = look.bold ? paper.fonts.bold : paper.fonts.plain;
  const rows = rowsOf(text, font, look.size, page.width - 2 * page.margin - look.indent);
  paper.y -= look.above;
  // A heading at the foot of a page would be parted from what it heads.
  const least = kind === 'heading' || kind === 'entry' ? 3 : 1;
  for (const [i, row] of rows.entries()) {
    if (paper.y - least * 1.32 * look.size < page.margin) {
      paper.at = addPage(paper.pdf);
      paper.y = page.height - page.margin;
    }
    paper.y -= 1.32 * look.size;
    if (kind === 'bullet' && i === 0) {
      paper.at.drawText('•', { x: page.margin + 4, y: paper.y, size: look.size, font: paper.fonts.plain });
    }
    paper.at.drawText(row, { x: page.margin + look.indent, y: paper.y, size: look.size, font });
  }
}

/** The text in rows no wider than `width`, broken at spaces; a word wider than a row is broken inside. */
function rowsOf(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (row: string) => font.widthOfTextAtSize(row, size) <= width;
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row ? `${row} ${word}` : word;
    if (fits(longer)) {
      row = longer;
      continue;
    }
    if (row) rows.push(row);
    row = word;
    while (row.length > 1 && !fits(row)) {
      let end = row.length - 1;
      while (end > 1 && !fits(row.slice(0, end))) end--;
      rows.push(row.slice(0, end));
      row = row.slice(end);
    }
  }
  if (row) rows.push(row);
  return rows;
}
