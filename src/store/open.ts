import type { Ledger } from '../app/ledger.ts';
import type { History, Seal } from '../app/ports.ts';
import { openSeal } from './ledger.ts';

/** Where the store is: a PostgreSQL server, or the embedded database in a folder of this machine. */
export type StoreAddress = { readonly url: string } | { readonly folder: string };

/** What Proofline keeps, opened and migrated. `close` waits for the queries under way. */
export interface Store {
  readonly history: History;
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/**
 * Opens the store at an address and brings its tables up to date. Rejects with a `Problem` whose sentence tells the
 * operator what to do when the database cannot be reached or the folder cannot be used.
 */
export async function openStore(address: StoreAddress, seal: Seal = openSeal): Promise<Store> {
  // Each driver is loaded only when it is used: loading both would cost every start the time of one.
  if ('url' in address) return (await import('./postgres.ts')).openPostgres(address.url, seal);
  return (await import('./embedded.ts')).openEmbedded(address.folder, seal);
}
