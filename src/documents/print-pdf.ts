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

/** Liberation Sans comes with pdf.js: Latin, Greek and Cyrillic. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');

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
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.registerFontkit(fontkit);
  const embed = (file: string, name: string) =>
    pdf.embedFont(readFileSync(join(fonts, file)), { subset: false, customName: name });
  const [plain, bold] = [
    await embed('LiberationSans-Regular.ttf', 'LiberationSans'),
    await embed('LiberationSans-Bold.ttf', 'LiberationSans-Bold'),
  ];
  if (resume.name) pdf.setTitle(resume.name.value);
  const known = new Set(plain.getCharacterSet());
  const paper: Paper = { pdf, fonts: { plain, bold }, at: addPage(pdf), y: page.height - page.margin };
  const dropped = new Set<string>();
  for (const line of plainResume(resume)) draw(paper, { ...line, text: showable(line.text, known, dropped) });
  const left =
    dropped.size > 0 ? ['Some signs, such as icons, are left out of the plain PDF; the Word file holds them.'] : [];
  return { kind: 'made', bytes: await pdf.save({ useObjectStreams: false }), left };
}

/** The text in letters of the font. Throws for a letter or a digit that it has not. */
function showable(text: string, known: ReadonlySet<number>, dropped: Set<string>): string {
  return [...text.normalize('NFC')]
    .filter((character) => {
      if (known.has(character.codePointAt(0) ?? 0)) return true;
      if (/[\p{L}\p{N}]/u.test(character)) throw new Unreadable('letters-missing');
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
