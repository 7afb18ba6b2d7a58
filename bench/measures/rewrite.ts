import { builtEngine } from '../built.ts';
import type { Measure } from '../measure.ts';
import { rematchCases, rematchRight } from '../rematch-cases.ts';
import { median, processorTime, round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const [perRound, rounds] = [100, 9];
/** As many bullets as one message may hold, so that matching two versions is the longest there is for messages. */
const bullets = 40;
const barRematch = 0.95;

export const rewrite: Measure = {
  name: 'rewrite',
  title: 'Rewriting a bullet, and matching the bullets of two versions',

  async run() {
    const { composeBullet, rematch, rolePacks } = await builtEngine();
    const options = { pack: rolePacks[0], level: 'mid', tense: 'past', resultFirst: false } as const;
    const answers = {
      system: 'the rota page of a food bank',
      challenge: 'volunteers were booked twice',
      change: 'added a check for overlapping shifts',
      result: 'double bookings fell from 12 a month to 0',
    };
    const seconds = (work: (texts: readonly string[]) => unknown, count: number) =>
      Array.from({ length: rounds }, (_, seed) => {
        const texts = sampleLines(count, seed).map(({ text }) => text);
        return processorTime(() => void work(texts)) / 1000;
      });
    const composed = seconds((texts) => texts.map((text) => composeBullet(text, answers, options)), perRound);
    const matched = seconds((texts) => rematch(texts, [...texts].reverse()), bullets);
    const results = rematchCases().map(rematchRight);
    const labels = results.reduce((sum, one) => sum + one.labels, 0);
    const right = labels - results.reduce((sum, one) => sum + one.missed.length, 0);
    return [
      {
        what: 'up to three lines from four answers, judged',
        seen: `${round((1000 * median(composed)) / perRound, 2)} ms`,
      },
      { what: `two versions of ${bullets} bullets matched`, seen: `${round(1000 * median(matched), 1)} ms` },
      {
        what: 'labelled bullets matched right',
        seen: `${round((100 * right) / labels, 1)} % of ${labels}`,
        bar: { text: `at least ${100 * barRematch} %`, kept: right / labels >= barRematch },
      },
    ];
  },
};
