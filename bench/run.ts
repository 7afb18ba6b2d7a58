/**
 * Measures Proofline beside its peers and floors, all in one run.
 *
 *   npm run bench [-- NAME …]
 *
 * NAME picks measures; all of them without one. What each figure means is told in docs/bench.md.
 */
import { cpus, loadavg } from 'node:os';
import type { Measure } from './measure.ts';
import { askTimes } from './measures/asks.ts';
import { engineStart } from './measures/engine-start.ts';
import { firstVerb } from './measures/first-verb.ts';
import { historySize } from './measures/history.ts';
import { hostileText } from './measures/hostile-text.ts';
import { memory } from './measures/memory.ts';
import { programStart } from './measures/program-start.ts';
import { resume } from './measures/resume.ts';
import { rewrite } from './measures/rewrite.ts';
import { slack } from './measures/slack.ts';
import { speed } from './measures/speed.ts';

const measures: readonly Measure[] = [
  engineStart,
  programStart,
  askTimes,
  speed,
  firstVerb,
  hostileText,
  resume,
  rewrite,
  historySize,
  memory,
  slack,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !measures.some((measure) => measure.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Measures: ${measures.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
for (const { name, title, run } of measures) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${title} [${name}; load ${loadavg()[0]?.toFixed(1)}]`);
  for (const { what, seen, beside, bar } of await run()) {
    const kept = bar && `${bar.kept ? 'kept' : 'MISSED'}: ${bar.text}`;
    console.log(`  ${what.padEnd(46)} ${[seen.padEnd(26), beside, kept].filter(Boolean).join('  ').trimEnd()}`);
  }
}
