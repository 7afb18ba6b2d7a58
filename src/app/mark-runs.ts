import type { Span } from '../engine/text.ts';
import type { Mark } from './reply.ts';

/** A stretch of a quoted text in one tone; null where nothing is marked. */
export interface Run extends Span {
  readonly tone: Mark['tone'] | null;
}

/**
 * A text cut where its tone changes: the runs follow one another from its beginning to its end, none is empty, and no two
 * neighbours share a tone. Where marks overlap, a fault is shown before praise; what a mark covers outside the text is ignored.
 */
export function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > 0 && cut < text.length);
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? text.length;
    const tones = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ tone }) => tone);
    const tone = tones.includes('fault') ? 'fault' : (tones[0] ?? null);
    const last = runs.at(-1);
    if (last?.tone === tone) runs[runs.length - 1] = { start: last.start, end, tone };
    else runs.push({ start, end, tone });
  }
  return runs;
}
