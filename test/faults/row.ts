import type { PostgresServer } from '../postgres-server.ts';
import type { Verdict } from './check.ts';

/** What a row runs with. `small` is the quick profile. */
export interface Conditions {
  readonly server: PostgresServer;
  readonly small: boolean;
  readonly seed: number;
  readonly chance: () => number;
}

/** A figure, and whether it keeps its bar where it has one. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly well: boolean;
}

/** One kind of trouble: what is done, and the figures that came of it. */
export interface Row {
  readonly name: string;
  /** It tells only how fast or how lasting something is, which takes a machine of its own and its time: not in the quick profile. */
  readonly fullOnly?: true;
  /** It waits most of its time and none of its bars is shorter than that: it may run beside others like it. */
  readonly patient?: true;
  readonly what: (small: boolean) => string;
  run(conditions: Conditions): Promise<readonly Figure[]>;
}

/** A figure with a bar. */
export function bar(name: string, value: number, well: boolean, unit = ''): Figure {
  return { name, value: `${Math.round(value * 10) / 10}${unit}`, well };
}

/** A figure without a bar. */
export function note(name: string, value: number | string, unit = ''): Figure {
  return { name, value: typeof value === 'string' ? value : `${Math.round(value * 10) / 10}${unit}`, well: true };
}

/** The bars that every row keeps: nothing acknowledged is lost, nothing is sent twice. */
export function kept({ acknowledged, lost, duplicates, unasked }: Verdict): readonly Figure[] {
  return [
    bar('acknowledged', acknowledged, acknowledged > 0),
    bar('then lost', lost, lost === 0),
    bar('duplicates', duplicates + unasked, duplicates + unasked === 0),
  ];
}

/** Drained within a minute after the last fault. */
export function drained(seconds: number): Figure {
  return bar('drained', seconds, seconds <= 60, ' s');
}

/** No process ended by itself. */
export function alive(replicas: readonly { crashes(): number }[]): Figure {
  const crashes = replicas.reduce((sum, replica) => sum + replica.crashes(), 0);
  return bar('ended by itself', crashes, crashes === 0);
}
