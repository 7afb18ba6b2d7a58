import { type BulletMatch, rematch } from './rematch.ts';
import { type BulletReview, type Review, type ReviewOptions, reviewBullet } from './review.ts';
import { readBullet } from './text.ts';

/** What became of a bullet and of its score. Scores are null where the bullet is not in that version. */
export interface BulletChange extends BulletMatch {
  readonly was: number | null;
  readonly now: number | null;
  /** The part of the difference that the member's words made, and the part that the old words would have had without an edit. */
  readonly byEdit: number;
  readonly byRules: number;
  /** Titles of findings that the edit settled, and of those that it brought. */
  readonly settled: readonly string[];
  readonly brought: readonly string[];
}

/** The difference between two reviews of one text. */
export interface ReviewChanges {
  readonly bullets: readonly BulletChange[];
  /** Why the old words are judged differently now: `rules` a newer version, `aim` another role or level. */
  readonly judged: 'same' | 'rules' | 'aim';
}

/**
 * What changed from an earlier review to a later one, bullet by bullet, split into what the edit did and what newer rules did:
 * the old words are judged again as the later review judges. Limits: what only several bullets show together is not judged
 * again.
 */
export function readChanges(before: Review, after: Review, options: ReviewOptions): ReviewChanges {
  const judged = judgedHow(before, after);
  const again = (bullet: BulletReview) => (judged === 'same' ? bullet : reviewBullet(readBullet(bullet.text), options));
  const matches = rematch(
    before.bullets.map(({ text }) => text),
    after.bullets.map(({ text }) => text),
  );
  return {
    judged,
    bullets: matches.map((match) => {
      const old = match.before === null ? undefined : before.bullets[match.before];
      const now = match.after === null ? undefined : after.bullets[match.after];
      const base = { ...match, was: old?.score ?? null, now: now?.score ?? null };
      if (!old || !now) return { ...base, byEdit: 0, byRules: 0, settled: [], brought: [] };
      // Words that stayed are judged once: whatever is different about them, the rules did.
      const same = match.reworded ? again(old) : now;
      return {
        ...base,
        byEdit: rounded(now.score - same.score),
        byRules: rounded(same.score - old.score),
        settled: titlesOnlyIn(same, now),
        brought: titlesOnlyIn(now, same),
      };
    }),
  };
}

function judgedHow(before: Review, after: Review): ReviewChanges['judged'] {
  if (before.pack.id !== after.pack.id || before.level !== after.level) return 'aim';
  return before.engine === after.engine && before.pack.version === after.pack.version ? 'same' : 'rules';
}

function titlesOnlyIn(one: BulletReview, other: BulletReview): readonly string[] {
  const known = new Set(other.findings.map(({ rule }) => rule));
  return [...new Set(one.findings.filter(({ rule }) => !known.has(rule)).map(({ title }) => title))];
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}
