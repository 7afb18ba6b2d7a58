import type { Ledger, Signal } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import type { Database } from './history.ts';
import { openInbox } from './inbox.ts';
import { openOutbox } from './outbox.ts';
import { openTasks } from './tasks.ts';

/** The ledger of durable work on either database. `listen` is the driver's way to hear what other processes tell. */
export function openLedger(
  database: Database,
  seal: Seal,
  listen: (heard: (payload: string) => void) => Promise<unknown>,
): Ledger {
  return {
    inbox: openInbox(database, seal),
    tasks: openTasks(database),
    outbox: openOutbox(database, seal),
    async listen(heard) {
      await listen((payload) => heard(readSignal(payload)));
    },
  };
}

function readSignal(payload: string): Signal {
  return payload === 'task' ? { kind: 'task' } : { kind: 'reply', inbox: Number(payload) };
}

/** Keeps texts as they are. */
export const openSeal: Seal = { seal: (_community, text) => text, open: (_community, sealed) => sealed };
