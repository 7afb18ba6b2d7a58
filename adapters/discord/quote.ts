import type { Mark } from '../../src/app/reply.ts';
import { escapeText } from './escape.ts';

/** How marked words look: evidence for a finding is underlined, what does the work is bold. */
const around: Readonly<Record<Mark['tone'], string>> = { fault: '__', praise: '**' };

/** What the marks mean, once below a page that has any. */
export const markKey = '-# In the quotes: __worth changing__ and **doing the work**';

/** A quoted text as a block quote with its marks. */
export function renderQuote(text: string, marks: readonly Mark[]): string {
  const runs = runsOf(text, marks);
  return runs
    .map((run) => (run.tone === null ? escapeText(run.text) : markLines(run.text, around[run.tone])))
    .join('')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

interface Run {
  readonly text: string;
  readonly tone: Mark['tone'] | null;
}

/** The text cut where a tone changes; where marks overlap, a fault is shown before praise. Neighbours never share a tone. */
function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > 0 && cut < text.length);
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? text.length;
    const tones = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ tone }) => tone);
    const tone = tones.includes('fault') ? 'fault' : (tones[0] ?? null);
    const last = runs.at(-1);
    const piece = text.slice(start, end);
    if (last?.tone === tone) runs[runs.length - 1] = { text: last.text + piece, tone };
    else runs.push({ text: piece, tone });
  }
  return runs;
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
