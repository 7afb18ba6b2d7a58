import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type PostgresServer, startPostgres } from '../../postgres-server.ts';
import { deliver, newDeliveries } from '../deliver.ts';
import { questions } from '../events.ts';
import { startProxy } from '../proxy.ts';
import { openRig, type Rig } from '../rig.ts';
import { alive, drained, type Figure, kept, note, type Row } from '../row.ts';
import { call } from '../wire.ts';

/** Seconds from now until a new question is acknowledged again, asked for ten times a second. */
async function untilAcknowledged(rig: Rig, number: number): Promise<number> {
  const from = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    const [planned] = questions(1, { from: number + attempt });
    // One that fails may have been taken all the same, and be answered.
    probes.add(planned?.thread ?? '');
    const signal = AbortSignal.timeout(3_000);
    const { status } = await call('POST', rig.urls[0] ?? '', planned?.event, signal).catch(() => ({ status: 0 }));
    if (status === 200) return (performance.now() - from) / 1_000;
    if (performance.now() - from > 60_000) return Number.POSITIVE_INFINITY;
    await wait(100);
  }
}

/** Threads of questions asked only to see whether one is taken. */
const probes = new Set<string>();

const failsInTime = (times: readonly number[]): Figure => {
  const slowest = Math.max(0, ...times) / 1_000;
  return { name: 'slowest failure', value: `${slowest.toFixed(2)} s`, well: slowest <= 2.5 };
};
const works = (seconds: readonly number[]): Figure => {
  const slowest = Math.max(...seconds);
  return { name: 'works again after', value: `${slowest.toFixed(2)} s`, well: slowest <= 2 };
};

/** Runs trouble under a load of `rate` messages a second, then settles. `trouble` gives the seconds of each recovery. */
async function under(rig: Rig, rate: number, seconds: number, trouble: () => Promise<readonly number[]>) {
  const into = newDeliveries();
  const delivering = deliver(questions(rate * seconds), { urls: rig.urls, rate, into });
  const recoveries = await trouble();
  const last = performance.now();
  await delivering;
  for (const thread of probes) into.delivered.add(thread);
  const verdict = await rig.settle(into, Math.max(last, into.lastAck()));
  await rig.close();
  probes.clear();
  return [
    ...kept(verdict),
    failsInTime(into.failTimes),
    works(recoveries),
    drained(verdict.drained),
    alive(rig.replicas),
  ];
}

export const crashRow: Row = {
  name: 'PostgreSQL crashes',
  what: (small) => `${small ? 3 : 10} crashes (SIGQUIT) of about a second each under ${small ? 25 : 50} messages/s`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const crashes = small ? 3 : 10;
    return under(rig, small ? 25 : 50, crashes * 5, async () => {
      const recoveries: number[] = [];
      for (let crash = 0; crash < crashes; crash += 1) {
        await wait(2_000);
        await server.crash();
        await wait(1_000);
        await server.start();
        recoveries.push(await untilAcknowledged(rig, 1_000_000 + crash * 1_000));
      }
      return recoveries;
    });
  },
};

export const freezeRow: Row = {
  name: 'PostgreSQL frozen',
  what: (small) => `SIGSTOP of every backend for ${small ? '5 s' : '5 and 30 s'} under 20 messages/s`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const spans = small ? [5] : [5, 30];
    return under(
      rig,
      20,
      spans.reduce((sum, span) => sum + span + 4, 0),
      async () => {
        const recoveries: number[] = [];
        for (const [index, span] of spans.entries()) {
          await wait(2_000);
          server.freeze();
          await wait(span * 1_000);
          server.thaw();
          recoveries.push(await untilAcknowledged(rig, 2_000_000 + index * 1_000));
        }
        return recoveries;
      },
    );
  },
};

export const halfOpenRow: Row = {
  name: 'half-open network',
  what: (small) =>
    `a proxy to PostgreSQL that drops everything for ${small ? 6 : 15} s, ${small ? 1 : 3} times, and never revives a connection`,
  async run({ server, small }) {
    const [spans, span] = [small ? 1 : 3, small ? 6 : 15];
    const proxy = await startProxy(Number(new URL(await server.createDatabase(`proxied_${Date.now()}`)).port));
    const through = (url: string) => url.replace(/:\d+\//, `:${proxy.port}/`);
    const rig = await openRig(server, { through });
    try {
      const figures = await under(rig, 20, spans * (span + 10), async () => {
        const recoveries: number[] = [];
        for (let round = 0; round < spans; round += 1) {
          await wait(2_000);
          proxy.dark(true);
          await wait(span * 1_000);
          proxy.dark(false);
          recoveries.push(await untilAcknowledged(rig, 3_000_000 + round * 1_000));
          await wait(2_000);
        }
        return recoveries;
      });
      // A connection counts as cut after 8 s of silence, which may begin just before the network is back.
      const recovery = figures.find(({ name }) => name === 'works again after');
      const within = Number.parseFloat(recovery?.value ?? 'NaN') <= 10;
      return figures.map((figure) => (figure === recovery ? { ...figure, well: within } : figure));
    } finally {
      proxy.close();
    }
  },
};

export const diskRow: Row = {
  name: 'disk full',
  what: () => 'PostgreSQL on a small tmpfs that is filled to the last byte for 8 s under 20 messages/s',
  async run() {
    const home = mkdtempSync(join(tmpdir(), 'proofline-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', home], { stdio: 'pipe' });
    } catch {
      rmSync(home, { recursive: true, force: true });
      return [note('skipped', 'no right to mount a tmpfs here')];
    }
    const settings = ['min_wal_size=32MB', 'max_wal_size=32MB', 'wal_recycle=off'];
    let server: PostgresServer | undefined;
    try {
      const small = await startPostgres({ home: ownFolder(home), settings });
      server = small;
      const rig = await openRig(small);
      return await under(rig, 20, 20, async () => {
        await wait(3_000);
        const ballast = join(home, 'ballast');
        execFileSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=64k 2>/dev/null; true`]);
        await wait(8_000);
        rmSync(ballast);
        // A server that could not write its log has stopped itself.
        if (!small.alive()) await small.start();
        return [await untilAcknowledged(rig, 4_000_000)];
      });
    } finally {
      await server?.remove();
      execFileSync('umount', ['-l', home]);
      rmSync(home, { recursive: true, force: true });
    }
  },
};

function ownFolder(home: string): string {
  const folder = join(home, 'postgres');
  mkdirSync(folder);
  execFileSync('chmod', ['755', home]);
  return folder;
}
