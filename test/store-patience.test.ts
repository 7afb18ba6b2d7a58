import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { member } from './store-process.ts';
import { testKeys } from './test-keys.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server?.remove());

describe.concurrent('on PostgreSQL', { timeout: 90_000 }, () => {
  it('a network that is cut in the middle of a query does not keep a member locked', async () => {
    const url = await server.createDatabase('cut');
    const there = await openStore({ url, keys: testKeys });
    const network = await silentAfter('json_build_object', Number(new URL(url).port));
    const here = await openStore({ url: url.replace(/:\d+\//, `:${network.port}/`), keys: testKeys });
    // The server is told what to delete, and never what to put in for the parameters: it holds the member's lock meanwhile.
    await expect(here.privacy.forget(member)).rejects.toMatchObject({ code: 'try-again' });
    const outcomes: string[] = [];
    const again = () =>
      there.privacy.forget(member).then(
        () => 'done',
        ({ code }) => {
          outcomes.push(code);
          return code;
        },
      );
    await expect.poll(again, { timeout: 50_000 }).toBe('done');
    expect(outcomes).toContain('try-again');
    network.close();
    await here.close();
    await there.close();
  });

  it('what goes through the rows of all members may take longer than a member would wait', async () => {
    const url = await server.createDatabase('slow');
    const store = await openStore({ url, keys: testKeys });
    const other = postgres(url, { max: 1 });
    let locked = () => {};
    const isLocked = new Promise<void>((done) => {
      locked = done;
    });
    const held = other.begin(async (inside) => {
      await inside`lock table limits`;
      locked();
      // Longer than a connection may be silent on which a member waits.
      await inside`select pg_sleep(8)`;
    });
    await isLocked;
    await expect(store.limits.take(member, null)).rejects.toMatchObject({ code: 'try-again' });
    expect(await store.keeper.expire(30)).toMatchObject({ limits: 0 });
    await held;
    await other.end();
    await store.close();
  });
});

/** A network to a local port that passes no byte on any more, in neither direction, once it has passed on this text. */
async function silentAfter(text: string, to: number): Promise<{ readonly port: number; close(): void }> {
  const sockets: Socket[] = [];
  let silent = false;
  const network = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    for (const [from, into] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.push(from);
      from.on('error', () => {});
      from.on('data', (chunk) => {
        if (!silent) into.write(chunk);
        silent ||= chunk.includes(text);
      });
    }
  });
  network.listen(0, '127.0.0.1');
  await once(network, 'listening');
  return {
    port: (network.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      network.close();
    },
  };
}
