import type { Review } from '../engine/review.ts';
import type { Outline } from './ports.ts';

/** What may stay of a review when its text is removed. */
export function outlineOf({ engine, pack, level, bullets }: Review): Outline {
  return {
    engine,
    pack,
    level,
    bullets: bullets.map(({ verdict, score, tier, findings }) => {
      return { verdict, score, tier, rules: findings.map(({ rule }) => rule) };
    }),
  };
}
