import type { Ledger, Task } from '../../src/app/ledger.ts';
import type { ChatAdapter } from '../../src/app/ports.ts';
import type { WorkTools } from '../../src/work/work.ts';

/** The places in the pipeline at which a process can be killed, in the order in which a question passes them. */
export const points = [
  'before-accept',
  'after-accept',
  'after-claim-to-answer',
  'after-sign-noted',
  'after-judging',
  'after-answer',
  'after-claim-to-send',
  'after-open',
  'after-begin',
  'after-call',
  'before-second-message',
  'before-delivered',
  'after-delivered',
] as const;
export type Point = (typeof points)[number];

/** The parts of the pipeline, such that the process kills itself when it has come to `armed` for the n-th time. */
export function armed<M>(
  parts: { ledger: Ledger; adapter: ChatAdapter<M>; coach: WorkTools['coach'] },
  at: Point | null,
  nth: number,
): typeof parts {
  let passed = 0;
  const pass = (point: Point) => {
    if (point !== at) return;
    passed += 1;
    if (passed >= nth) process.kill(process.pid, 'SIGKILL');
  };
  const { ledger, adapter, coach } = parts;
  const { inbox, tasks, outbox } = ledger;
  return {
    ledger: {
      ...ledger,
      inbox: {
        ...inbox,
        async accept(via, ask) {
          pass('before-accept');
          const outcome = await inbox.accept(via, ask);
          pass('after-accept');
          return outcome;
        },
      },
      tasks: {
        ...tasks,
        async claim(platforms, limit) {
          const claimed = await tasks.claim(platforms, limit);
          const has = (kind: Task['kind']) => claimed.some((task) => task.kind === kind);
          if (has('answer')) pass('after-claim-to-answer');
          if (has('send')) pass('after-claim-to-send');
          return claimed;
        },
      },
      outbox: {
        ...outbox,
        async answer(task, answering) {
          const wrote = await outbox.answer(task, answering);
          pass('after-answer');
          return wrote;
        },
        async underWay(task, question, came) {
          const may = await outbox.underWay(task, question, came);
          pass('after-sign-noted');
          return may;
        },
        async open(task) {
          const letter = await outbox.open(task);
          pass('after-open');
          return letter;
        },
        async begin(task, letter, part, ids) {
          if (part > 0) pass('before-second-message');
          const begun = await outbox.begin(task, letter, part, ids);
          pass('after-begin');
          return begun;
        },
        async delivered(task, letter, ids) {
          pass('before-delivered');
          const seconds = await outbox.delivered(task, letter, ids);
          pass('after-delivered');
          return seconds;
        },
      },
    },
    adapter: {
      ...adapter,
      async send(message, to, signal) {
        const sent = await adapter.send(message, to, signal);
        pass('after-call');
        return sent;
      },
    },
    coach: (records, again) => async (ask) => {
      const reply = await coach(records, again)(ask);
      pass('after-judging');
      return reply;
    },
  };
}
