import type { Figure } from './figures.ts';
import type { Word } from './text.ts';
import type { Tagged } from './words.ts';

/**
 * What a stretch of a bullet does. `act` is work the person did (its verb is the action), `change` what came of it,
 * `means` how or with what, `thing` goes on naming what was worked on, `duty` is an opening that names no act.
 */
export type ClauseKind = 'act' | 'change' | 'means' | 'thing' | 'duty';

/** Words `from`..`to`; the verb or fixed opening is `from`..`body` (empty where there is none). */
export interface Clause {
  readonly kind: ClauseKind;
  readonly from: number;
  readonly body: number;
  readonly to: number;
  /** The base form of the verb that opens it, or null. */
  readonly verb: string | null;
}

/** A bullet's words with everything read off them so far. */
export interface Reading extends Tagged {
  readonly words: readonly Word[];
  readonly figures: readonly Figure[];
  /** For each word, the index of the figure that holds it, or -1. */
  readonly figureAt: readonly number[];
}

/** Makes clauses that begin at word `from`; `body` is where the words after the opening begin, `from` itself where left out. */
export function clauseFrom(from: number): (kind: ClauseKind, body?: number, verb?: string | null) => Clause {
  return (kind, body = from, verb = null) => ({ kind, from, body, to: from, verb });
}
