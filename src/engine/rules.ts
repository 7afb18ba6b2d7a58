import type { BulletRule } from './rule.ts';
import { weakOpener } from './rules/weak-opener.ts';

/** Every rule about one bullet, in the order a reader meets the faults. */
export const bulletRules: readonly BulletRule[] = [weakOpener];
