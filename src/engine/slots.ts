import type { Clause, Reading } from './clause.ts';
import { readClauses } from './clauses.ts';
import { readFigures } from './figures.ts';
import { labelWords } from './slot-labels.ts';
import type { Bullet, Span } from './text.ts';
import { tag, tagWords } from './words.ts';

/** The parts of a bullet, in the order a reader looks for them. `scale` holds figures of size and scope. */
export const slotKinds = ['action', 'system', 'context', 'result', 'scale'] as const;

export type SlotKind = (typeof slotKinds)[number];

/** What fills each slot: none, one or several spans, in reading order, never overlapping. */
export type Slots = { readonly [K in SlotKind]: readonly Span[] };

/** A bullet read: its words with their readings, its clauses, and the slot of every word. */
export interface ReadBullet extends Reading {
  readonly clauses: readonly Clause[];
  readonly labels: readonly (SlotKind | null)[];
  readonly slots: Slots;
}

/** Reads a bullet into its slots. Limits: English resume lines; a word the lists do not know is read by its ending and place. */
export function readSlots(bullet: Bullet): ReadBullet {
  const tagged = tagWords(bullet.words);
  const figures = readFigures(bullet.words, tagged);
  const figureAt = bullet.words.map(() => -1);
  figures.forEach((figure, index) => {
    for (let k = figure.from; k < figure.to; k++) figureAt[k] = index;
  });
  const reading: Reading = { ...tagged, words: bullet.words, figures, figureAt };
  const clauses = readClauses(reading);
  const labels = labelWords(reading, clauses);
  return { ...reading, clauses, labels, slots: spansOf(reading, labels) };
}

/** Runs of one label become spans; function words between two words of a run stay inside, at its edges they are left out. */
function spansOf(reading: Reading, labels: readonly (SlotKind | null)[]): Slots {
  const { words, tags } = reading;
  const slots: Record<SlotKind, Span[]> = { action: [], system: [], context: [], result: [], scale: [] };
  let open: { kind: SlotKind; start: number; end: number } | null = null;
  for (let k = 0; k < words.length; k++) {
    const kind = labels[k] ?? null;
    const word = words[k];
    if (!word) continue;
    const light =
      ((tags[k] ?? 0) & tag.function) !== 0 &&
      !((tags[k] ?? 0) & (tag.number | tag.metric)) &&
      kind !== 'action' &&
      !(((tags[k] ?? 0) & tag.past) !== 0);
    if (light) continue;
    if (open && open.kind === kind) open.end = word.end;
    else {
      if (open) slots[open.kind].push({ start: open.start, end: open.end });
      open = kind ? { kind, start: word.start, end: word.end } : null;
    }
  }
  if (open) slots[open.kind].push({ start: open.start, end: open.end });
  return slots;
}
