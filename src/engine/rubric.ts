import type { ComponentId } from './resume-rule.ts';

/** One of the four scores, explained by its findings. */
export interface Component {
  readonly id: ComponentId;
  readonly title: string;
  /** 0..100, whole: 100 less the values of its findings. Null where there was nothing to judge; `says` tells why. */
  readonly score: number | null;
  /** How much the component counts when the fixes are put in order; the four add up to 100. */
  readonly weight: number;
  readonly says: string;
  /** Ids of its findings, the most valuable first. */
  readonly findings: readonly string[];
}

export const componentTitles: Readonly<Record<ComponentId, string>> = {
  impact: 'Content and impact',
  keywords: 'Keywords',
  formatting: 'Formatting',
  skills: 'Skills section',
};

/** Ours to choose: lines that tell of work weigh more than any list. */
export const componentWeights: Readonly<Record<ComponentId, number>> = {
  impact: 40,
  keywords: 25,
  formatting: 20,
  skills: 15,
};

/** What the findings of one component cost, each in points of 100. */
export interface Cost {
  readonly cost: number;
}

/** 100 less all costs, never below 0, whole. Taking any cost away never lowers it. */
export function componentScore(costs: readonly Cost[]): number {
  return Math.round(Math.max(0, 100 - sum(costs)));
}

/**
 * Points each finding is worth: its cost, shrunk where all of them together cost more than there is, so that the score
 * and the values of a component always add up to 100.
 */
export function valuesOf(costs: readonly Cost[]): readonly number[] {
  const shrink = Math.min(1, 100 / Math.max(1, sum(costs)));
  return costs.map(({ cost }) => Math.round(10 * cost * shrink) / 10);
}

function sum(costs: readonly Cost[]): number {
  return costs.reduce((all, { cost }) => all + cost, 0);
}
