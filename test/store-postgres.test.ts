import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { member, openElsewhere, review } from './store-process.ts';
import { testKeys } from './test-keys.ts';

/** How many migrations there are. */
const journal = resolve(import.meta.dirname, '../migrations/meta/_journal.json');
const migrations: number = JSON.parse(readFileSync(journal, 'utf8')).entries.length;

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server?.remove());

describe('four replicas start at once on an empty database', { timeout: 120_000 }, () => {
  it('as four processes: each opens, and the tables are made once', async () => {
    const url = await server.createDatabase('replicas');
    const replicas = Array.from({ length: 4 }, () => openElsewhere({ url, keys: testKeys }));
    expect(await Promise.all(replicas.map(({ said }) => said))).toEqual(Array(4).fill('opened'));
    for (const { process } of replicas) {
      process.send('close');
      await once(process, 'exit');
    }
    expect(await migrationsIn(url)).toBe(migrations);
  });

  it('and again, ten databases long', async () => {
    for (let round = 0; round < 10; round += 1) {
      const url = await server.createDatabase(`round-${round}`);
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ url, keys: testKeys })));
      await Promise.all(stores.map((store) => store.close()));
      expect(await migrationsIn(url)).toBe(migrations);
    }
  });

  async function migrationsIn(url: string): Promise<number> {
    const connection = postgres(url, { max: 1 });
    const rows = await connection`select from drizzle.__drizzle_migrations`;
    await connection.end();
    return rows.length;
  }
});

describe('a database that cannot be opened is explained', () => {
  it('when nobody answers', async () => {
    const url = 'postgres://someone:hunter2secret@127.0.0.1:1/proofline';
    const error = await openStore({ url, keys: testKeys }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'Problem', code: 'cannot-open' });
    expect((error as Error).message).toMatch(/^The database at 127\.0\.0\.1:1 does not answer\. Start PostgreSQL, or/);
    expect((error as Error).message).not.toContain('hunter2secret');
  });

  it('when the server has no such database', async () => {
    const url = (await server.createDatabase('there')).replace(/there$/, 'not%20there');
    await expect(openStore({ url, keys: testKeys })).rejects.toThrow(/has no database named "not there"\. Create it/);
  });

  it('when the server does not know the user', async () => {
    const url = (await server.createDatabase('guarded')).replace('postgres@', 'stranger:hunter2secret@');
    const error = await openStore({ url, keys: testKeys }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringContaining('refused the user name or the password') });
    expect((error as Error).message).not.toMatch(/hunter2secret|stranger/);
  });

  it('when it does not encrypt, and the address asks for that', async () => {
    const url = `${await server.createDatabase('open')}?sslmode=require`;
    await expect(openStore({ url, keys: testKeys })).rejects.toThrow(/does not encrypt connections\. Turn "ssl" on/);
  });

  it('when its certificate is not trusted, and the address asks for a good one', async () => {
    const encrypted = await startPostgres({ tls: true });
    const url = await encrypted.createDatabase('encrypted');
    await expect(openStore({ url: `${url}?sslmode=verify-full`, keys: testKeys })).rejects.toThrow(
      /certificate of the database at 127\.0\.0\.1:\d+ is not one that this machine trusts\. .* sslmode=require/,
    );
    for (const mode of ['require', 'prefer']) {
      const store = await openStore({ url: `${url}?sslmode=${mode}`, keys: testKeys });
      await store.keeper.ping();
      await store.close();
    }
    const plain = await openStore({
      url: `${await server.createDatabase('plain_after_all')}?sslmode=prefer`,
      keys: testKeys,
    });
    await plain.keeper.ping();
    await plain.close();
    await encrypted.remove();
  });

  it('when the user may not make tables', async () => {
    const url = await server.createDatabase('closed');
    const owner = postgres(url, { max: 1 });
    await owner`create role reader login`;
    await owner.end();
    await expect(openStore({ url: url.replace('postgres@', 'reader@'), keys: testKeys })).rejects.toThrow(
      'may not create tables',
    );
  });
});

describe('a user without rights over the whole server', () => {
  /** The address of a new database that belongs to a new user with these rights. */
  async function ownedBy(
    user: string,
    rights: string,
    on = server,
  ): Promise<{ url: string; administrator: postgres.Sql }> {
    const url = await on.createDatabase(`of_${user}`);
    const administrator = postgres(url, { max: 1, onnotice: () => {} });
    await administrator.unsafe(`create role ${user} login ${rights}`);
    await administrator.unsafe(
      `grant create on database of_${user} to ${user}; grant create on schema public to ${user}`,
    );
    return { url: url.replace('postgres@', `${user}@`), administrator };
  }

  it('that may make roles needs nothing else, and communities are kept apart', async () => {
    const untouched = await startPostgres();
    const { url, administrator } = await ownedBy('maker', 'createrole', untouched);
    const store = await openStore({ url, keys: testKeys });
    const kept = await store.history.save(member, { key: '1', role: 'p', review });
    expect(await store.history.find(member, kept.id)).toEqual(kept);
    expect(await store.history.find({ ...member, community: 'other' }, kept.id)).toBeNull();
    await store.close();
    await administrator.end();
    await untouched.remove();
  });

  it('that may not is told what an administrator has to run, and works after that', async () => {
    const { url, administrator } = await ownedBy('plain', '');
    await expect(openStore({ url, keys: testKeys })).rejects.toThrow(
      /as an administrator run: .*GRANT proofline_member TO that user/,
    );
    await administrator`create role proofline_member`.catch(() => 'It is there from another database.');
    await administrator`grant proofline_member to plain`;
    const store = await openStore({ url, keys: testKeys });
    const kept = await store.history.save(member, { key: '1', role: 'p', review });
    expect(await store.history.latest(member, { limit: 5 })).toEqual([kept]);
    expect(await store.keeper.expire(30)).toMatchObject({ texts: 0, limits: 0 });
    expect(await store.privacy.forget(member)).toMatchObject({ reviews: 1 });
    await store.close();
    await administrator.end();
  });
});

describe('while Proofline runs', () => {
  it('a lost database means "try again", and all works as before when it is back', async () => {
    const store = await openStore({ url: await server.createDatabase('lost'), keys: testKeys });
    const kept = await store.history.save(member, { key: '1', role: 'p', review });
    await server.crash();
    const attempts = [
      store.history.save(member, { key: '2', role: 'p', review }),
      store.history.latest(member, { limit: 5 }),
      store.history.find(member, kept.id),
      store.privacy.forget(member),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { name: 'Problem', code: 'try-again' } });
    }
    await server.start();
    await expect.poll(() => store.history.find(member, kept.id).catch(() => null), { timeout: 10_000 }).toEqual(kept);
    await store.history.save(member, { key: '2', role: 'p', review });
    expect(await store.history.latest(member, { limit: 5 })).toHaveLength(2);
    await store.close();
  });

  it('a database that does not answer in time means "try again" too', async () => {
    const url = await server.createDatabase('slow');
    const store = await openStore({ url, keys: testKeys });
    const other = postgres(url, { max: 1 });
    await other.begin(async (locked) => {
      await locked`lock table reviews in access exclusive mode`;
      await expect(store.history.latest(member, { limit: 5 })).rejects.toMatchObject({ code: 'try-again' });
    });
    expect(await store.history.latest(member, { limit: 5 })).toEqual([]);
    await other.end();
    await store.close();
  });
});
