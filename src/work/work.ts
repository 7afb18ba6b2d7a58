import { faultFields } from '../app/fault.ts';
import type { Ledger, Records } from '../app/ledger.ts';
import type { Answer, ChatAdapter, Door, Glance, Log, Metrics } from '../app/ports.ts';
import { answerTask } from './answer.ts';
import { openDoors } from './door.ts';
import { openGate } from './gate.ts';
import { sendTask } from './send.ts';
import { openWaiting } from './waiting.ts';
import { startWorker, type Worker } from './worker.ts';

/** How often old rows are deleted, in milliseconds. */
const tidying = 60 * 60 * 1_000;

/**
 * Questions with files that are answered at once, and for how long, in milliseconds, the others wait for that. Their bytes lie in
 * memory, and a platform's token is looked up while their answer holds a connection.
 */
const withFiles = 12;
const filePatience = 60_000;

export interface WorkTools {
  readonly ledger: Ledger;
  readonly adapters: readonly ChatAdapter[];
  /** Answers with records that belong to the question's own transaction. `again`: it was tried before. */
  readonly coach: (records: Records, again: boolean) => Answer;
  /** Answers what is asked in passing. */
  readonly glance: Glance;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Durable work in this process: doors that take questions, and a worker that answers and sends. */
export interface Work {
  door(platform: string): Door;
  /** Begins to answer what any process on the same database has taken. */
  start(): void;
  /** Begins no more tasks and waits for those under way. */
  stop(): Promise<void>;
}

export async function openWork(tools: WorkTools): Promise<Work> {
  const { ledger, log, metrics } = tools;
  const { inbox, tasks, outbox, communities } = ledger;
  const adapters = new Map(tools.adapters.map((adapter) => [adapter.platform, adapter]));
  const waiting = openWaiting();
  await ledger.listen(waiting.heard);
  const { glance } = tools;
  const gate = openGate(withFiles, filePatience);
  const coach: WorkTools['coach'] = (records, again) => {
    const answer = tools.coach(records, again);
    return (ask) => (ask.files?.length ? gate(() => answer(ask)) : answer(ask));
  };
  const shared = { tasks, outbox, adapters, log, metrics, coach, glance };
  let worker: Worker | undefined;
  let tidy: NodeJS.Timeout | undefined;
  return {
    door: openDoors({ inbox, communities, glance, waiting, log, metrics }),
    start() {
      worker = startWorker({
        tasks,
        platforms: [...adapters.keys()],
        perform: (task) => (task.kind === 'answer' ? answerTask : sendTask)(task, shared),
        log,
        metrics,
      });
      waiting.forTasks(worker.wake);
      tidy = setInterval(async () => {
        try {
          log.info('tidied', { questions: await tasks.tidy() });
        } catch (error) {
          log.warn('not-tidied', faultFields(error));
        }
      }, tidying);
    },
    async stop() {
      clearInterval(tidy);
      await worker?.stop();
    },
  };
}
