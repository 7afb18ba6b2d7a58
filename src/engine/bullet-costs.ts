import type { JudgedBullet, Quote, ResumePart } from './resume-rule.ts';
import type { BulletReview, Finding } from './review.ts';
import type { Severity } from './rule.ts';

/** The findings of one bullet rule over all lines, and what they cost the resume. */
export interface RuleOverLines {
  readonly finding: Finding;
  readonly cost: number;
  readonly section: ResumePart;
  readonly evidence: readonly Quote[];
  /** Places of the lines among all bullets. */
  readonly bullets: readonly number[];
}

/** A line's score from which it costs a resume nothing: a strong line need not be perfect. */
export const fullMarks = 75;
/** How a line's missing points are shared among its findings. */
const shares: Readonly<Record<Severity, number>> = { high: 4, medium: 2, low: 1 };
/** Most lines quoted for one rule. */
const mostQuotes = 5;
/** What costs less is left with its line: a strong line's small flaws are no fix for the resume. */
const leastCost = 0.1;
/** Points that a summary can cost; it is one line among many. */
const summaryPoints = 12;

/**
 * What the lines' own findings cost: each line's points short of full marks, as its share of all lines, shared among its
 * findings. A line without findings costs nothing, since nothing could be said about it.
 */
export function costsOfLines(
  bullets: readonly JudgedBullet[],
  summary: BulletReview | null,
  at: Quote['spot'],
): readonly RuleOverLines[] {
  const judged = bullets.flatMap((bullet, index) => (bullet.kind === 'skills' ? [] : [{ bullet, index }]));
  const rules = new Map<string, { -readonly [K in keyof RuleOverLines]: RuleOverLines[K] }>();
  const add = (
    review: BulletReview,
    points: number,
    section: ResumePart,
    spot: Quote['spot'],
    index: number | null,
  ) => {
    const short = (points * Math.max(0, fullMarks - review.score)) / fullMarks;
    const all = review.findings.reduce((sum, { severity }) => sum + shares[severity], 0);
    for (const finding of review.findings) {
      const key = `${index === null ? 'summary ' : ''}${finding.rule}`;
      const known = rules.get(key) ?? { finding, cost: 0, section, evidence: [], bullets: [] };
      known.cost += (short * shares[finding.severity]) / all;
      if (known.evidence.length < mostQuotes) known.evidence = [...known.evidence, { text: finding.evidence, spot }];
      if (index !== null && known.bullets.at(-1) !== index) known.bullets = [...known.bullets, index];
      rules.set(key, known);
    }
  };
  for (const { bullet, index } of judged)
    add(bullet, 100 / judged.length, bullet.section, { page: bullet.page, x: bullet.x, y: bullet.y }, index);
  if (summary) add(summary, summaryPoints, 'summary', at, null);
  return [...rules.values()].filter(({ cost }) => cost >= leastCost);
}
