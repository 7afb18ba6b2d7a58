import { pathToFileURL } from 'node:url';
import { builtPath } from '../built.ts';
import { ended, startNode } from '../children.ts';
import type { Measure } from '../measure.ts';
import { interleaved, median, round } from '../rounds.ts';

const barMs = 150;

/** A program that loads the engine and reviews one bullet. */
const firstReview = `
  const from = ${JSON.stringify(pathToFileURL(builtPath('src/engine')).href)};
  const [{ reviewBullet }, { readBullet }, { rolePacks }] = await Promise.all(
    ['review', 'text', 'roles'].map((name) => import(from + '/' + name + '.js')));
  const { score } = reviewBullet(readBullet('Cut label printing from 9 s to 2 s by caching fonts'),
    { pack: rolePacks[0], level: 'mid' });
  if (!(score > 0)) throw new Error('no review');`;

/** Processor time is what is held to the bar: on a busy machine the clock measures the others. In microseconds. */
const tellProcessor = `
  const { user, system } = process.cpuUsage();
  process.stdout.write(String(user + system));`;

export const engineStart: Measure = {
  name: 'engine-start',
  title: 'Engine start: a fresh process to its first review',

  async run() {
    const wall = { bare: [] as number[], engine: [] as number[] };
    const start = (name: keyof typeof wall, code: string) => async () => {
      const from = performance.now();
      const child = startNode(['--input-type=module', '-e', code + tellProcessor]);
      let told = '';
      child.stdout.on('data', (chunk) => {
        told += chunk;
      });
      child.stdin.end();
      await ended(child);
      wall[name].push(performance.now() - from);
      return Number(told) / 1000;
    };
    const used = await interleaved(7, { bare: start('bare', ''), engine: start('engine', firstReview) });
    const above = median(used.engine) - median(used.bare);
    const shown = (name: keyof typeof wall) =>
      `${round(median(used[name]))} ms processor, ${round(median(wall[name]))} ms by the clock (fastest ${round(Math.min(...wall[name]))})`;
    return [
      { what: 'bare node', seen: shown('bare') },
      { what: 'node, engine, one review', seen: shown('engine') },
      {
        what: 'the engine’s share',
        seen: `${round(above)} ms processor, ${round(Math.min(...wall.engine) - Math.min(...wall.bare))} ms between the fastest`,
        bar: { text: `under ${barMs} ms above bare node`, kept: above < barMs },
      },
    ];
  },
};
