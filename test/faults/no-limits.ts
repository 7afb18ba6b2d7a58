import type { Limits } from '../../src/app/ports.ts';

/** Refuses nobody: the harness asks more than any member may. */
export const noLimits: Limits = { take: async () => 'taken' };
