import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../check.ts';
import { deliver, newDeliveries } from '../deliver.ts';
import { questions } from '../events.ts';
import { openRig } from '../rig.ts';
import { alive, bar, drained, kept, note, type Row } from '../row.ts';

export const responsesRow: Row = {
  name: 'lost answers, 500s and hangs',
  patient: true,
  what: (small) =>
    `${small ? 150 : 1_000} messages; of all calls 10 % lose their answer, 10 % end in 500 (half of them after the message was taken), 10 % hang`,
  async run({ server, small, chance }) {
    const rig = await openRig(server, { replicas: 2 });
    const faults = { lost: 0, error: 0, hang: 0 };
    rig.platform.befall(({ kind }) => {
      const dice = chance();
      if (dice >= 0.3) return 'none';
      const what = dice < 0.1 ? 'lost' : dice < 0.2 ? 'error' : 'hang';
      faults[what] += 1;
      return what === 'error' && kind === 'post' && chance() < 0.5 ? 'late-error' : what;
    });
    const into = newDeliveries();
    await deliver(questions(small ? 150 : 1_000), { urls: rig.urls, rate: small ? 15 : 20, into });
    const end = into.lastAck();
    // The faults end here: what they left behind is to be gone a minute later.
    rig.platform.befall(() => 'none');
    const verdict = await rig.settle(into, end);
    await rig.close();
    const { lost, error, hang } = faults;
    return [
      ...kept(verdict),
      note('faults', `${lost} + ${error} + ${hang}`),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};

export const stormRow: Row = {
  name: '429 storm',
  what: (small) => `${small ? 8 : 60} s in which 30 % of the channels answer 429 with 1 to ${small ? 5 : 30} s to wait`,
  async run({ server, small, chance }) {
    const rig = await openRig(server, { replicas: 2 });
    const seconds = small ? 8 : 60;
    const until = performance.now() + seconds * 1_000;
    const stormy = (channel: string) => Number(channel.slice(1)) % 10 < 3;
    let storms = 0;
    rig.platform.befall(({ channel }) => {
      if (!stormy(channel) || performance.now() > until) return 'none';
      storms += 1;
      return { wait: 1 + Math.floor(chance() * (small ? 5 : 30)) };
    });
    const into = newDeliveries();
    await deliver(questions(seconds * 20), { urls: rig.urls, rate: 20, into });
    await wait(Math.max(0, until - performance.now()));
    const verdict = await rig.settle(into, until);
    const delays = rig.platform.log
      .filter(({ channel, index }) => !stormy(channel) && index === 1)
      .map(({ thread, at }) => (at - (into.acknowledged.get(thread) ?? at)) / 1_000);
    await rig.close();
    const other = percentile(delays, 0.95);
    return [
      ...kept(verdict),
      note('times told to wait', storms),
      bar('calls too early', rig.platform.early(), rig.platform.early() === 0),
      bar('p95 elsewhere', other, other < 2, ' s'),
      drained(verdict.drained),
      alive(rig.replicas),
    ];
  },
};
