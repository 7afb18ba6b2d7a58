import { runsOf } from '../../src/app/mark-runs.ts';
import type { Mark } from '../../src/app/reply.ts';
import { escapeText } from './escape.ts';

/** How marked words look: evidence for a finding is underlined, what does the work is bold. */
const around: Readonly<Record<Mark['tone'], string>> = { fault: '__', praise: '**' };

/** What the marks mean, once below a page that has any. */
export const markKey = '-# In the quotes: __worth changing__ and **doing the work**';

/** A quoted text as a block quote with its marks. */
export function renderQuote(text: string, marks: readonly Mark[]): string {
  return runsOf(text, marks)
    .map(({ start, end, tone }) => {
      const words = text.slice(start, end);
      return tone === null ? escapeText(words) : markLines(words, around[tone]);
    })
    .join('')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Marks each line by itself, and leaves the spaces at its ends outside: Markdown reads neither across lines nor beside a space. */
function markLines(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
      return words === '' ? line : `${before}${mark}${escapeText(words)}${mark}${after}`;
    })
    .join('\n');
}
