import { shuffled } from '../chance.ts';
import { deliver, newDeliveries, type Planned } from '../deliver.ts';
import { question, questions } from '../events.ts';
import type { Platform } from '../platform.ts';
import { openRig } from '../rig.ts';
import { alive, bar, drained, kept, note, type Row } from '../row.ts';

export const duplicatesRow: Row = {
  name: 'duplicate deliveries',
  what: (small) => `${small ? 300 : 1_000} messages, each delivered three times at once to two replicas`,
  async run({ server, small }) {
    const rig = await openRig(server, { replicas: 2 });
    const events = questions(small ? 300 : 1_000, { copies: 3 });
    const into = await deliver(events, { urls: rig.urls, rate: 50 });
    const verdict = await rig.settle(into, into.lastAck());
    await rig.close();
    return [...kept(verdict), drained(verdict.drained), alive(rig.replicas)];
  },
};

/** Versions of one message, and whether it ends deleted. */
const edits = 3;

export const editsRow: Row = {
  name: 'shuffled edits and deletions',
  what: (small) =>
    `${small ? 200 : 1_000} messages with ${edits} versions each, a fifth deleted, all shuffled over 50 places`,
  async run({ server, small, chance }) {
    const rig = await openRig(server, { replicas: 2 });
    const count = small ? 200 : 1_000;
    const deleted = new Set<string>();
    const planned = Array.from({ length: count }, (_, number) => {
      const versions: Planned[] = Array.from({ length: edits }, (_, version) => question(number, version));
      if (chance() < 0.2) {
        const { thread, event } = question(number);
        deleted.add(thread);
        versions.push({ thread: `${thread}-deleted`, event: { withdraw: { ...event.ask, id: thread } } });
      }
      return versions;
    }).flat();
    const into = newDeliveries();
    await deliver(shuffled(planned, 50, chance), { urls: rig.urls, rate: 60, into });
    const { drained: seconds } = await rig.settle(into, into.lastAck());
    const wrong = wrongEnds(rig.platform, count, deleted, into.acknowledged);
    await rig.close();
    return [
      bar('messages', count, true),
      bar('left in a wrong state', wrong, wrong === 0),
      note('replies', rig.platform.log.length / 2),
      drained(seconds),
      alive(rig.replicas),
    ];
  },
};

/**
 * Messages whose last reply is not to their newest version, or that were answered a second and more after their deletion
 * was acknowledged: within that second a reply may have been on its way.
 */
function wrongEnds(
  { log }: Platform,
  count: number,
  deleted: ReadonlySet<string>,
  acknowledged: ReadonlyMap<string, number>,
): number {
  const last = new Map<string, { text: string; at: number }>();
  for (const { thread, index, text, at } of log) if (index === 1) last.set(thread, { text, at });
  const threads = Array.from({ length: count }, (_, number) => `thread-${number}`);
  return threads.filter((thread) => {
    const end = last.get(thread);
    const gone = acknowledged.get(`${thread}-deleted`);
    if (deleted.has(thread)) return end !== undefined && gone !== undefined && end.at > gone + 1_000;
    return !end?.text.includes(`edition ${edits - 1}`);
  }).length;
}
