import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { rowsAcross } from './rows.ts';
import type { Database } from './tenancy.ts';

/** Seconds for which a holder that was killed keeps the others waiting, and milliseconds between its signs of life. */
const good = 10;
const beat = 3_000;

/** Milliseconds between two tries of one that waits. */
const patience = 100;

/**
 * Does the work while no other process on the same database does what goes by this name. A row with an end and no lock of
 * the database's, which would hold one of its few connections for as long as the work takes. A process that sleeps through
 * its hold (a suspended machine) loses it.
 */
export async function alone<T>(database: Database, name: string, work: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  const until = sql`now() + ${good} * interval '1 second'`;
  const hold = async () => {
    const rows = await rowsAcross(
      database,
      'lease',
      sql`
      insert into leases (name, holder, until) values (${name}, ${holder}::uuid, ${until})
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where leases.until < now() or leases.holder = excluded.holder
      returning name`,
    );
    return rows.length > 0;
  };
  while (!(await hold())) await wait(patience);
  const beating = setInterval(() => void hold().catch(() => {}), beat);
  try {
    return await work();
  } finally {
    clearInterval(beating);
    // What cannot be let go of now ends by itself.
    await rowsAcross(
      database,
      'lease',
      sql`delete from leases where name = ${name} and holder = ${holder}::uuid`,
    ).catch(() => {});
  }
}
