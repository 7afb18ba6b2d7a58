import type { Ledger, Records } from '../app/ledger.ts';
import type { Limits, Receipt, Seal, Vault } from '../app/ports.ts';
import type { Expired } from './expire.ts';
import type { KeySource } from './keys.ts';

/**
 * Where the store is: a PostgreSQL server, or the embedded database in a folder of this machine; and where the keys are
 * that seal what it keeps. Without a place for them, the folder holds them itself.
 */
export type StoreAddress =
  | { readonly url: string; readonly keys: KeySource }
  | { readonly folder: string; readonly keys?: KeySource };

/** What Proofline keeps, opened and migrated. `close` waits for the queries under way. */
export interface Store extends Records {
  readonly limits: Limits;
  readonly ledger: Ledger;
  /** What the adapter of a platform remembers between runs. */
  readonly vault: (platform: string) => Vault;
  /** What closes a text before it is kept. */
  readonly seal: Seal;
  readonly keeper: Keeper;
  close(): Promise<void>;
}

/** What an operator, or the clock, does to all that is kept. It crosses communities, and no member's question comes here. */
export interface Keeper {
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Removes what is older than `days` days (0: keep it) or good for nothing any more. Gives how much. */
  expire(days: number): Promise<Expired>;
  /** How often members said of each rule that its advice did not fit, the most often first. */
  disputes(): Promise<readonly { readonly rule: string; readonly count: number }[]>;
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
