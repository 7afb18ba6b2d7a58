import PgBoss from 'pg-boss';
import { noLimits } from '../../../src/app/no-limits.ts';
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

/** Jobs a second, from the first put in to the last done, of the library with a worker that does nothing. */
async function bareRate(server: PostgresServer, count: number): Promise<number> {
  const boss = new PgBoss({ connectionString: await server.createDatabase(`boss_${Date.now()}`), max: 16 });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue('bare');
  let done = 0;
  let finish = () => {};
  const all = new Promise<void>((well) => {
    finish = well;
  });
  await boss.work('bare', { batchSize: 16, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    done += jobs.length;
    if (done >= count) finish();
  });
  const from = performance.now();
  await put(count, (number) => boss.send('bare', { number }));
  await all;
  const rate = (count * 1_000) / (performance.now() - from);
  await boss.stop({ graceful: false });
  return rate;
}

/** Questions a second, from the first taken to the last answered, kept and sent. */
async function ownRate(server: PostgresServer, count: number): Promise<number> {
  const store = await openStore({ url: await server.createDatabase(`own_${Date.now()}`), keys: testKeys });
  const platform = memoryPlatform('double');
  const log = { info() {}, warn() {}, error() {} };
  const tools = answering(store, [platform], { log, metrics: noMetrics, limits: noLimits });
  const work = await openWork({ ...tools, ledger: store.ledger });
  await platform.start(work.door('double'));
  work.start();
  const from = performance.now();
  await put(count, (number) => platform.door().accept(question(number).event.ask));
  while (platform.posts.length < count * 2) await new Promise((later) => setTimeout(later, 5));
  const rate = (count * 1_000) / (performance.now() - from);
  await work.stop();
  await store.close();
  return rate;
}

export const libraryRow: Row = {
  name: 'bare queue library',
  what: (small) =>
    `${small ? 500 : 3_000} questions taken, judged, kept and answered with two messages, against as many jobs of pg-boss 10.4.2 that do nothing; one process each, in turn, twice`,
  async run({ server, small }) {
    const count = small ? 500 : 3_000;
    const rates = { bare: 0, own: 0 };
    for (let round = 0; round < 2; round += 1) {
      rates.bare = Math.max(rates.bare, await bareRate(server, count));
      rates.own = Math.max(rates.own, await ownRate(server, count));
    }
    const share = (rates.own / rates.bare) * 100;
    return [
      note('pg-boss', rates.bare, '/s'),
      note('Proofline', rates.own, '/s'),
      bar('share', share, share >= 60, ' %'),
    ];
  },
};
