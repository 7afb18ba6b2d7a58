import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BulletReview, reviewBullet } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { weakBelow } from '../src/engine/score.ts';
import { readBullet } from '../src/engine/text.ts';
import { auc, pairAccuracy } from './figures.ts';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly label: 'weak' | 'strong';
  readonly kind: string;
  readonly pair: string | null;
  readonly evidence?: string;
}

function load(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ pair: null, kind: '', ...JSON.parse(line) }));
}

const judge = (text: string): BulletReview => reviewBullet(readBullet(text), { pack: rolePacks[0], level: 'mid' });

/**
 * Prints how the judgement of bullets, summaries, skills lines and slots does on labelled lines, with the labelled
 * set's own scorers: figures with 95 % confidence intervals, per kind of source, and the worst misses.
 */
export function evalBullets(gold: string): void {
  const work = mkdtempSync(join(tmpdir(), 'proofline-eval-'));
  try {
    const bullets = join(gold, 'bullets');
    const run = (script: string, ...args: string[]) =>
      console.log(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' }));
    const predict = (name: string): string => {
      const file = join(work, name);
      writeFileSync(
        file,
        load(join(bullets, name))
          .map(({ id, text }) => JSON.stringify({ id, score: judge(text).score }))
          .join('\n'),
      );
      return file;
    };
    const scorer = join(bullets, 'score.mjs');
    const dev = join(bullets, 'dev.jsonl');
    const predicted = predict('dev.jsonl');
    const threshold = ['--threshold', String(weakBelow)];
    console.log('== bullets: all, by kind of source, worst misses');
    run(scorer, predicted, dev, ...threshold, '--by', 'kind', '--misses', '12');
    console.log('== bullets: hard lines');
    run(scorer, predicted, dev, ...threshold, '--hard', '--allow-missing');
    console.log('== bullets: lines without a digit');
    run(scorer, predicted, dev, ...threshold, '--no-digit', '--allow-missing');
    console.log('== bullets: human guides');
    run(scorer, predicted, dev, ...threshold, '--where', 'kind=human-guide', '--allow-missing');
    evalPairs(join(bullets, 'pairs.dev.jsonl'));
    evalLines('summaries', join(bullets, 'summaries.jsonl'));
    evalLines('skills lines', join(bullets, 'skills.jsonl'));
    console.log('== slots');
    const slots = join(gold, 'slots', 'dev.jsonl');
    const file = join(work, 'slots.jsonl');
    writeFileSync(
      file,
      load(slots)
        .map(({ id, text }) => {
          const { start, slots: found, tier } = judge(text);
          const moved = Object.fromEntries(
            Object.entries(found).map(([kind, spans]) => [
              kind,
              spans.map((span) => ({ start: span.start + start, end: span.end + start })),
            ]),
          );
          return JSON.stringify({ id, slots: moved, tier });
        })
        .join('\n'),
    );
    run(join(gold, 'slots', 'score-slots.mjs'), file, slots, '--meta', dev);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Minimal pairs (strictly higher), and traps: on the right side, a weak one with the phrase quoted that its label quotes. */
function evalPairs(file: string): void {
  const rows = load(file).map((row) => ({ ...row, strong: row.label === 'strong', review: judge(row.text) }));
  const scored = rows.map((row) => ({ ...row, score: row.review.score }));
  const traps = scored.filter((row) => row.kind.startsWith('trap'));
  const quotes = (row: (typeof traps)[number]) => {
    if (row.evidence === undefined) return true;
    const at = row.text.indexOf(row.evidence);
    return row.review.findings.some(({ span }) => span.start < at + (row.evidence?.length ?? 0) && span.end > at);
  };
  const right = traps.filter((row) => row.strong === (row.review.verdict !== 'weak') && quotes(row));
  console.log(
    `== minimal pairs: strict ${(100 * pairAccuracy(scored)).toFixed(1)} % of ${new Set(scored.filter(({ pair }) => pair).map(({ pair }) => pair)).size}`,
  );
  console.log(`== traps right, with the quoted evidence: ${right.length} of ${traps.length}`);
  for (const row of traps.filter((one) => !right.includes(one)))
    console.log(`   ${row.id} ${row.label} ${row.score} ${row.text}`);
}

function evalLines(name: string, file: string): void {
  const rows = load(file).map((row) => ({ ...row, strong: row.label === 'strong', review: judge(row.text) }));
  const scored = rows.map((row) => ({ ...row, score: row.review.score }));
  const right = (strong: boolean) => {
    const side = scored.filter((row) => row.strong === strong);
    return `${side.filter((row) => (row.review.verdict !== 'weak') === strong).length} of ${side.length}`;
  };
  console.log(
    `== ${name}: AUC ${auc(scored).toFixed(3)}, pairs ${(100 * pairAccuracy(scored)).toFixed(1)} %, strong not called weak ${right(true)}, weak called weak ${right(false)}`,
  );
}
