import type { Span } from '../../engine/text.ts';
import type { Mark } from '../reply.ts';

/**
 * The marks of a quoted bullet: in reading order, never overlapping. Where a fault and praise meet, the fault keeps its
 * words and praise what is left. A fault that covers the whole text is not marked: colouring everything says nothing.
 */
export function marksOf(text: string, faults: readonly Span[], praise: readonly Span[]): readonly Mark[] {
  const words = text.trim().length;
  const marked = merge(faults.filter(({ start, end }) => text.slice(start, end).trim().length < words));
  const kept = marked.reduce(cutOut, merge(praise));
  return [
    ...marked.map((span): Mark => ({ ...span, tone: 'fault' })),
    ...kept.map((span): Mark => ({ ...trim(text, span), tone: 'praise' })),
  ]
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
}

/** The same characters as the spans cover, with no two spans overlapping. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

function cutOut(spans: readonly Span[], hole: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (hole.end <= span.start || span.end <= hole.start) return [span];
    return [
      { start: span.start, end: hole.start },
      { start: hole.end, end: span.end },
    ].filter(({ start, end }) => start < end);
  });
}

function trim(text: string, { start, end }: Span): Span {
  const covered = text.slice(start, end);
  const from = start + (covered.length - covered.trimStart().length);
  return { start: from, end: Math.max(from, start + covered.trimEnd().length) };
}
