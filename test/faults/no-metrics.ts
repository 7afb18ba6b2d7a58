import type { Metrics } from '../../src/app/ports.ts';

/** Counts nothing: for a process whose figures nobody reads. */
export const noMetrics: Metrics = { count() {}, time() {}, gauge() {} };
