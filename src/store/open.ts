import type { Ledger } from '../app/ledger.ts';
import type { History, Limits, Privacy, Receipt, Seal } from '../app/ports.ts';
import type { KeySource } from './keys.ts';

/**
 * Where the store is: a PostgreSQL server, or the embedded database in a folder of this machine; and where the keys are
 * that seal what it keeps. Without a place for them, the folder holds them itself.
 */
export type StoreAddress =
  | { readonly url: string; readonly keys: KeySource }
  | { readonly folder: string; readonly keys?: KeySource };

/** What Proofline keeps, opened and migrated. `close` waits for the queries under way. */
export interface Store {
  readonly history: History;
  readonly privacy: Privacy;
  readonly limits: Limits;
  readonly ledger: Ledger;
  /** What closes a text before it is kept. */
  readonly seal: Seal;
  readonly keeper: Keeper;
  close(): Promise<void>;
}

/** What an operator, or the clock, does to all that is kept. It crosses communities, and no member's question comes here. */
export interface Keeper {
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Removes texts kept for more than `days` days (0: none) and limits that are used up no more. Gives how many. */
  expire(days: number): Promise<{ readonly texts: number; readonly limits: number }>;
  /** Seals everything with a new key. `unread`: how many could not be opened and stay as they are. */
  rotateKeys(): Promise<{ readonly sealed: number; readonly unread: number }>;
  /** Deletes all of a community, written `platform/id`; gives how many rows, by table. */
  eraseCommunity(community: string): Promise<Receipt>;
}

/**
 * Opens the store at an address and brings its tables up to date. Rejects with a `Problem` whose sentence tells the
 * operator what to do when the database cannot be reached, the folder cannot be used or a key is missing.
 */
export async function openStore(address: StoreAddress): Promise<Store> {
  // Each driver is loaded only when it is used: loading both would cost every start the time of one.
  if ('url' in address) return (await import('./postgres.ts')).openPostgres(address);
  return (await import('./embedded.ts')).openEmbedded(address);
}
