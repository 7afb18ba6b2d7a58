import PgBoss from 'pg-boss';
import { noLimits } from '../../../src/app/no-limits.ts';
import type { Reply } from '../../../src/app/reply.ts';
import { openStore } from '../../../src/store/open.ts';
import { openWork } from '../../../src/work/work.ts';
import { answering } from '../../answering.ts';
import { memoryPlatform } from '../../memory-platform.ts';
import type { PostgresServer } from '../../postgres-server.ts';
import { testKeys } from '../../test-keys.ts';
import { question } from '../events.ts';
import { noMetrics } from '../no-metrics.ts';
import { bar, note, type Row } from '../row.ts';

/** Puts things in, so many at a time. */
async function put(count: number, one: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let number = next++; number < count; number = next++) await one(number);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

/**
 * Jobs a second, from the first put in to the last done, of the library with workers that do nothing. They are told of
 * every job and never wait for a poll, so that the library works as fast as it can.
 */
async function bareRate(server: PostgresServer, count: number, batchSize: number): Promise<number> {
  const boss = new PgBoss({ connectionString: await server.createDatabase(`boss_${Date.now()}`), max: 16 });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue('bare');
  let done = 0;
  let finish = () => {};
  const all = new Promise<void>((well) => {
    finish = well;
  });
  const workers: string[] = [];
  const tellAll = () => {
    for (const worker of workers) boss.notifyWorker(worker);
  };
  for (let worker = 0; worker < 8; worker += 1) {
    const options = { batchSize, pollingIntervalSeconds: 0.5 };
    workers.push(
      await boss.work('bare', options, async (jobs) => {
        done += jobs.length;
        if (done >= count) finish();
        else tellAll();
      }),
    );
  }
  const from = performance.now();
  await put(count, async (number) => {
    await boss.send('bare', { number });
    tellAll();
  });
  await all;
  const rate = (count * 1_000) / (performance.now() - from);
  await boss.stop({ graceful: false });
  return rate;
}

/** Questions a second, from the first taken to the last answered, kept and sent. */
async function ownRate(server: PostgresServer, count: number): Promise<number> {
  const store = await openStore({ url: await server.createDatabase(`own_${Date.now()}`), keys: testKeys });
  // One message for each, as Slack and Discord answer a bullet.
  const platform = { ...memoryPlatform('double'), draw: ({ summary }: Reply) => [summary] };
  const log = { info() {}, warn() {}, error() {} };
  const tools = answering(store, [platform], { log, metrics: noMetrics, limits: noLimits });
  const work = await openWork({ ...tools, ledger: store.ledger });
  await platform.start(work.door('double'));
  work.start();
  const from = performance.now();
  await put(count, (number) => platform.door().accept(question(number).event.ask));
  while (platform.posts.length < count) await new Promise((later) => setTimeout(later, 5));
  const rate = (count * 1_000) / (performance.now() - from);
  await work.stop();
  await store.close();
  return rate;
}

export const libraryRow: Row = {
  name: 'bare queue library',
  fullOnly: true,
  what: (small) =>
    `${small ? 500 : 3_000} questions taken, judged, kept and answered with a message, against as many jobs of pg-boss 10.4.2 that do nothing, one by one and 16 at a time, with workers that never wait; one process each, in turn, twice`,
  async run({ server, small }) {
    const count = small ? 500 : 3_000;
    const rates = { single: 0, batches: 0, own: 0 };
    for (let round = 0; round < 2; round += 1) {
      rates.single = Math.max(rates.single, await bareRate(server, count, 1));
      rates.batches = Math.max(rates.batches, await bareRate(server, count, 16));
      rates.own = Math.max(rates.own, await ownRate(server, count));
    }
    const share = (rates.own / Math.max(rates.single, rates.batches)) * 100;
    return [
      note('pg-boss, one by one', rates.single, '/s'),
      note('pg-boss, by sixteens', rates.batches, '/s'),
      note('Proofline', rates.own, '/s'),
      bar('share of the faster', share, share >= 60, ' %'),
    ];
  },
};
