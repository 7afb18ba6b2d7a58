import type { Ledger, Signal } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import { openCommunities } from './communities.ts';
import { openInbox } from './inbox.ts';
import { openOutbox } from './outbox.ts';
import { openTasks } from './tasks.ts';
import type { Database } from './tenancy.ts';

/** A driver's way to hear what other processes tell. */
export type Listen = (heard: (payload: string) => void) => Promise<unknown>;

/** The ledger of durable work on either database. */
export function openLedger(database: Database, seal: Seal, listen: Listen): Ledger {
  return {
    inbox: openInbox(database, seal),
    tasks: openTasks(database),
    outbox: openOutbox(database, seal),
    communities: openCommunities(database),
    async listen(heard) {
      await listen((payload) => heard(readSignal(payload)));
    },
  };
}

function readSignal(payload: string): Signal {
  return payload === 'task' ? { kind: 'task' } : { kind: 'reply', inbox: Number(payload) };
}
