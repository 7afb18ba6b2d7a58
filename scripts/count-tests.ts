import { readFileSync } from 'node:fs';

/**
 * Prints "N passed, N failed" over vitest's JSON reports. The first argument is how many steps of the run failed, the
 * others are the reports: a step that failed with no failed test to show for it, such as lint, still counts.
 */
const [steps, ...paths] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const path of paths) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    passed += report.numPassedTests;
    failed += report.numFailedTests;
  } catch {
    console.error(`There is no report at ${path}.`);
  }
}
console.log(`${passed} passed, ${Math.max(failed, Number(steps))} failed`);
