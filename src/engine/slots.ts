import type { Span } from './text.ts';

/** The parts of a bullet, in the order a reader looks for them. `scale` holds figures of size and scope. */
export const slotKinds = ['action', 'system', 'context', 'result', 'scale'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** What fills each slot: none, one or several spans, in reading order, never overlapping. */
export type Slots = { readonly [K in SlotKind]: readonly Span[] };
