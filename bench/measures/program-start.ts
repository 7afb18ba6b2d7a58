import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, startProgram } from '../children.ts';
import type { Figure, Measure } from '../measure.ts';
import { interleaved, median, round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

/** Milliseconds to the first answered review that we aim for: on an empty machine, and after. */
const bars = { cold: 4_000, warm: 2_000 };

export const programStart: Measure = {
  name: 'program-start',
  title: 'Start of the program to its first review over HTTP',

  async run() {
    const home = mkdtempSync(join(tmpdir(), 'proofline-bench-'));
    const listening: Record<keyof typeof bars, number[]> = { cold: [], warm: [] };
    const start = (kind: keyof typeof bars) => async (turn: number) => {
      const program = await startProgram(join(home, String(turn)));
      listening[kind].push(program.listening);
      await ask(program.address, 'review-bullet', { text: sampleLines(1, turn)[0]?.text ?? '' });
      const first = program.age();
      await program.stop();
      return first;
    };
    try {
      // A warm start opens the folder that the cold one of the same round made.
      const seen = await interleaved(5, { cold: start('cold'), warm: start('warm') });
      return [...shown('cold', listening.cold, seen.cold), ...shown('warm', listening.warm, seen.warm)];
    } finally {
      rmSync(home, { recursive: true });
    }
  },
};

function shown(kind: keyof typeof bars, listening: readonly number[], first: readonly number[]): Figure[] {
  const told = (values: readonly number[]) => `${round(median(values))} ms (fastest ${round(Math.min(...values))})`;
  const folder = kind === 'cold' ? 'no data folder' : 'data folder there';
  return [
    { what: `${kind} (${folder}): listening`, seen: told(listening) },
    {
      what: `${kind}: first review answered`,
      seen: told(first),
      bar: { text: `about ${round(bars[kind] / 1000)} s`, kept: median(first) <= bars[kind] },
    },
  ];
}
