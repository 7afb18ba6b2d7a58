import { rematchCases, rematchRight } from './rematch-cases.ts';

/** Prints how many matches of labelled versions are right, and each that is not. */
export function evalRematch(): void {
  const results = rematchCases().map((one) => ({ ...one, ...rematchRight(one) }));
  const labels = results.reduce((sum, one) => sum + one.labels, 0);
  const right = labels - results.reduce((sum, one) => sum + one.missed.length, 0);
  console.log(
    `== bullets matched with their earlier version: ${((100 * right) / labels).toFixed(1)} % (${right} of ${labels})`,
  );
  for (const { id, missed } of results.filter((one) => one.missed.length > 0))
    console.log(`   ${id}: ${missed.join(' ')}`);
}
