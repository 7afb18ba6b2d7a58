import { pathToFileURL } from 'node:url';
import { builtPath } from '../built.ts';
import { ended, startNode } from '../children.ts';
import type { Measure } from '../measure.ts';
import { interleaved, median, round, timed } from '../rounds.ts';

const barMs = 150;

/** A program that loads the engine and reviews one bullet. */
const firstReview = `
  const from = ${JSON.stringify(pathToFileURL(builtPath('src/engine')).href)};
  const [{ reviewBullet }, { readBullet }, { rolePacks }] = await Promise.all(
    ['review', 'text', 'roles'].map((name) => import(from + '/' + name + '.js')));
  const { score } = reviewBullet(readBullet('Cut label printing from 9 s to 2 s by caching fonts'),
    { pack: rolePacks[0], level: 'mid' });
  if (!(score > 0)) throw new Error('no review');`;

export const engineStart: Measure = {
  name: 'engine-start',
  title: 'Engine start: a fresh process to its first review',

  async run() {
    const process = (args: readonly string[]) => () =>
      timed(() => {
        const child = startNode(args);
        child.stdin.end();
        return ended(child);
      });
    const seen = await interleaved(7, {
      bare: process(['-e', '0']),
      engine: process(['--input-type=module', '-e', firstReview]),
    });
    const above = median(seen.engine) - median(seen.bare);
    const shown = (values: readonly number[]) => `${round(median(values))} ms (fastest ${round(Math.min(...values))})`;
    return [
      { what: 'bare node', seen: shown(seen.bare) },
      { what: 'node, engine, one review', seen: shown(seen.engine) },
      {
        what: 'the engine’s share',
        seen: `${round(above)} ms`,
        bar: { text: `under ${barMs} ms above bare node`, kept: above < barMs },
      },
    ];
  },
};
