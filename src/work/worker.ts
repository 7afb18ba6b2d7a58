import { faultFields } from '../app/fault.ts';
import { leaseSeconds, type Task, type Tasks } from '../app/ledger.ts';
import type { Log, Metrics } from '../app/ports.ts';
import { backoff } from './backoff.ts';

/** Tasks at once: most of them wait for a platform, and some of those for one that hangs. */
const width = 128;

/** The least time between two claims, in milliseconds: under load each then takes several tasks. */
const breath = 10;

/** How often due tasks are looked for without being told, in milliseconds: retries, and calls that were missed. */
const sweep = 1_000;

/** A task is given up when it failed this often, for work that only the program itself can fail at… */
const triesToAnswer = 10;
/** …or when it is this old, in seconds, for work that a platform can fail at for as long as it is down. */
const tooOld = 24 * 60 * 60;

/** How often a task is held on to: one that takes two minutes hangs, and somebody else shall have it. */
const mostBeats = 12;

export interface Worker {
  /** A task may be due. */
  wake(): void;
  /** Takes no more tasks and waits for those under way. */
  stop(): Promise<void>;
}

export interface WorkerTools {
  readonly tasks: Tasks;
  /** The platforms whose tasks this process can do. */
  readonly platforms: readonly string[];
  /** Does a task. Rejects when it is to be tried again. */
  readonly perform: (task: Task) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Does tasks as they fall due, several at once, until it is stopped. */
export function startWorker(tools: WorkerTools): Worker {
  const { tasks, platforms, log } = tools;
  const underWay = new Set<Promise<void>>();
  let claiming: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let pause: NodeJS.Timeout | null = null;

  const claim = async (): Promise<void> => {
    again = false;
    const room = width - underWay.size;
    const claimed = await tasks.claim(platforms, room);
    if (claimed.length === room) again = true;
    for (const task of claimed) {
      const done = perform(task, tools).finally(() => {
        underWay.delete(done);
        wake();
      });
      underWay.add(done);
    }
  };
  const wake = (): void => {
    again = true;
    if (stopped || claiming || pause || underWay.size >= width) return;
    claiming = claim()
      .catch((error: unknown) => {
        // The next sweep comes soon enough.
        again = false;
        log.warn('tasks-not-claimed', faultFields(error));
      })
      .finally(() => {
        claiming = null;
        pause = setTimeout(() => {
          pause = null;
          if (again) wake();
        }, breath);
      });
  };
  const sweeping = setInterval(wake, sweep);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(sweeping);
      if (pause) clearTimeout(pause);
      await claiming;
      await Promise.all(underWay);
    },
  };
}

/** Does one task, and shows meanwhile that this process lives. Never rejects. */
async function perform(task: Task, { tasks, perform, log, metrics }: WorkerTools): Promise<void> {
  const missed = (error: unknown) => log.warn('task-not-noted', { task: task.id, ...faultFields(error) });
  let beats = 0;
  const beat = setInterval(
    () => {
      beats += 1;
      if (beats > mostBeats) clearInterval(beat);
      else tasks.renew(task).catch(missed);
    },
    leaseSeconds * (1_000 / 3),
  );
  try {
    await perform(task);
  } catch (error) {
    const fields = faultFields(error);
    const trouble = String(fields.code ?? fields.error);
    const last = task.kind === 'answer' ? task.attempts >= triesToAnswer : task.age > tooOld;
    log.warn(last ? 'task-given-up' : 'task-failed', {
      task: task.id,
      kind: task.kind,
      attempts: task.attempts,
      ...fields,
    });
    await (last ? tasks.bury(task, trouble) : tasks.retry(task, backoff(task.attempts), trouble)).then(
      () => metrics.count(last ? 'dead' : 'retried'),
      missed,
    );
  } finally {
    clearInterval(beat);
  }
}
