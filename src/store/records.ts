import type { Records } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import { openChannels } from './communities.ts';
import { openDisputes } from './disputes.ts';
import { openHistory } from './history.ts';
import { openLetters } from './letters.ts';
import { openPostings } from './postings.ts';
import { openPrivacy } from './privacy.ts';
import type { Database } from './tenancy.ts';

/** All that commands read and write, on either database or inside a transaction. */
export function openRecords(database: Database, seal: Seal): Records {
  return {
    history: openHistory(database, seal),
    privacy: openPrivacy(database, seal),
    disputes: openDisputes(database),
    channels: openChannels(database),
    letters: openLetters(database, seal),
    postings: openPostings(database, seal),
  };
}

type Method = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * The same records, such that each call goes through `use`, which gives it the database to work on. A record that is added
 * above is here too.
 */
export function recordsThrough(
  use: (work: (database: Database) => Promise<unknown>) => Promise<unknown>,
  database: Database,
  seal: Seal,
): Records {
  const through = Object.entries(openRecords(database, seal)).map(([name, record]) => {
    const methods = Object.keys(record).map((method) => [
      method,
      (...given: readonly unknown[]) =>
        use((inside) => {
          const opened: object = openRecords(inside, seal)[name as keyof Records];
          return (opened as Readonly<Record<string, Method>>)[method]?.(...given) ?? Promise.resolve();
        }),
    ]);
    return [name, Object.fromEntries(methods)];
  });
  return Object.fromEntries(through) as Records;
}
