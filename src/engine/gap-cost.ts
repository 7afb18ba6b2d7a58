import type { GapItem, GapReport } from './gap.ts';

/** Points of 100 that a requirement costs, by the weights the report states: all of them absent cost 100. */
export function requirementCost({ coverage }: GapReport, { requirement, standing, place }: GapItem): number {
  const { points, weights } = coverage;
  if (points.of === 0 || standing === 'either') return 0;
  const earned = place && standing !== 'transferable' ? weights.place[place] : 0;
  return (100 * weights.asked[requirement.asked] * (1 - earned)) / points.of;
}
