import { sql } from 'drizzle-orm';
import { countDisputes } from './disputes.ts';
import { erase } from './erase.ts';
import { expire } from './expire.ts';
import { reach } from './failure.ts';
import { addKey, dropOldKeys, type KeyRing, type KeySource } from './keys.ts';
import { type Listen, openLedger } from './ledger.ts';
import { openLimits } from './limits.ts';
import type { Keeper, Store } from './open.ts';
import { openRecords } from './records.ts';
import { openSeal } from './seal.ts';
import { openSealing, registerKey, rotate, sealPlain } from './sealing.ts';
import { aloneIn, type Database, within } from './tenancy.ts';
import { openVault } from './vault.ts';

/** Checks the keys and seals what an older version kept in the open. To be done by one process, after migrating. */
export async function prepareTables(database: Database, keys: KeySource): Promise<KeyRing> {
  const ring = await openSealing(database, keys);
  if ((await sealPlain(database, openSeal(ring))) > 0) {
    // Rows that were replaced lie in the files of the table until they are written over.
    await database.execute(sql`vacuum full reviews`);
  }
  return ring;
}

/** Over what a store works besides its database. */
export interface TableTools {
  readonly keys: KeySource;
  /** Whether the database leaves that to us. */
  readonly vacuums: boolean;
  readonly listen: Listen;
  /** The same database, for what may take long; without it, that is done on the one which members wait for. */
  readonly patient?: Database;
}

/** Everything a store offers, over tables that are ready. */
export function openTables(
  database: Database,
  ring: KeyRing,
  { keys, vacuums, listen, patient = database }: TableTools,
): Omit<Store, 'close'> {
  const seal = openSeal(ring);
  const keeper: Keeper = {
    ping: async () => void (await reach(database.execute(sql`select 1`))),
    async expire(days) {
      const removed = await expire(patient, days);
      if (vacuums) await database.execute(sql`vacuum`);
      return removed;
    },
    rotateKeys: () => rotateKeys(patient, ring, keys),
    eraseCommunity: (community) =>
      within(patient, community, async (inside) => {
        await aloneIn(inside, community);
        return erase(inside, { community });
      }),
    disputes: () => countDisputes(database),
  };
  return {
    ...openRecords(database, seal),
    limits: openLimits(database),
    ledger: openLedger(database, seal, listen),
    vault: (platform) => openVault(database, seal, platform),
    seal,
    keeper,
  };
}

/** A key file gets a new first key, unless it already has one that an earlier run did not finish with; then the others go. */
async function rotateKeys(database: Database, ring: KeyRing, keys: KeySource) {
  const renewed = 'file' in keys && ring.length === 1 ? addKey(keys.file) : ring;
  await registerKey(database, renewed[0]);
  const done = await rotate(database, renewed);
  if ('file' in keys && done.unread === 0) dropOldKeys(keys.file);
  return done;
}
