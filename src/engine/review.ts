import type { Tier } from './evidence.ts';
import type { Level, RolePack } from './role.ts';
import type { Match, Severity, Source } from './rule.ts';
import { bulletRules } from './rules.ts';
import type { Slots } from './slots.ts';
import type { Bullet, Span } from './text.ts';

export type Verdict = 'weak' | 'fair' | 'strong';

/** One fault found, complete in itself: it can be stored, shown or exported without the rule that made it. */
export interface Finding extends Match {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** Exactly the text that `span` covers. */
  readonly evidence: string;
  readonly why: string;
  readonly source: Source;
}

/** What a bullet does well: the span that does the work, and a sentence that names it. */
export interface Praise {
  readonly span: Span;
  readonly message: string;
}

/** One term of the score. A bullet's score is the sum of its terms' points, held inside 0..100. */
export interface Term {
  readonly label: string;
  readonly points: number;
}

/** The judgement of one bullet. Every span is half-open UTF-16 offsets into `text`. */
export interface BulletReview {
  readonly text: string;
  /** Where `text` starts in the text the member pasted. */
  readonly start: number;
  readonly verdict: Verdict;
  /** 0..100, the rounded sum of `terms`. */
  readonly score: number;
  readonly terms: readonly Term[];
  readonly tier: Tier;
  readonly slots: Slots;
  /** Most valuable to the member first. */
  readonly findings: readonly Finding[];
  readonly praise: readonly Praise[];
}

/** A review of everything the member pasted: plain data, JSON-safe, byte-identical for the same input and versions. */
export interface Review {
  /** The engine's version. */
  readonly engine: string;
  /** The role pack's id and version. */
  readonly pack: { readonly id: string; readonly version: string };
  readonly level: Level;
  readonly bullets: readonly BulletReview[];
}

/** For whom a text is judged. */
export interface ReviewOptions {
  readonly pack: RolePack;
  readonly level: Level;
}

/** The engine's version: it changes whenever the same input could give another review. */
export const engineVersion = '0.1.0';

/** Judges one bullet by itself. Any text at all is allowed. */
export function reviewBullet(bullet: Bullet, options: ReviewOptions): BulletReview {
  const slots: Slots = { action: [], system: [], context: [], result: [], scale: [] };
  const findings: Finding[] = [];
  for (const rule of bulletRules) {
    for (const match of rule.check(bullet, { slots, tier: 'none', ...options })) {
      findings.push({
        rule: rule.id,
        title: rule.title,
        severity: rule.severity,
        why: rule.why,
        source: rule.source,
        evidence: bullet.text.slice(match.span.start, match.span.end),
        ...match,
      });
    }
  }
  const terms: Term[] = [{ label: 'draft', points: findings.length ? 20 : 60 }];
  const score = terms.reduce((sum, term) => sum + term.points, 0);
  const verdict = score < 40 ? 'weak' : score < 70 ? 'fair' : 'strong';
  return { text: bullet.text, start: bullet.start, verdict, score, terms, tier: 'none', slots, findings, praise: [] };
}

/** Judges bullets that belong together, such as those pasted in one message. */
export function reviewBullets(bullets: readonly Bullet[], options: ReviewOptions): Review {
  return {
    engine: engineVersion,
    pack: { id: options.pack.id, version: options.pack.version },
    level: options.level,
    bullets: bullets.map((bullet) => reviewBullet(bullet, options)),
  };
}
