import type { Figure } from './figures.ts';
import type { Finding } from './review.ts';
import type { Level } from './role.ts';
import { base, weights } from './score-weights.ts';
import type { Signals } from './signals.ts';
import { skillChecks } from './skills-line.ts';
import type { ReadBullet } from './slots.ts';
import { summaryChecks } from './summary.ts';
import { type Bullet, spanOfWords } from './text.ts';

/** One term of the score. A bullet's score is the sum of its terms' points, held inside 0..100. */
export interface Term {
  readonly label: string;
  readonly points: number;
}

export type Verdict = 'weak' | 'fair' | 'strong';

/** What a bullet gains points for, each 0..1. More of a true fact never lowers one of them. */
export const gains = {
  act: 'Opens with an act',
  tellingVerb: 'The verb tells which act',
  system: 'Names what was worked on',
  context: 'Says how',
  result: 'Says what changed',
  reached: 'Tells the change as reached',
  mechanism: 'Names a technique or a failure',
  scale: 'Gives a size',
  measured: 'Gives a measured outcome',
  outcomes: 'More than one outcome in figures',
  figures: 'More than one figure',
  detail: 'Details that only this work has',
  length: 'Says enough to judge',
  acts: 'More than one act',
  parts: 'At least two of system, how, result, figure',
} as const;
export type Gain = keyof typeof gains;

/** Rises from 0 and comes near 1: at `half` · 0.7 it is one half. More of the same counts ever less. */
function saturate(amount: number, half: number): number {
  return 1 - Math.exp(-amount / half);
}

/** What a technique counts for in a line without any act. */
const dutyShare = 0.4;

/** Findings whose figures count effort or attendance: such a figure is no evidence. */
const hollowing: ReadonlySet<string> = new Set(['vanity-metric', 'attended-not-done']);

function isHollow(read: ReadBullet, figure: Figure, findings: readonly Pick<Finding, 'rule' | 'span'>[]): boolean {
  const span = spanOfWords(read.words, figure.from, figure.to);
  return (
    figure.kind !== 'name' &&
    findings.some(
      (finding) => hollowing.has(finding.rule) && finding.span.start < span.end && span.start < finding.span.end,
    )
  );
}

/** The gains of a bullet, each 0..1. `findings` tell which figures count for nothing. */
export function readGains(
  read: ReadBullet,
  signals: Signals,
  findings: readonly Pick<Finding, 'rule' | 'span'>[],
): Record<Gain, number> {
  const hollow = read.figures.filter((figure) => isHollow(read, figure, findings)).length;
  const figures = Math.max(0, signals.figures - hollow);
  const { weight, tier } = signals;
  const opening = read.clauses[0];
  const acts = opening?.kind === 'act' || opening?.kind === 'change';
  const parts = [weight.system >= 1, weight.context >= 1, weight.result >= 1.5, figures > 0].filter(Boolean);
  const detail = weight.system + weight.context + weight.result + weight.scale / 2 + weight.none / 2;
  return {
    act: acts ? 1 : 0,
    tellingVerb: acts && !signals.commonVerb ? 1 : 0,
    system: saturate(weight.system, 2),
    context: saturate(weight.context, 2),
    result: saturate(weight.result, 2.5),
    reached: signals.reached ? 1 : 0,
    // Techniques listed as duties were somebody's; those that an act or an outcome carries are this person's.
    mechanism:
      saturate(signals.mechanisms + signals.failures, 1.5) *
      (signals.acts > 0 || signals.reached || opening?.kind === 'change' ? 1 : dutyShare),
    scale: figures > 0 ? 1 : 0,
    measured: tier === 'measured' && figures > 0 ? 1 : 0,
    outcomes: saturate(Math.max(0, Math.min(signals.outcomes, figures) - 1), 1.5),
    figures: saturate(Math.max(0, figures - 1), 1.5),
    detail: saturate(detail, 5),
    length: saturate(signals.content, 8),
    acts: saturate(Math.max(0, signals.acts - 1), 1),
    parts: parts.length >= 2 ? 1 : 0,
  };
}

/** How often each rule was broken, as it counts: the second time half, the third a quarter. */
export function readLosses(findings: readonly Pick<Finding, 'rule'>[]): Map<string, number> {
  const losses = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { rule } of findings) {
    const before = times.get(rule) ?? 0;
    times.set(rule, before + 1);
    losses.set(rule, (losses.get(rule) ?? 0) + 0.5 ** before);
  }
  return losses;
}

/**
 * What the member's level changes: points, never facts. A student's technique counts for more, because there was no
 * traffic to measure; a senior's missing result costs more. Judged, from the guides' advice by level.
 */
const levelPoints: Readonly<Record<Level, Partial<Record<string, number>>>> = {
  student: { mechanism: 1.25, detail: 1.15, 'missing-result': 0.8, 'missing-measure': 0.5 },
  junior: { mechanism: 1.1, detail: 1.05, 'missing-result': 0.9, 'missing-measure': 0.8 },
  mid: {},
  senior: { 'missing-result': 1.2, 'missing-measure': 1.3, 'outcome-without-cause': 1.2 },
};

/** The first term of every sum. */
const startLabel = 'Where every line starts';

/** The terms of a bullet's score, largest gain first, then the losses; terms under half a point are left out of no sum. */
export function scoreTerms(
  read: ReadBullet,
  signals: Signals,
  findings: readonly Finding[],
  level: Level,
): { score: number; terms: Term[] } {
  const factor = levelPoints[level];
  const terms: Term[] = [{ label: startLabel, points: base }];
  for (const [gain, value] of Object.entries(readGains(read, signals, findings))) {
    const points = value * (weights[gain] ?? 0) * (factor[gain] ?? 1);
    if (points !== 0) terms.push({ label: gains[gain as Gain], points });
  }
  const titles = new Map(findings.map((finding) => [finding.rule, finding.title]));
  for (const [rule, times] of readLosses(findings)) {
    const points = times * (weights[rule] ?? 0) * (factor[rule] ?? 1);
    if (points !== 0) terms.push({ label: titles.get(rule) ?? rule, points });
  }
  // What rounds to nothing is not shown, and leaves no negative zero behind.
  const rounded = terms
    .map(({ label, points }) => ({ label, points: Math.round(points * 10) / 10 }))
    .filter(({ points }) => points !== 0);
  return { score: total(rounded), terms: rounded };
}

/**
 * The sum for a summary or a skills line. Constants judged, not fitted: the guides' patterns name the parts, and the
 * labelled sets of such lines are too small to fit.
 */
export function lineTerms(
  kind: 'summary' | 'skills',
  line: Bullet,
  read: ReadBullet,
  signals: Signals,
  findings: readonly Finding[],
): { score: number; terms: Term[] } {
  const terms: Term[] = [{ label: startLabel, points: 20 }];
  const add = (label: string, points: number) => {
    if (points !== 0) terms.push({ label, points: Math.round(points * 10) / 10 });
  };
  if (kind === 'summary') {
    const checks = summaryChecks(line, read, signals);
    add('Names the role', checks.role ? 10 : 0);
    add('Tells the level', checks.level ? 10 : 0);
    add('Names tools or a field', checks.field ? 15 : 0);
    add('Gives one proof', checks.proof ? 15 : 0);
    add(gains.measured, signals.outcomes > 0 ? 8 : 0);
    add(gains.detail, 22 * saturate(checks.detail, 6));
  } else {
    const checks = skillChecks(line, read);
    add('Names tools and methods', 45 * saturate(checks.named, 3));
    add('Groups them', checks.groups > 1 ? 20 : 0);
    add('Enough to search for', 15 * saturate(checks.items, 8));
  }
  const losses: Readonly<Record<string, number>> = { high: -16, medium: -9, low: -3 };
  for (const [rule, times] of readLosses(findings)) {
    const finding = findings.find((one) => one.rule === rule);
    if (finding) add(finding.title, times * (losses[finding.severity] ?? 0));
  }
  return { score: total(terms), terms };
}

function total(terms: readonly Term[]): number {
  const sum = terms.reduce((points, term) => points + term.points, 0);
  return Math.round(Math.min(100, Math.max(0, sum)) * 10) / 10;
}

/** Below this a line is weak; the point where weak and other lines of the labelled sets are told apart best. */
export const weakBelow = 50;
/** From here on a line is strong. */
export const strongFrom = 70;

export function verdictOf(score: number): Verdict {
  return score < weakBelow ? 'weak' : score < strongFrom ? 'fair' : 'strong';
}
