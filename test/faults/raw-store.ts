import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { signalChannel } from '../../src/store/inbox.ts';
import { readKeys } from '../../src/store/keys.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openTables } from '../../src/store/tables.ts';
import { type Database, rowsOf } from '../../src/store/tenancy.ts';
import { startPostgres } from '../postgres-server.ts';
import { testKeys } from '../test-keys.ts';

/** Which of the two databases. */
export const kinds = ['embedded', 'postgres'] as const;
export type Kind = (typeof kinds)[number];

/** A store together with the handle below it, as its owner: for checkers that trust nothing the store says. */
export interface RawStore extends Omit<Store, 'close'> {
  readonly database: Database;
  /** The folder in which the database keeps its files. */
  readonly files: string;
  /** Closes it and deletes everything. */
  remove(): Promise<void>;
}

/** A new, empty, migrated store. */
export async function openRaw(kind: Kind): Promise<RawStore> {
  return kind === 'embedded' ? openEmbedded() : openPostgres();
}

async function openEmbedded(): Promise<RawStore> {
  const folder = mkdtempSync(join(tmpdir(), 'proofline-raw-'));
  await (await openStore({ folder, keys: testKeys })).close();
  const files = join(folder, 'database');
  const client = await PGlite.create(files);
  const database = drizzleEmbedded(client);
  return {
    ...openTables(database, readKeys(testKeys, false), {
      keys: testKeys,
      vacuums: true,
      listen: (heard) => client.listen(signalChannel, heard),
    }),
    database,
    files,
    async remove() {
      await client.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPostgres(): Promise<RawStore> {
  const server = await startPostgres();
  const url = await server.createDatabase('raw');
  await (await openStore({ url, keys: testKeys })).close();
  const pool = postgres(url, { max: 10, onnotice: () => {} });
  const database = drizzlePostgres(pool);
  const where = rowsOf<{ data_directory: string }>(await database.execute(sql`show data_directory`));
  return {
    ...openTables(database, readKeys(testKeys, false), {
      keys: testKeys,
      vacuums: false,
      listen: (heard) => pool.listen(signalChannel, heard),
    }),
    database,
    files: where[0]?.data_directory ?? '',
    async remove() {
      await pool.end();
      await server.remove();
    },
  };
}
