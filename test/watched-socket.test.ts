import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptionOf } from '../src/store/secure-socket.ts';
import { watchedSocket } from '../src/store/watched-socket.ts';
import { startProxy } from './faults/proxy.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ tls: true });
});

afterAll(() => server?.remove());

/** As src/store/postgres.ts opens it, with one connection. `sockets` are those that the driver was given. */
function openPool(url: string): { readonly pool: postgres.Sql; readonly sockets: readonly (Socket | Duplex)[] } {
  const sockets: (Socket | Duplex)[] = [];
  const watched: object = {
    ssl: false,
    async socket(options: Parameters<typeof watchedSocket>[0]) {
      const socket = await watchedSocket(options, encryptionOf(url));
      sockets.push(socket);
      return socket;
    },
  };
  const connection = { application_name: 'test'.padEnd(1_024) };
  const options = { backoff: () => 0.05, connect_timeout: 3, idle_timeout: 5, onnotice() {}, fetch_types: false };
  return { pool: postgres(url, { ...options, connection, max: 1, ...watched }), sockets };
}

describe.each(['disable', 'require'])('with sslmode=%s', (mode) => {
  it('a transaction that begins while its connection breaks fails at once, and never runs inside another', async () => {
    const { pool, sockets } = openPool(`${await server.createDatabase(`breaking_${mode}`)}?sslmode=${mode}`);
    await pool`create table kept (number int)`;
    const [{ ssl } = {}] = await pool`select ssl from pg_stat_ssl where pid = pg_backend_pid()`;
    expect(ssl).toBe(mode === 'require');
    // The error of a broken connection is told a moment before its close: the second of these runs in between.
    const outcomes: Promise<string>[] = [];
    setImmediate(() => sockets[0]?.destroy(Object.assign(new Error('Cut.'), { code: 'ECONNRESET', syscall: 'read' })));
    setImmediate(() => {
      const begun = pool.begin(async (inside) => {
        await inside`insert into kept values (1)`;
        await inside`savepoint inside`;
      });
      outcomes.push(
        begun.then(
          () => 'committed',
          ({ code }) => String(code),
        ),
      );
    });
    await expect.poll(() => outcomes.length).toBe(1);
    const other = pool.begin(async (inside) => {
      await inside`insert into kept values (2)`;
      await inside`select pg_sleep(0.1)`;
      throw new Error('Taken back.');
    });
    await expect(other).rejects.toThrow('Taken back.');
    expect(await outcomes[0]).toBe('CONNECTION_CLOSED');
    expect([...(await pool`select number from kept`)]).toEqual([]);
    await pool.end();
  });

  it('a connection that falls silent is closed, and the next one works', { timeout: 30_000 }, async () => {
    const url = await server.createDatabase(`silent_${mode}`);
    const proxy = await startProxy(Number(new URL(url).port));
    const { pool } = openPool(`${url.replace(/:\d+\//, `:${proxy.port}/`)}?sslmode=${mode}`);
    await pool`select 1`;
    proxy.dark(true);
    await expect(pool`select 2`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    proxy.dark(false);
    expect([...(await pool`select 3 as three`)]).toEqual([{ three: 3 }]);
    await pool.end();
    proxy.close();
  });
});
