import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { Problem } from '../app/problem.ts';
import { endCutClients } from './cut-clients.ts';
import { codeOf, isAway } from './failure.ts';
import { signalChannel } from './inbox.ts';
import type { KeyRing, KeySource } from './keys.ts';
import type { Store, StoreAddress } from './open.ts';
import { inProject } from './place.ts';
import { type Row, type Shortcut, takeShortcut } from './rows.ts';
import { makeTransactionsSafe, preparing } from './safe-begin.ts';
import { encryptionOf } from './secure-socket.ts';
import { openTables, prepareTables } from './tables.ts';
import { serve } from './tenancy.ts';
import { watchedSocket } from './watched-socket.ts';

type Parameter = postgres.ParameterOrJSON<never>;
type Address = Extract<StoreAddress, { readonly url: string }>;

/** Any fixed number: the name of the lock that lets one process at a time change the tables. "proof" in ASCII. */
const migrationLock = 0x70726f6f66;

/** How long a start waits for another process that is changing the tables, in milliseconds. */
const migrationPatience = 60_000;

/**
 * Connections of one process at most: more than it does tasks at once, because an answer holds one while its limits are
 * counted on another. Six processes fit into the 100 that a PostgreSQL allows as it comes.
 */
const connections = 16;

const options = {
  // Without these a query hangs up to 20 s after the server has come back, and 30 s when the server does not answer.
  backoff: () => 0.25,
  connect_timeout: 3,
  onnotice: () => {},
  // Array types, which no table here has: a query on every connection before its first.
  fetch_types: false,
  // The driver sends little things a moment later, and forgets for ever to send more when the connection ends in that
  // moment. A greeting of a kilobyte is sent at once, and so brings such a connection back; the server cuts the name.
  connection: {
    application_name: 'proofline'.padEnd(1_024),
  },
};

/**
 * What a process held when its network was cut is let go of by the server, which also finds out, after half a minute of
 * silence, that a client is gone, and gives its place to another. In milliseconds, and in seconds.
 */
const cutOff = {
  idle_in_transaction_session_timeout: 15_000,
  tcp_keepalives_idle: 15,
  tcp_keepalives_interval: 5,
  tcp_keepalives_count: 3,
};

/** No member waits for a statement for so long, in milliseconds: one that still stands in line for a lock is of no use. */
const longest = { statement_timeout: 15_000 };

/** Opens PostgreSQL at `url`. Any number of processes may start at once: one migrates and the others wait for it. */
export async function openPostgres({ url, keys }: Address): Promise<Store> {
  const ring = await migrateTables(url, keys).catch((error: unknown) => {
    throw error instanceof Problem ? error : explain(error, url);
  });
  const connection = { ...options.connection, ...cutOff };
  const pool = openPool(url, { connection: { ...connection, ...longest }, max: connections });
  // What goes through the rows of all members may take its time.
  const patient = openPool(url, { connection, max: 1 }, { patient: true });
  const database = drizzle(pool);
  takeShortcut(database, inOneTrip(pool));
  const listen = (heard: (payload: string) => void) => pool.listen(signalChannel, heard);
  const letBe = endCutClients(pool);
  return {
    ...openTables(database, ring, { keys, vacuums: false, listen, patient: drizzle(patient) }),
    async close() {
      letBe();
      await Promise.all([pool.end({ timeout: 5 }), patient.end({ timeout: 5 })]);
    },
  };
}

type Options = NonNullable<Parameters<typeof postgres>[1]>;

function openPool(url: string, given: Options, { patient = false } = {}): postgres.Sql {
  const pool = postgres(url, { ...options, ...given, ...through(url, { patient }), idle_timeout: 5 });
  makeTransactionsSafe(pool);
  const send = pool.unsafe.bind(pool);
  pool.unsafe = ((...query: Parameters<typeof send>) => send(...preparing(query))) as typeof send;
  return pool;
}

/** Over what sockets the driver connects; its types do not name this option. A patient one may be silent for long. */
function through(url: string, { patient }: { readonly patient: boolean }): object {
  const encryption = encryptionOf(url);
  const socket = (asked: Parameters<typeof watchedSocket>[0]) =>
    watchedSocket(patient ? { ...asked, idle_timeout: null } : asked, encryption);
  return { ssl: false, socket };
}

/**
 * Sends the statement right behind the one that makes the transaction serve its community, without waiting in between. The
 * server takes them in the order in which they were sent, and refuses the second where the first one failed: so a statement
 * never runs outside its community.
 */
function inOneTrip(pool: postgres.Sql): Shortcut {
  const dialect = new PgDialect();
  return (community, text, values) =>
    pool.begin(async (transaction) => {
      const serving = dialect.sqlToQuery(serve(community));
      const [, rows] = await Promise.all([
        transaction.unsafe(serving.sql, serving.params as Parameter[]),
        transaction.unsafe<Row[]>(text, values as Parameter[]),
      ]);
      return rows;
    }) as Promise<readonly Row[]>;
}

async function migrateTables(url: string, keys: KeySource): Promise<KeyRing> {
  // A session lock belongs to its connection, so the lock and the migration must share the only one.
  const connection = postgres(url, { ...options, ...through(url, { patient: true }), max: 1 });
  try {
    await connection`select set_config('lock_timeout', ${String(migrationPatience)}, false)`;
    await connection`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(connection), { migrationsFolder: inProject('migrations') });
    return await prepareTables(drizzle(connection), keys);
  } finally {
    await connection.end({ timeout: 5 });
  }
}

/** Says what the operator can do about a database that cannot be opened. Never repeats the password or the user. */
function explain(error: unknown, url: string): Problem {
  const code = codeOf(error);
  const { host, pathname } = new URL(url);
  const name = decodeURIComponent(pathname.slice(1));
  return new Problem('cannot-open', `${sentence()} (${code})`);

  function sentence(): string {
    if (isAway(error) || code === '57P03') {
      return `The database at ${host} does not answer. Start PostgreSQL, or correct the host and port in DATABASE_URL; without DATABASE_URL Proofline uses its built-in database.`;
    }
    if (code === 'NO_TLS') {
      return `The database at ${host} does not encrypt connections. Turn "ssl" on in its settings, or remove sslmode from DATABASE_URL.`;
    }
    if (/CERT|SIGNATURE/.test(code)) {
      return `The certificate of the database at ${host} is not one that this machine trusts. Name the authority that signed it in a file and its path in NODE_EXTRA_CA_CERTS, or write sslmode=require in DATABASE_URL to encrypt without checking who answers.`;
    }
    if (code.startsWith('28')) {
      return `The database at ${host} refused the user name or the password. Correct them in DATABASE_URL.`;
    }
    if (code === '3D000') {
      return `The database server at ${host} has no database named "${name}". Create it, or correct the name in DATABASE_URL.`;
    }
    if (code === '42501') {
      return `The user in DATABASE_URL may not create tables in "${name}", or not the role proofline_member that keeps communities apart. Grant it CREATE on that database and its schema public, and as an administrator run: CREATE ROLE proofline_member; GRANT proofline_member TO that user.`;
    }
    if (code === '55P03') {
      return `Another process has been changing the tables of "${name}" for a minute. Wait until it has ended, then start again.`;
    }
    return `The tables in "${name}" could not be brought up to date. The log of the PostgreSQL server says why.`;
  }
}
