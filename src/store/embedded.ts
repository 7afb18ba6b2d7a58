import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { Problem } from '../app/problem.ts';
import { claimFolder } from './claim.ts';
import { codeOf } from './failure.ts';
import { signalChannel } from './inbox.ts';
import type { Store, StoreAddress } from './open.ts';
import { inProject } from './place.ts';
import { openTables, prepareTables } from './tables.ts';
import { makeDatabase, templateFolder } from './template.ts';

type Address = Extract<StoreAddress, { readonly folder: string }>;

/** Opens the embedded database in a folder, for this process alone; makes the folder and the database when missing. */
export async function openEmbedded({ folder, keys = { file: join(folder, 'keys') } }: Address): Promise<Store> {
  let letGo = () => {};
  try {
    letGo = await claimFolder(folder);
    const client = await openDatabase(folder);
    const database = drizzle(client);
    await migrate(database, { migrationsFolder: inProject('migrations') });
    const ring = await prepareTables(database, keys);
    const listen = (heard: (payload: string) => void) => client.listen(signalChannel, heard);
    return {
      ...openTables(database, ring, { keys, vacuums: true, listen }),
      async close() {
        await client.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw explain(error, folder);
  }
}

async function openDatabase(folder: string): Promise<PGlite> {
  const database = join(folder, 'database');
  for (const name of readdirSync(folder)) {
    // Left by a start that was killed half way; nobody else can be at work on it, for the folder is ours.
    if (name.startsWith('database.unfinished-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (!existsSync(database)) await makeDatabase(database, templateFolder());
  // The template may be read by anybody on this machine, what members wrote may not.
  chmodSync(database, 0o700);
  return PGlite.create(database);
}

function explain(error: unknown, folder: string): unknown {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (code === 'unknown') {
    return new Problem(
      'cannot-open',
      `The database in ${folder} could not be opened. If the folder came from a newer Proofline, start that one; otherwise put a backup back.`,
    );
  }
  return new Problem(
    'cannot-open',
    `The folder ${folder} cannot be used (${code}). Let the user that runs Proofline write there and check that the disk has room, or set PROOFLINE_DATA to another folder.`,
  );
}
