import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startProgram } from '../children.ts';
import type { Measure } from '../measure.ts';
import { interleaved, median, quantile, ratio, round, timed } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const asks = 200;

export const askTimes: Measure = {
  name: 'asks',
  title: `${asks} reviews of three bullets over HTTP, kept in the embedded database`,

  async run() {
    const home = mkdtempSync(join(tmpdir(), 'proofline-bench-'));
    const program = await startProgram(join(home, 'data'));
    const review = (keep: 'yes' | 'no') => (turn: number) => {
      const text = sampleLines(3, turn)
        .map((line) => line.text)
        .join('\n');
      return timed(() => ask(program.address, 'review-bullet', { text, keep }));
    };
    const contenders = {
      kept: review('yes'),
      unkept: review('no'),
      help: () => timed(() => ask(program.address, 'help')),
    };
    try {
      await interleaved(20, contenders);
      const seen = await interleaved(asks, contenders);
      const figure = (name: keyof typeof seen, what: string) => ({
        what,
        seen: `p50 ${round(median(seen[name]), 1)}, p95 ${round(quantile(seen[name], 0.95), 1)} ms`,
        ...(name === 'kept'
          ? {}
          : { beside: `a kept review takes ${round(ratio(seen.kept, seen[name]), 1)} times this` }),
      });
      return [
        figure('kept', 'review, kept in history'),
        figure('unkept', 'review, not kept'),
        figure('help', 'floor: help, which judges and keeps nothing'),
      ];
    } finally {
      await program.stop();
      rmSync(home, { recursive: true });
    }
  },
};
