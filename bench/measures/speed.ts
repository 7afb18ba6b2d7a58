import { createRequire } from 'node:module';
import nlp from 'compromise';
import one from 'compromise/one';
import { builtEngine } from '../built.ts';
import type { Measure } from '../measure.ts';
import { interleaved, median, processorTime, ratio, round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const writeGood: (text: string) => unknown[] = createRequire(import.meta.url)('write-good');

/** Lines a round, and rounds; each round has lines never seen before, so no cache of whole lines or names can help. */
const [perRound, rounds] = [300, 11];
/** Rounds before it counts: the compiler takes some thousand bullets to be done with the engine's many small functions. */
const warmUp = 20;
const barPerSecond = 5_000;

export const speed: Measure = {
  name: 'speed',
  title: 'Bullets a second of processor time',

  async run() {
    const { readBullet, readWords, reviewBullet, rolePacks } = await builtEngine();
    const options = { pack: rolePacks[0], level: 'mid' } as const;
    const perSecond = (judge: (text: string) => unknown) => (seed: number) => {
      const lines = sampleLines(perRound, seed).map(({ text }) => text);
      const ms = processorTime(() => lines.map((line) => judge(line)));
      return (1000 * lines.length) / ms;
    };
    const contenders = {
      review: perSecond((text) => reviewBullet(readBullet(text), options)),
      words: perSecond((text) => readWords(text)),
      linter: perSecond((text) => writeGood(text)),
      tagger: perSecond((text) => nlp(text)),
      tokenizer: perSecond((text) => one.tokenize(text)),
    };
    const warm = await interleaved(warmUp, contenders);
    const seen = await interleaved(rounds, contenders, warmUp);
    const beside = (name: keyof typeof seen, what: string) => ({
      what,
      seen: `${round(median(seen[name]))}/s`,
      beside: `the review runs at ${round(ratio(seen.review, seen[name]), 2)} of this`,
    });
    const rate = median(seen.review);
    return [
      {
        what: 'whole review, reading included',
        seen: `${round(rate)}/s (${round(1e6 / rate)} µs each)`,
        bar: { text: `at least ${round(barPerSecond)}/s`, kept: rate >= barPerSecond },
      },
      { what: `the first ${perRound} of a process`, seen: `${round(warm.review[0] ?? Number.NaN)}/s` },
      beside('words', 'floor: splitting into words and nothing else'),
      beside('linter', 'write-good, a prose linter'),
      beside('tagger', 'compromise, all tags'),
      beside('tokenizer', 'compromise/one, tokens alone'),
    ];
  },
};
