/**
 * Fits the score's constants on labelled bullets and writes them with their provenance.
 *
 *   npm run fit -- --gold DIR [--write]
 *
 * Our own labelled lines (bench/data) are fitted too; DIR's are what the figures are about.
 *
 * DIR holds bullets/dev.jsonl and bullets/pairs.dev.jsonl (records with text, label "weak" or "strong", source, kind).
 * The model is a plain sum, so that a reply can show it: gains may only add, broken rules may only take away. Prints the
 * fit and the same figures with each source left out of its own fit, which is what unseen text should expect.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTier } from '../src/engine/evidence.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { bulletRules, rules } from '../src/engine/rules.ts';
import { gains, readGains, readLosses } from '../src/engine/score.ts';
import { readSignals } from '../src/engine/signals.ts';
import { readSlots } from '../src/engine/slots.ts';
import { readBullet } from '../src/engine/text.ts';
import { chooseTopic } from '../src/engine/topics.ts';
import { auc, matchedAuc, pairAccuracy } from './figures.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly strong: boolean;
  readonly source: string;
  readonly kind: string;
  readonly hard: boolean;
  readonly pair: string | null;
  readonly set: 'dev' | 'pairs' | 'own';
  readonly x: readonly number[];
  readonly weight: number;
}

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    write: { type: 'boolean' },
    misses: { type: 'string' },
    l2: { type: 'string' },
    own: { type: 'string' },
  },
});
if (!values.gold) throw new Error('usage: npm run fit -- --gold DIR [--write]');

/** Points for one unit of log-odds: spreads the labelled lines over 0..100 with few at either end. */
const pointsPerUnit = 8;
/** Strength of the pull of every constant towards 0; chosen by the left-out figures among 0.3, 1, 3. */
const l2 = Number(values.l2 ?? 1);
/** How much a line of our own weighs against a labelled one of DIR. */
const ownWeight = Number(values.own ?? 0.15);

const gainNames = Object.keys(gains) as (keyof typeof gains)[];
const ruleNames = rules.filter((rule) => rule.appliesTo === 'bullet').map((rule) => rule.id);
const names = [...gainNames, ...ruleNames];
const signs = [...gainNames.map(() => 1), ...ruleNames.map(() => -1)];

function features(text: string): number[] {
  const bullet = readBullet(text);
  const read = readSlots(bullet);
  const tier = readTier(read);
  const signals = readSignals(read, tier);
  const pack = rolePacks[0];
  const topic = chooseTopic(
    bullet.words.map((word) => word.lower),
    pack.topics,
  );
  const found = bulletRules.flatMap((rule) =>
    [...rule.check(bullet, { read, tier, signals, topic, pack, level: 'mid' })].map(({ span }) => ({
      rule: rule.id,
      span,
    })),
  );
  const gained = readGains(read, signals, found);
  const lost = readLosses(found);
  return [...gainNames.map((name) => gained[name]), ...ruleNames.map((name) => lost.get(name) ?? 0)];
}

function load(file: string, set: Row['set']): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const record = JSON.parse(line);
      const hard = record.hard === true;
      // Lines on which counting fails weigh more: they are what the score is for.
      const weight = set === 'pairs' ? 2 : set === 'own' ? ownWeight : hard || record.kind === 'human-guide' ? 1.5 : 1;
      return {
        kind: '',
        ...record,
        set,
        hard,
        weight,
        strong: record.label === 'strong',
        pair: record.pair ?? null,
        source: set === 'dev' ? record.source : `${set} ${record.pair ?? record.id}`,
        x: features(record.text),
      };
    });
}

interface Fit {
  readonly w: number[];
  readonly b: number;
}

/** Logistic regression with every constant held to its sign, by Adam steps; deterministic. */
function fitWeights(rows: readonly Row[], steps: number): Fit {
  const w = names.map(() => 0);
  let b = 0;
  const m = names.map(() => 0);
  const v = names.map(() => 0);
  let mb = 0;
  let vb = 0;
  const rate = 0.02;
  for (let t = 1; t <= steps; t++) {
    const g = w.map((value) => l2 * value);
    let gb = 0;
    for (const row of rows) {
      const error = (1 / (1 + Math.exp(-z(row, { w, b }))) - (row.strong ? 1 : 0)) * row.weight;
      row.x.forEach((value, k) => {
        g[k] = (g[k] ?? 0) + error * value;
      });
      gb += error;
    }
    const c1 = 1 - 0.9 ** t;
    const c2 = 1 - 0.999 ** t;
    for (let k = 0; k < w.length; k++) {
      m[k] = 0.9 * (m[k] ?? 0) + 0.1 * (g[k] ?? 0);
      v[k] = 0.999 * (v[k] ?? 0) + 0.001 * (g[k] ?? 0) ** 2;
      const next = (w[k] ?? 0) - (rate * ((m[k] ?? 0) / c1)) / (Math.sqrt((v[k] ?? 0) / c2) + 1e-8);
      w[k] = next * (signs[k] ?? 1) < 0 ? 0 : next;
    }
    mb = 0.9 * mb + 0.1 * gb;
    vb = 0.999 * vb + 0.001 * gb * gb;
    b -= (rate * (mb / c1)) / (Math.sqrt(vb / c2) + 1e-8);
  }
  return { w, b };
}

function z(row: Pick<Row, 'x'>, { w, b }: Fit): number {
  return row.x.reduce((sum, value, k) => sum + value * (w[k] ?? 0), b);
}

function report(title: string, rows: readonly Row[], score: (row: Row) => number): void {
  const dev = rows.filter((row) => row.set === 'dev');
  const of = (chosen: readonly Row[]) => auc(chosen.map((row) => ({ strong: row.strong, score: score(row) })));
  const scored = rows.map((row) => ({ ...row, score: score(row) }));
  const balanced = (rate: (row: (typeof scored)[number]) => boolean) => {
    const inDev = scored.filter((row) => row.set === 'dev');
    const strong = inDev.filter((row) => row.strong);
    const weak = inDev.filter((row) => !row.strong);
    return (strong.filter(rate).length / strong.length + weak.filter((row) => !rate(row)).length / weak.length) / 2;
  };
  const cuts = Array.from({ length: 41 }, (_, k) => (k - 20) / 10);
  const best = cuts
    .map((cut) => ({ cut, value: balanced((row) => row.score >= cut) }))
    .sort((a, c) => c.value - a.value)[0];
  const traps = scored.filter((row) => row.set === 'pairs' && row.kind.startsWith('trap'));
  console.log(
    [
      title.padEnd(14),
      `AUC ${of(dev).toFixed(3)}`,
      `pairs ${(100 * pairAccuracy(scored.filter((row) => row.set === 'dev'))).toFixed(1)}`,
      `matched ${matchedAuc(scored.filter((row) => row.set === 'dev')).toFixed(3)}`,
      `hard ${of(dev.filter((row) => row.hard)).toFixed(3)}`,
      `no digit ${of(dev.filter((row) => !/\d/.test(row.text))).toFixed(3)}`,
      `human ${of(dev.filter((row) => row.kind === 'human-guide')).toFixed(3)}`,
      `minimal pairs ${(100 * pairAccuracy(scored.filter((row) => row.set === 'pairs'))).toFixed(1)}`,
      `traps ${((100 * traps.filter((row) => row.score >= 0 === row.strong).length) / traps.length).toFixed(1)}`,
      `own AUC ${of(rows.filter((row) => row.set === 'own')).toFixed(3)} pairs ${(100 * pairAccuracy(scored.filter((row) => row.set === 'own'))).toFixed(1)}`,
      `balanced at 0 ${(100 * balanced((row) => row.score >= 0)).toFixed(1)}, best ${(100 * (best?.value ?? 0)).toFixed(1)} at ${best?.cut}`,
    ].join('  '),
  );
}

const goldFile = (name: string) => join(values.gold ?? '', 'bullets', name);
const ownFile = (name: string) => join(import.meta.dirname, 'data', name);
const rows = [
  ...load(goldFile('dev.jsonl'), 'dev'),
  ...load(goldFile('pairs.dev.jsonl'), 'pairs'),
  ...['pairs.jsonl', 'traps.jsonl', 'lines.jsonl'].flatMap((name) => load(ownFile(name), 'own')),
];
const whole = fitWeights(rows, 3000);
report('fit', rows, (row) => z(row, whole));

const sources = [...new Set(rows.map((row) => row.source))].sort();
const foldOf = new Map(sources.map((source, index) => [source, (index * 7) % 8]));
const left = new Map<Row, number>();
for (let fold = 0; fold < 8; fold++) {
  const trained = fitWeights(
    rows.filter((row) => foldOf.get(row.source) !== fold),
    1200,
  );
  for (const row of rows.filter((one) => foldOf.get(one.source) === fold)) left.set(row, z(row, trained));
}
report('source left out', rows, (row) => left.get(row) ?? 0);
const others = rows.filter((row) => !row.source.includes('game-programmer'));
report('fit, less one', others, (row) => z(row, whole));
report('left, less one', others, (row) => left.get(row) ?? 0);
console.log(names.map((name, k) => `${name} ${((whole.w[k] ?? 0) * pointsPerUnit).toFixed(1)}`).join(', '));

if (values.misses) {
  const wrong = [...rows]
    .sort((a, b) => (b.strong ? -1 : 1) * (left.get(b) ?? 0) - (a.strong ? -1 : 1) * (left.get(a) ?? 0))
    .slice(0, Number(values.misses));
  for (const row of wrong)
    console.log(
      `${row.strong ? 'S' : 'W'} ${(left.get(row) ?? 0).toFixed(2)} ${row.kind.slice(0, 6)} | ${row.text.slice(0, 200)}`,
    );
}

if (values.write) {
  const lines = names.map((name, k) => [name, Math.round((whole.w[k] ?? 0) * pointsPerUnit * 10) / 10] as const);
  const strong = rows.filter((row) => row.strong).length;
  const text = `/**
 * Points for each gain and for each rule broken. Written by \`npm run fit\`, never by hand: logistic regression with every
 * constant held to its sign (gains add, broken rules take away), ${pointsPerUnit} points for one unit of log-odds, 50 where weak and strong are
 * equally likely. Fitted on ${rows.length} labelled bullets (${strong} strong, ${rows.length - strong} weak) of ${sources.length} sources.
 */
export const base = ${Math.round((50 + whole.b * pointsPerUnit) * 10) / 10};
export const weights: Readonly<Record<string, number>> = {
${lines.map(([name, points]) => `  ${/^[a-z]+$/i.test(name) ? name : `'${name}'`}: ${points === 0 ? 0 : points},`).join('\n')}
};
`;
  writeFileSync(new URL('../src/engine/score-weights.ts', import.meta.url), text);
  console.log('wrote src/engine/score-weights.ts');
}
