import type {
  Box,
  FileNote,
  Format,
  HiddenText,
  Link,
  Markup,
  Piece,
  Run,
  Style,
  TextDocument,
} from '../engine/resume/document.ts';
import { cleanText } from './clean-text.ts';
import { note } from './notes.ts';

/** Text in one style, as a format's reader finds it. */
export interface Span extends Style {
  readonly text: string;
  readonly address?: string | undefined;
}

export interface Paragraph extends Markup {
  /** Indentation in points. */
  readonly indent?: number;
  /** Empty space above in points, beyond that of an ordinary line. */
  readonly gap?: number;
}

/** A paragraph not yet laid out, as a table cell holds it. */
export interface Block {
  readonly spans: readonly Span[];
  readonly paragraph: Paragraph;
}

/** Most letters taken from one file: about a hundred dense pages. */
const maxLetters = 120_000;
const maxParagraphs = 6_000;
/** Most pictures and hidden texts kept of one file: enough to show which they are. */
const maxPictures = 50;
const maxHidden = 5;

/**
 * Lays out the paragraphs of formats that flow (Word, HTML, text): one piece a line, one below the other, on one long
 * page. A tab or a table cell begins a new piece on the same line.
 */
export class Flow {
  readonly #pieces: Piece[] = [];
  readonly #links: Link[] = [];
  #y = 0;
  #last = 0;
  #letters = 0;
  readonly #pictures: Box[] = [];
  readonly #hidden: HiddenText[] = [];
  full = false;
  /** Columns that the page setup asks for. */
  columns = 1;

  /** Notes a picture where the text has come to; sizes in points, 0 where not known. */
  picture(w: number, h: number): void {
    if (this.#pictures.length < maxPictures) this.#pictures.push({ x: 50, y: this.#y, w, h });
  }

  /** Notes text that was left out because nobody sees it. */
  hide(text: string): void {
    const said = cleanText(text).trim();
    if (said.length > 3 && this.#hidden.length < maxHidden)
      this.#hidden.push({ text: said.slice(0, 120), x: 50, y: this.#y });
  }

  /** Adds a paragraph; `beside` keeps the line of the one before, as a table's next cell does. */
  add(spans: readonly Span[], paragraph: Paragraph = {}, beside?: { readonly x: number }): void {
    if (this.#letters > maxLetters || this.#pieces.length > maxParagraphs) {
      this.full = true;
      return;
    }
    for (const [i, line] of linesOf(spans).entries()) {
      const size = Math.max(6, ...line.flat().map((span) => span.size));
      if (!beside || i > 0) this.#y += 1.25 * size + (i === 0 ? (paragraph.gap ?? 0) : 0);
      let x = 50 + (paragraph.indent ?? 0) + (beside?.x ?? 0);
      for (const cell of line) {
        const piece = this.#piece(cell, x, paragraph);
        if (piece) this.#pieces.push(piece);
        x = Math.max(x + 120, x + (piece?.w ?? 0) + 40);
      }
      this.#last = this.#y;
    }
  }

  /**
   * Lays out a table row. Cells of one paragraph each stand side by side; where a cell holds more, the single ones before
   * it stand beside its first line, as a date stands beside what happened then.
   */
  addRow(cells: readonly (readonly Block[])[], table: number, row: number): void {
    let besides = 0;
    for (const { block, column, first } of blocksOf(cells)) {
      const alone = cells[column]?.filter(isSaid).length === 1;
      const placed = { ...block.paragraph, cell: { table, row, column } };
      this.add(block.spans, placed, first && besides > 0 ? { x: 110 * column } : undefined);
      besides = alone ? besides + 1 : 0;
    }
  }

  /** Leaves a line empty, however often it is asked: a gap far too wide to lie within a wrapped text. */
  skip(): void {
    this.#y = Math.max(this.#y, this.#last + 24);
  }

  document(format: Format, notes: readonly FileNote[]): TextDocument {
    const all = this.full ? [...notes, note('too-much-text')] : notes;
    const page = { number: 1, width: 612, height: this.#y + 50, dots: [], strokes: [] };
    const found = {
      ...(this.#pictures.length > 0 ? { pictures: this.#pictures } : {}),
      ...(this.#hidden.length > 0 ? { hidden: this.#hidden } : {}),
      ...(this.columns > 1 ? { columns: this.columns } : {}),
    };
    return { format, notes: all, pages: [{ ...page, ...found, pieces: this.#pieces, links: this.#links }] };
  }

  #piece(cell: readonly Span[], x: number, paragraph: Paragraph): Piece | null {
    const runs: Run[] = [];
    let at = x;
    for (const span of cell) {
      const text = cleanText(span.text);
      if (!text) continue;
      const w = text.length * 0.5 * (span.size || 10);
      const last = runs.at(-1);
      if (last && last.bold === span.bold && last.italic === span.italic && last.size === span.size) {
        runs[runs.length - 1] = { ...last, text: last.text + text, w: last.w + w };
      } else runs.push({ text, x: at, w, size: span.size, bold: span.bold, italic: span.italic });
      if (span.address) this.#links.push({ x: at, y: this.#y - 10, w, h: 12, address: span.address });
      at += w;
    }
    const text = runs
      .map((run) => run.text)
      .join('')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (!text) return null;
    this.#letters += text.length;
    const main = [...runs].sort((a, b) => b.text.trim().length - a.text.trim().length)[0] as Run;
    const { indent: _, gap: __, ...markup } = paragraph;
    const style = { size: main.size, bold: main.bold, italic: main.italic };
    return { ...style, ...markup, text, page: 1, x, y: this.#y, w: at - x, runs, order: this.#pieces.length };
  }
}

/** Spans cut at line breaks, and each line at its tabs. */
function linesOf(spans: readonly Span[]): Span[][][] {
  const lines: Span[][][] = [[[]]];
  for (const span of spans) {
    for (const [i, line] of span.text.split('\n').entries()) {
      if (i > 0) lines.push([[]]);
      for (const [j, cell] of line.split('\t').entries()) {
        const current = lines.at(-1) as Span[][];
        if (j > 0) current.push([]);
        if (cell) current.at(-1)?.push({ ...span, text: cell });
      }
    }
  }
  return lines;
}

function isSaid({ spans }: Block): boolean {
  return spans.some((span) => span.text.trim());
}

/** The blocks of a row that say something, in order. */
export function blocksOf(cells: readonly (readonly Block[])[]): { block: Block; column: number; first: boolean }[] {
  return cells.flatMap((cell, column) => cell.filter(isSaid).map((block, i) => ({ block, column, first: i === 0 })));
}
