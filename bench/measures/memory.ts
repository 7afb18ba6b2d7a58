import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { builtEngine, builtPath } from '../built.ts';
import { ended, startNode } from '../children.ts';
import type { Measure } from '../measure.ts';
import { round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

const megabyte = 1024 * 1024;
const batch = 1_000;
/** Growth between the two counts that would be a leak and not chance: 40 bytes a bullet. */
const barMb = 6;
/** What a stream of any length may take at its peak. */
const barPeakMb = 256;

export const memory: Measure = {
  name: 'memory',
  title: 'Memory after many bullets, each with names never seen before',

  async run() {
    const { readBullet, reviewBullet, rolePacks } = await builtEngine();
    const options = { pack: rolePacks[0], level: 'mid' } as const;
    const after: number[] = [];
    let done = 0;
    for (const count of [50_000, 200_000]) {
      for (; done < count; done += batch) {
        for (const { text } of sampleLines(batch, done)) reviewBullet(readBullet(text), options);
      }
      collect();
      after.push(process.memoryUsage().heapUsed / megabyte);
    }
    const [early = 0, late = 0] = after;
    return [
      { what: 'heap after 50,000', seen: `${round(early, 1)} MB` },
      {
        what: 'heap after 200,000',
        seen: `${round(late, 1)} MB`,
        bar: { text: `grows by less than ${barMb} MB`, kept: late - early < barMb },
      },
      ...(await streamed(20_000)),
      ...(await streamed(200_000)),
    ];
  },
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A module that tells a process's own peak when it ends. */
const tellPeak = `data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))`;

/** `count` lines through the terminal's stream, as a script would send them. */
async function streamed(count: number) {
  const child = startNode(['--import', tellPeak, builtPath('src/terminal.js'), 'review-bullets', '--jsonl']);
  let [answers, told] = [0, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answers++;
  });
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const from = performance.now();
  const done = ended(child);
  for (let sent = 0; sent < count; sent += batch) {
    const lines = sampleLines(batch, sent).map(({ text }, index) => `${JSON.stringify({ id: sent + index, text })}\n`);
    if (!child.stdin.write(lines.join(''))) await new Promise((drained) => child.stdin.once('drain', drained));
  }
  child.stdin.end();
  await done;
  const perSecond = (1000 * count) / (performance.now() - from);
  if (answers !== count) throw new Error(`${answers} answers to ${count} lines`);
  const peak = Number(told) / 1024;
  return [
    {
      what: `review-bullets --jsonl, ${round(count)} lines`,
      seen: `${round(perSecond)} lines/s, peak ${round(peak)} MB`,
      bar: { text: `peak under ${barPeakMb} MB`, kept: peak < barPeakMb },
    },
  ];
}
