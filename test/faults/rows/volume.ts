import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { openStore } from '../../../src/store/open.ts';
import { testKeys } from '../../test-keys.ts';
import { percentile } from '../check.ts';
import { deliver, newDeliveries } from '../deliver.ts';
import { question, questions } from '../events.ts';
import { newReplica } from '../replica.ts';
import { openRig } from '../rig.ts';
import { alive, bar, drained, kept, note, type Row } from '../row.ts';

export const queueRow: Row = {
  name: 'full queue',
  what: (small) =>
    `${small ? '2,000' : '50,000'} questions of one community queued while nobody answers, then answered by one replica while others ask 20/s`,
  async run({ server, small }) {
    const count = small ? 2_000 : 50_000;
    const rig = await openRig(server, { env: { DUTIES: 'ingest' } });
    const [replica] = rig.replicas;
    const store = await openStore({ url: rig.database, keys: testKeys });
    const into = newDeliveries();
    let next = 0;
    const fill = async () => {
      for (let number = next++; number < count; number = next++) {
        const { thread, event } = question(number);
        const member = { ...event.ask.member, community: 'crowded' };
        await store.ledger.inbox.accept('double', { ...event.ask, member });
        into.delivered.add(thread);
        into.acknowledged.set(thread, performance.now());
      }
    };
    await Promise.all(Array.from({ length: 8 }, fill));
    await store.close();
    const before = newDeliveries();
    await deliver(questions(100, { from: count }), { urls: rig.urls, rate: 50, into: before });
    const worker = await newReplica({ DATABASE_URL: rig.database, PLATFORM: rig.platform.url, DUTIES: 'work' });
    const from = performance.now();
    await worker.start();
    const during = newDeliveries();
    await deliver(questions(200, { from: count + 100 }), { urls: rig.urls, rate: 20, into: during });
    const memory = await replica?.memory();
    for (const more of [before, during]) {
      for (const thread of more.delivered) into.delivered.add(thread);
      for (const [thread, at] of more.acknowledged) into.acknowledged.set(thread, at);
    }
    const verdict = await rig.settle(into, from, 30 * 60_000);
    const workerMemory = await worker.memory();
    await worker.kill();
    await rig.close();
    const rss = Math.max(memory?.rss ?? 0, workerMemory.rss) / 2 ** 20;
    const waits = rig.platform.log
      .filter(({ thread, index }) => index === 0 && during.acknowledged.has(thread))
      .map(({ thread, at }) => (at - (during.acknowledged.get(thread) ?? 0)) / 1_000);
    const others = percentile(waits, 0.95);
    const p99 = percentile([...before.ackTimes, ...during.ackTimes], 0.99);
    return [
      ...kept(verdict),
      bar('ack p99 meanwhile', p99, p99 < 500, ' ms'),
      { name: 'others wait, p95', value: `${others.toFixed(1)} s`, well: others <= 3 },
      bar('memory', rss, rss <= 300, ' MB'),
      note('answered', into.acknowledged.size / verdict.drained, '/s'),
      alive([...rig.replicas, worker]),
    ];
  },
};

export const migrateRow: Row = {
  name: 'four replicas migrate',
  what: (small) =>
    `${small ? 3 : 20} empty databases, each with four processes that start at once and one of them killed`,
  async run({ server, small, chance }) {
    const rounds = small ? 3 : 20;
    let failures = 0;
    let starts = 0;
    for (let round = 0; round < rounds; round += 1) {
      const url = await server.createDatabase(`migrated_${round}_${Date.now()}`);
      const env = { DATABASE_URL: url, PLATFORM: 'http://127.0.0.1:1', DUTIES: '' };
      const replicas = await Promise.all(Array.from({ length: 4 }, () => newReplica(env)));
      const [victim, ...others] = replicas;
      const all = others.map((replica) => replica.start());
      const doomed = victim?.start().catch(() => {});
      await wait(300 + chance() * 300);
      await victim?.kill();
      await doomed;
      starts += 4;
      failures += (await Promise.allSettled(all)).filter(({ status }) => status === 'rejected').length;
      await victim?.start().catch(() => {
        failures += 1;
      });
      const sql = postgres(url, { max: 1 });
      const [row] =
        await sql`select count(*)::int as made, count(distinct hash)::int as different from drizzle.__drizzle_migrations`;
      if (row?.made !== row?.different || Number(row?.made) === 0) failures += 1;
      await sql.end();
      await Promise.all(replicas.map((replica) => replica.kill()));
    }
    return [note('starts', starts), bar('failures', failures, failures === 0)];
  },
};

export const loadRow: Row = {
  name: 'load',
  fullOnly: true,
  what: (small) =>
    `150 messages/s to one replica for ${small ? 20 : 120} s, with PostgreSQL, the platform and the sender on the same machine`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const warm = await deliver(questions(60, { from: 900_000 }), { urls: rig.urls, rate: 30 });
    await rig.settle(warm, performance.now());
    const into = newDeliveries();
    for (const thread of warm.delivered) into.delivered.add(thread);
    await deliver(questions(150 * (small ? 20 : 120)), { urls: rig.urls, rate: 150, into });
    const verdict = await rig.settle(into, into.lastAck());
    const replies = rig.platform.log
      .filter(({ index }) => index === 0)
      .flatMap(({ thread, at }) => at - (into.acknowledged.get(thread) ?? Number.NaN))
      .filter((delay) => !Number.isNaN(delay));
    await rig.close();
    const p99 = percentile(into.ackTimes, 0.99);
    return [
      ...kept(verdict),
      note('ack p50', percentile(into.ackTimes, 0.5), ' ms'),
      bar('ack p99', p99, p99 < 500, ' ms'),
      note('reply p50', Math.max(0, percentile(replies, 0.5)), ' ms'),
      note('reply p95', percentile(replies, 0.95), ' ms'),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};

export const aloneRow: Row = {
  name: 'a lone bullet',
  what: (small) => `${small ? 20 : 200} messages, each sent when the one before is answered`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const times: number[] = [];
    const into = newDeliveries();
    for (let number = 0; number < (small ? 20 : 200); number += 1) {
      const from = performance.now();
      await deliver(questions(1, { from: number }), { urls: rig.urls, rate: 1, into });
      while (rig.platform.log.length < (number + 1) * 2) await wait(1);
      times.push((rig.platform.log.at(-2)?.at ?? 0) - from);
      await wait(20);
    }
    const verdict = await rig.settle(into, into.lastAck());
    await rig.close();
    const p99 = percentile(times, 0.99);
    return [
      ...kept(verdict),
      note('answered p50', percentile(times, 0.5), ' ms'),
      bar('answered p99', p99, p99 < 500, ' ms'),
    ];
  },
};

export const soakRow: Row = {
  name: 'soak',
  fullOnly: true,
  what: (small) =>
    `${small ? 'one minute' : '20 minutes'} of 20 messages/s; memory after a forced collection of garbage`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const [replica] = rig.replicas;
    const minutes = small ? 1 : 20;
    const into = newDeliveries();
    const delivering = deliver(questions(minutes * 60 * 20), { urls: rig.urls, rate: 20, into });
    const samples: { hours: number; megabytes: number }[] = [];
    const from = performance.now();
    // The first fifth fills caches and pools.
    const warm = (minutes * 60_000) / 5;
    while (performance.now() - from < minutes * 60_000) {
      await wait(minutes * 1_000);
      const usage = await replica?.memory();
      const at = performance.now() - from;
      if (usage && at > warm)
        samples.push({ hours: at / 3_600_000, megabytes: (usage.heapUsed + usage.external) / 2 ** 20 });
    }
    await delivering;
    const verdict = await rig.settle(into, into.lastAck());
    const rss = ((await replica?.memory())?.rss ?? 0) / 2 ** 20;
    await rig.close();
    const growth = slope(samples);
    // A minute is too short for a bar on an hour.
    const figure = small ? note('growth', 'not told by one minute') : bar('growth', growth, growth < 20, ' MB/h');
    return [
      ...kept(verdict),
      figure,
      note('memory at the end', rss, ' MB'),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};

/** The slope of the line of least squares, in megabytes an hour. */
function slope(samples: readonly { hours: number; megabytes: number }[]): number {
  const mean = (pick: (sample: (typeof samples)[number]) => number) =>
    samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length;
  const [x, y] = [mean(({ hours }) => hours), mean(({ megabytes }) => megabytes)];
  const over = samples.reduce((sum, { hours, megabytes }) => sum + (hours - x) * (megabytes - y), 0);
  return over / samples.reduce((sum, { hours }) => sum + (hours - x) ** 2, 0);
}
