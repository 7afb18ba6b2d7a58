import type { Field } from './contact.ts';
import type { Piece, Run, Spot } from './document.ts';
import type { Line } from './lines.ts';
import { continues, joinWrappedHeads, rightEdges, usualStep } from './wrapped-lines.ts';

/** One thing said: a line, or several that were one before they were wrapped. */
export interface Paragraph {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly bullet: boolean;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly region: number;
  /** Empty space above, in sizes of the letters; large at the top of a page or column. */
  readonly gap: number;
  readonly heading: number | null;
}

/** Joins wrapped lines. `words` are all words of the document, to tell hyphens from hyphenation. */
export function paragraphsOf(lines: readonly Line[], words: ReadonlySet<string>): Paragraph[] {
  const edges = rightEdges(lines);
  const pitch = usualStep(lines);
  const groups: Line[][] = [];
  for (const line of joinWrappedHeads(lines)) {
    const group = groups.at(-1);
    if (group && continues(group, line, edges, pitch)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => paragraphOf(group, words));
}

function paragraphOf(group: readonly Line[], words: ReadonlySet<string>): Paragraph {
  const first = group[0] as Line;
  let text = '';
  for (const line of group) text = joinText(text, line.text, words);
  return {
    text: text
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    lines: group,
    bullet: first.bullet,
    page: first.page,
    x: first.x,
    y: first.y,
    size: first.size,
    bold: group.every((line) => line.bold),
    italic: first.italic,
    region: first.region,
    gap: first.step === null ? 9 : first.step / (first.size || 10),
    heading: first.heading,
  };
}

/** Two lines as one: a hyphen at the end goes where the whole word is known without it, and stays where it is not. */
function joinText(before: string, after: string, words: ReadonlySet<string>): string {
  if (!before) return after;
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after;
  const left = /([\p{L}]+)-$/u.exec(before)?.[1];
  const right = /^(\p{Ll}+)/u.exec(after)?.[1];
  if (/[\p{L}\d]-$/u.test(before) && /^[\p{L}\d]/u.test(after)) {
    const whole = left && right && words.has((left + right).toLowerCase());
    return whole ? before.slice(0, -1) + after : before + after;
  }
  if (/[/]$/.test(before) && /https?:|www\.|\.[a-z]{2,}\//i.test(before)) return before + after;
  // Lines of Chinese and Japanese are joined without a space.
  if (/[\u3040-\u30FF\u4E00-\u9FFF]$/.test(before) && /^[\u3040-\u30FF\u4E00-\u9FFF]/.test(after))
    return before + after;
  return `${before} ${after}`;
}

/** Where a paragraph begins; the top of the first page where there is none. */
export function spotOf(paragraph: Paragraph | undefined): Spot {
  return { page: paragraph?.page ?? 1, x: paragraph?.x ?? 0, y: paragraph?.y ?? 0 };
}

/** The cells of a paragraph of one line; a wrapped paragraph is one cell. */
export function cellsOf(paragraph: Paragraph): readonly Piece[] {
  if (paragraph.lines.length === 1) return (paragraph.lines[0] as Line).cells;
  const first = (paragraph.lines[0] as Line).cells[0] as Piece;
  const runs: Run[] = paragraph.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      cell.runs.map((run, i) => (i === cell.runs.length - 1 ? { ...run, text: `${run.text} ` } : run)),
    ),
  );
  return [{ ...first, text: paragraph.text, runs }];
}

/** A paragraph as something read, and how sure. */
export function fieldOf({ text, page, x, y }: Paragraph, sure: number): Field {
  return { value: text, page, x, y, sure };
}
