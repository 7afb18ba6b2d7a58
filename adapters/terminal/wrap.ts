import { type Run, runsOf } from '../../src/app/mark-runs.ts';
import type { Block } from '../../src/app/reply.ts';
import type { Style } from './style.ts';

type Quote = Extract<Block, { kind: 'quote' }>;
type Row = Omit<Run, 'tone'>;

/** Control and direction characters could move the cursor or reorder a line: each becomes one space, so offsets hold. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export function safe(text: string): string {
  return text.replace(unsafe, ' ');
}

/** A text as lines of at most `width` columns; `lead` starts the first and is left blank on the others. */
export function wrap(text: string, width: number, lead = ''): string[] {
  const content = safe(text);
  const rows = rowsOf(content, Math.max(10, width - lead.length));
  return rows.map(
    ({ start, end }, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + content.slice(start, end),
  );
}

/** A quoted text with its marks: coloured, or with ^ under a fault and + under praise. */
export function quoteLines({ text, marks }: Quote, width: number, paint: Style): string[] {
  const content = safe(text);
  const runs = runsOf(content, marks);
  return rowsOf(content, Math.max(10, width - 2)).flatMap((row) => {
    const pieces = within(row, runs);
    if (paint.color) {
      const line = pieces.map(({ start, end, tone }) => {
        const words = content.slice(start, end);
        return tone ? paint[tone](words) : words;
      });
      return [`│ ${line.join('')}`];
    }
    const under = pieces.map(({ start, end, tone }) =>
      (tone === 'fault' ? '^' : tone === 'praise' ? '+' : ' ').repeat(columns(content.slice(start, end))),
    );
    const underline = under.join('').trimEnd();
    return [`│ ${content.slice(row.start, row.end)}`, ...(underline ? [`│ ${underline}`] : [])];
  });
}

/** The part of the runs that lies in one row. */
function within(row: Row, runs: readonly Run[]): readonly Run[] {
  return runs
    .map(({ start, end, tone }) => ({ start: Math.max(start, row.start), end: Math.min(end, row.end), tone }))
    .filter(({ start, end }) => start < end);
}

/** Where each row of a text begins and ends: broken at spaces, and inside a word only when it is wider than a row. */
function rowsOf(text: string, width: number): readonly Row[] {
  const rows: Row[] = [];
  let start = -1;
  let end = 0;
  let used = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    const gap = start < 0 ? 0 : columns(text.slice(end, index));
    const size = columns(word);
    if (start >= 0 && used + gap + size > width) {
      rows.push({ start, end });
      start = -1;
    }
    if (start < 0) {
      start = index;
      used = size;
      for (; used > width; used = columns(text.slice(start, index + word.length))) {
        const stop = breakAt(text, start, width);
        rows.push({ start, end: stop });
        start = stop;
      }
    } else used += gap + size;
    end = index + word.length;
  }
  if (start >= 0 && start < end) rows.push({ start, end });
  return rows.length ? rows : [{ start: 0, end: 0 }];
}

/** The furthest a row from `start` can reach without splitting a character; always past at least one. */
function breakAt(text: string, start: number, width: number): number {
  let used = 0;
  let at = start;
  for (const character of text.slice(start)) {
    used += columnsOf(character);
    if (used > width && at > start) break;
    at += character.length;
  }
  return at;
}

function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns one character takes in a terminal: combining and invisible marks none, CJK and emoji two. */
function columnsOf(character: string): number {
  if (character < '\u0300') return character === '\u00ad' ? 0 : 1;
  return zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
}
