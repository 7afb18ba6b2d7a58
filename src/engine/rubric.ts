import type { ResumeFinding } from './resume-review.ts';
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

/** 100 less what the findings cost, never below 0. Taking any finding away never lowers it. */
export function componentScore(findings: readonly Pick<ResumeFinding, 'value'>[]): number {
  const lost = findings.reduce((sum, { value }) => sum + value, 0);
  return Math.round(Math.max(0, 100 - lost));
}
