import type { Socket } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { watchedSocket } from '../src/store/watched-socket.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server?.remove());

it('a transaction that begins while its connection breaks fails at once, and never runs inside another', async () => {
  const sockets: Socket[] = [];
  const watched: object = {
    socket(options: Parameters<typeof watchedSocket>[0]) {
      const socket = watchedSocket(options);
      sockets.push(socket);
      return socket;
    },
  };
  // As src/store/postgres.ts opens it, with one connection.
  const connection = { application_name: 'test'.padEnd(1_024) };
  const options = { backoff: () => 0.05, connect_timeout: 3, onnotice() {}, fetch_types: false, connection };
  const pool = postgres(await server.createDatabase('breaking'), { max: 1, ...options, ...watched });
  await pool`create table kept (number int)`;
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
