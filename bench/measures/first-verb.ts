import nlp from 'compromise';
import { builtEngine } from '../built.ts';
import type { Measure } from '../measure.ts';
import { interleaved, processorTime, ratio, round } from '../rounds.ts';
import { type SampleLine, sampleLines } from '../sample-lines.ts';

export const firstVerb: Measure = {
  name: 'first-verb',
  title: 'Would a tagging library read the opening verb better? (400 lines whose verb is known)',

  async run() {
    const { readBullet, readSlots } = await builtEngine();
    const lines = sampleLines(700, 7)
      .filter(({ verb }) => verb !== null)
      .slice(0, 400);
    const readers = {
      ours: (text: string) => readSlots(readBullet(text)).clauses[0]?.verb ?? null,
      theirs: (text: string): string | null =>
        (nlp(text).verbs().first().json() as { verb?: { infinitive?: string } }[])[0]?.verb?.infinitive ?? null,
    };
    const right = (read: (text: string) => string | null) => lines.filter(({ text, verb }) => read(text) === verb);
    const ours = right(readers.ours);
    const theirs = right(readers.theirs);
    const agree = lines.filter(({ text }) => readers.ours(text) === readers.theirs(text)).length;
    const cost = (read: (text: string) => unknown) => () => processorTime(() => lines.map(({ text }) => read(text)));
    const seen = await interleaved(5, { ours: cost(readers.ours), theirs: cost(readers.theirs) });
    const missed = (found: readonly SampleLine[]) => {
      const verbs = lines.filter((line) => !found.includes(line)).map(({ verb }) => verb);
      return verbs.length === 0 ? 'misses none' : `misses ${[...new Set(verbs)].slice(0, 12).join(', ')}`;
    };
    const share = (count: number) => `${round((100 * count) / lines.length, 1)}%`;
    return [
      { what: 'ours, right', seen: share(ours.length), beside: missed(ours) },
      { what: 'compromise, right', seen: share(theirs.length), beside: missed(theirs) },
      { what: 'both give the same', seen: share(agree) },
      { what: 'cost of compromise', seen: `${round(ratio(seen.theirs, seen.ours))} times ours` },
    ];
  },
};
