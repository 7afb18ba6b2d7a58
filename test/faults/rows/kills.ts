import { setTimeout as wait } from 'node:timers/promises';
import { deliver, newDeliveries } from '../deliver.ts';
import { questions } from '../events.ts';
import { killInTurns } from '../kill-in-turns.ts';
import { type Point, points } from '../points.ts';
import { openRig } from '../rig.ts';
import { alive, type Conditions, drained, type Figure, kept, note, type Row } from '../row.ts';

const sizes = (small: boolean) => (small ? { messages: 200, kills: 10 } : { messages: 1_000, kills: 50 });

export const killsRow: Row = {
  name: 'SIGKILL at random',
  patient: true,
  what: (small) => {
    const { messages, kills } = sizes(small);
    return `${messages} messages at 25/s to two replicas, ${kills} kills, 1 % of answers lost, 5 % delivered twice`;
  },
  async run({ server, small, chance }) {
    const { messages, kills } = sizes(small);
    const rig = await openRig(server, { replicas: 2 });
    rig.platform.befall(() => (chance() < 0.01 ? 'lost' : 'none'));
    const events = questions(messages).map((one) => ({ ...one, copies: chance() < 0.05 ? 2 : 1 }));
    const into = newDeliveries();
    const delivering = deliver(events, { urls: rig.urls, rate: 25, into });
    const span = (messages / 25) * 1_000;
    const last = await killInTurns(rig.replicas, { kills, span, chance });
    await delivering;
    const verdict = await rig.settle(into, Math.max(last, into.lastAck()));
    const never = into.delivered.size - into.acknowledged.size;
    await rig.close();
    return [...kept(verdict), note('never acknowledged', never), drained(verdict.drained), alive(rig.replicas)];
  },
};

/** Where a process is killed that first says that an answer is under way. */
const signPoints = ['after-claim-to-answer', 'after-sign-noted', 'after-call', 'after-answer', 'after-open'] as const;

export const pointsRow: Row = {
  name: 'SIGKILL at each point',
  patient: true,
  what: (small) =>
    `${points.length - 1} points of the pipeline, ${small ? 1 : 20} kill${small ? '' : 's'} at each, under 10 messages/s`,
  run: (conditions) =>
    killAt(
      points.filter((point) => point !== 'after-sign-noted'),
      {},
      conditions,
    ),
};

export const signRow: Row = {
  name: 'SIGKILL while an answer is under way',
  patient: true,
  what: (small) =>
    `every answer is first said to be under way and then takes the place of that; ${signPoints.length} points, ${small ? 1 : 20} kill${small ? '' : 's'} at each, under 10 messages/s`,
  run: (conditions) => killAt(signPoints, { SLOW: '1' }, conditions),
};

/** Kills a replica at each of these points, in turns, while messages come in. */
async function killAt(
  points: readonly Point[],
  env: Readonly<Record<string, string>>,
  { server, small, chance }: Conditions,
): Promise<readonly Figure[]> {
  const rig = await openRig(server, { env });
  const [replica] = rig.replicas;
  const into = newDeliveries();
  let over = false;
  const pending = new Set<Promise<unknown>>();
  const delivering = (async () => {
    for (let number = 0; !over; number += 1) {
      const once = deliver(questions(1, { from: number }), { urls: rig.urls, rate: 10, into });
      pending.add(once.finally(() => pending.delete(once)));
      await wait(100);
    }
  })();
  let kills = 0;
  await replica?.kill();
  for (let round = 0; round < (small ? 1 : 20); round += 1) {
    for (const point of points) {
      await replica?.start({ point, nth: 1 + Math.floor(chance() * 4) });
      await replica?.ended();
      kills += 1;
    }
  }
  const last = performance.now();
  await replica?.start();
  over = true;
  await delivering;
  await Promise.all(pending);
  const verdict = await rig.settle(into, Math.max(last, into.lastAck()));
  await rig.close();
  return [note('kills', kills), ...kept(verdict), drained(verdict.drained), alive(rig.replicas)];
}

export const stopRow: Row = {
  name: 'SIGTERM under load',
  what: (small) => `${small ? 4 : 20} stops and starts under 30 messages/s`,
  async run({ server, small }) {
    const rig = await openRig(server);
    const [replica] = rig.replicas;
    const stops = small ? 4 : 20;
    const into = newDeliveries();
    const delivering = deliver(questions(stops * 45), { urls: rig.urls, rate: 30, into });
    const times: number[] = [];
    const codes: (number | null)[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await wait(1_000);
      const ended = await replica?.stop();
      if (ended) {
        times.push(ended.ms);
        codes.push(ended.code);
      }
      await replica?.start();
    }
    await delivering;
    const verdict = await rig.settle(into, into.lastAck());
    await rig.close();
    const longest = Math.max(...times) / 1_000;
    return [
      ...kept(verdict),
      { name: 'longest stop', value: `${longest.toFixed(1)} s`, well: longest <= 10 },
      {
        name: 'clean exits',
        value: `${codes.filter((code) => code === 0).length}`,
        well: codes.every((code) => code === 0),
      },
      drained(verdict.drained),
    ];
  },
};
