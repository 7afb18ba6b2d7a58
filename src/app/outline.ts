import type { ResumeReview } from '../engine/resume-review.ts';
import type { Review } from '../engine/review.ts';
import type { Outline } from './ports.ts';

/** What may stay of a review when its text is removed. */
export function outlineOf({ engine, pack: { id, version }, level, bullets, ...rest }: Review | ResumeReview): Outline {
  return {
    engine,
    pack: { id, version },
    level,
    bullets: bullets.map(({ verdict, score, tier, findings }) => {
      return { verdict, score, tier, rules: findings.map(({ rule }) => rule) };
    }),
    ...('components' in rest
      ? {
          components: rest.components.map(({ id, score }) => ({ id, score })),
          findings: rest.findings.map(({ rule }) => rule),
        }
      : {}),
  };
}
