import type { Signal } from '../app/ledger.ts';

/** Who waits in this process to hear from the ledger. */
export interface Waiting {
  heard(signal: Signal): void;
  /** Resolves when the reply to this question is said to be there, or `signal` ends the wait. */
  forReply(inbox: number, signal: AbortSignal): Promise<void>;
  /** Calls back whenever a task may be due. */
  forTasks(due: () => void): void;
}

export function openWaiting(): Waiting {
  const replies = new Map<number, Set<() => void>>();
  const tasks: (() => void)[] = [];
  return {
    heard(signal) {
      if (signal.kind === 'task') for (const due of tasks) due();
      else for (const wake of replies.get(signal.inbox) ?? []) wake();
    },
    async forReply(inbox, signal) {
      const waiters = replies.get(inbox) ?? new Set();
      replies.set(inbox, waiters);
      await new Promise<void>((wake) => {
        const done = () => {
          waiters.delete(done);
          if (waiters.size === 0 && replies.get(inbox) === waiters) replies.delete(inbox);
          signal.removeEventListener('abort', done);
          wake();
        };
        waiters.add(done);
        signal.addEventListener('abort', done);
        if (signal.aborted) done();
      });
    },
    forTasks: (due) => void tasks.push(due),
  };
}
