import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../src/app/ports.ts';
import { type Review, reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readBullet } from '../src/engine/text.ts';
import { type KeySource, readKeys } from '../src/store/keys.ts';
import { openStore, type Store, type StoreAddress } from '../src/store/open.ts';
import { openSeal } from '../src/store/seal.ts';
import { makeDatabase, templateFolder } from '../src/store/template.ts';
import { type Database, rowsOf } from '../src/store/tenancy.ts';
import { keptResume } from './documents-here.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { firstKey, secondKey, testKeys } from './test-keys.ts';

const member: Member = { platform: 'slack', community: 'T1', id: 'U1' };
const secret = 'Zephyrine Quillfeather';
const review: Review = reviewBullets([readBullet(`Responsible for the ${secret} account`)], {
  pack: rolePacks[0],
  level: 'mid',
});

describe('a sealed text', () => {
  const seal = openSeal(readKeys(testKeys, false));

  it('opens again as it was, whatever it is made of', () => {
    const unit = fc.oneof(fc.constantFrom('\0', '\ud800', '\udc00', '\ufffe', '🎉', 'ß'), fc.string());
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join('');
        expect(seal.open('slack/T1', seal.seal('slack/T1', text))).toBe(text);
      }),
    );
  });

  it('holds no word of it, and is never the same twice', () => {
    const [one, two] = [seal.seal('slack/T1', secret), seal.seal('slack/T1', secret)];
    expect(one).toMatch(/^v1\.\w{8}\.[\w-]+$/);
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').toString('latin1')).not.toContain('Quill');
    expect(one).not.toBe(two);
  });

  it('opens for its own community alone, with its own key alone, and only as it was written', () => {
    const sealed = seal.seal('slack/T1', secret);
    const changed = sealed.replace(/(?<=^.{40})./, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(() => seal.open('slack/T2', sealed)).toThrow('cannot be opened');
    expect(() => openSeal(readKeys({ keys: [secondKey] }, false)).open('slack/T1', sealed)).toThrow('cannot be opened');
    for (const broken of [changed, '', 'v1', 'v1..', secret, sealed.slice(0, 20)]) {
      expect(() => seal.open('slack/T1', broken)).toThrow('cannot be opened');
    }
  });

  it('opens with every key of the ring, and is sealed with the first', () => {
    const old = seal.seal('slack/T1', secret);
    const ring = openSeal(readKeys({ keys: [secondKey, firstKey] }, false));
    expect(ring.open('slack/T1', old)).toBe(secret);
    expect(ring.seal('slack/T1', secret).slice(0, 12)).not.toBe(old.slice(0, 12));
  });
});

describe.each(['embedded', 'postgres'] as const)('what is kept on the %s database', { timeout: 240_000 }, (kind) => {
  let server: PostgresServer | undefined;
  let home = '';
  let made = 0;
  const opened: Store[] = [];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'proofline-sealing-'));
    if (kind === 'postgres') server = await startPostgres();
  });

  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  afterAll(async () => {
    await server?.remove();
    rmSync(home, { recursive: true });
  });

  /** A new place for a store, without its keys. */
  async function newPlace(): Promise<{ url: string } | { folder: string }> {
    made += 1;
    return server ? { url: await server.createDatabase(`db${made}`) } : { folder: join(home, `${made}`) };
  }

  async function open(place: { url: string } | { folder: string }, keys: KeySource): Promise<Store> {
    const store = await openStore({ ...place, keys } as StoreAddress);
    opened.push(store);
    return store;
  }

  async function close(): Promise<void> {
    await opened.pop()?.close();
  }

  /** Works on the database itself, as its owner, while no store has it open. */
  async function raw<T>(
    place: { url: string } | { folder: string },
    work: (database: Database) => Promise<T>,
  ): Promise<T> {
    if ('url' in place) {
      const pool = postgres(place.url, { max: 1, onnotice: () => {} });
      return work(drizzlePostgres(pool)).finally(() => pool.end());
    }
    const client = await PGlite.create(join(place.folder, 'database'));
    return work(drizzleEmbedded(client)).finally(() => client.close());
  }

  const everything = (database: Database) =>
    database.execute(sql`select t::text as row from reviews t`).then((rows) => JSON.stringify(rowsOf(rows)));

  it('holds no word of a review: neither the text, nor a finding that quotes it', async () => {
    const place = await newPlace();
    await (await open(place, testKeys)).history.save(member, { key: '1', role: 'p', review });
    await close();
    const rows = await raw(place, everything);
    expect(rows).toContain('weak-opener');
    for (const word of ['Responsible', 'Quillfeather', 'account']) expect(rows).not.toContain(word);
  });

  it('holds no word of a whole resume; when its time is over its scores stay and nothing else', async () => {
    const place = await newPlace();
    const resume = await keptResume();
    const kept = { key: '1', role: 'p', review: resume.review, resume };
    const { id } = await (await open(place, testKeys)).history.save(member, kept);
    await close();
    const rows = await raw(place, everything);
    for (const word of ['Noor', 'vandijk', '5550', 'Polder', 'import']) expect(rows).not.toContain(word);
    await raw(place, (database) => database.execute(sql`update reviews set kept_at = now() - interval '31 days'`));
    const later = await open(place, testKeys);
    await later.keeper.expire(30);
    expect(await later.history.find(member, id)).toMatchObject({
      kind: 'resume',
      review: null,
      resume: null,
      outline: { components: resume.review.components.map(({ id: name, score }) => ({ id: name, score })) },
    });
  });

  it('opens with no other key than its own: the start says which one is missing and changes nothing', async () => {
    const place = await newPlace();
    const kept = await (await open(place, testKeys)).history.save(member, { key: '1', role: 'p', review });
    await close();
    const [{ id }] = readKeys(testKeys, false);
    await expect(open(place, { keys: [secondKey] })).rejects.toMatchObject({
      code: 'cannot-open',
      message: expect.stringContaining(`PROOFLINE_KEYS does not hold the key ${id}`),
    });
    const lost = join(home, 'no key here');
    await expect(open(place, { file: lost })).rejects.toThrow(`The key file ${lost} is missing`);
    const store = await open(place, { keys: [secondKey, firstKey] });
    expect(await store.history.find(member, kept.id)).toEqual(kept);
  });

  it('a key file is made for a new database, readable by its owner alone, and used again', async () => {
    const place = await newPlace();
    const file = join(home, `keys-${made}`, 'keys');
    const kept = await (await open(place, { file })).history.save(member, { key: '1', role: 'p', review });
    await close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await (await open(place, { file })).history.find(member, kept.id)).toEqual(kept);
  });

  it('a key that is none is told by its place, and never repeated', async () => {
    const place = await newPlace();
    const file = join(home, `bad-${made}`);
    writeFileSync(file, 'hunter2secret\n');
    const error: Error = await open(place, { file }).catch((thrown) => thrown);
    expect(error.message).toMatch(/bad-\d+ must hold keys of 32 bytes in base64\. Make one with/);
    expect(error.message).not.toContain('hunter2secret');
  });

  it('rotating the keys seals everything anew, in batches, and the old key is needed no longer', async () => {
    const place = await newPlace();
    const store = await open(place, testKeys);
    for (let n = 0; n < 250; n += 1)
      await store.history.save({ ...member, id: `U${n % 7}` }, { key: `${n}`, role: 'p', review });
    await close();
    const between = await open(place, { keys: [secondKey, firstKey] });
    await between.history.save(member, { key: 'new', role: 'p', review });
    expect(await between.keeper.rotateKeys()).toEqual({ sealed: 250, unread: 0 });
    expect(await between.keeper.rotateKeys()).toEqual({ sealed: 0, unread: 0 });
    await close();
    const after = await open(place, { keys: [secondKey] });
    expect((await after.history.latest(member, { limit: 1 }))[0]?.review).toEqual(review);
    expect((await after.history.latest({ ...member, id: 'U3' }, { limit: 100 })).map((kept) => kept.review)).toEqual(
      Array(36).fill(review),
    );
  });

  it('a rotation that was cut short goes on where it was, with the key it had begun with', async () => {
    const place = await newPlace();
    const file = join(home, `cut-${made}`);
    const store = await open(place, { file });
    for (let n = 0; n < 5; n += 1) await store.history.save(member, { key: `${n}`, role: 'p', review });
    await close();
    // What is left by a kill after the new key was written and before anything was sealed with it.
    const old = readFileSync(file, 'utf8');
    writeFileSync(file, `${secondKey}\n${old}`);
    const again = await open(place, { file });
    expect(await again.keeper.rotateKeys()).toEqual({ sealed: 5, unread: 0 });
    expect(readFileSync(file, 'utf8')).toBe(`${secondKey}\n`);
    await close();
    expect(await (await open(place, { file })).history.latest(member, { limit: 9 })).toHaveLength(5);
  });

  it('a rotation leaves what it cannot open as it is, and says how much that is', async () => {
    const place = await newPlace();
    const store = await open(place, testKeys);
    for (let n = 0; n < 3; n += 1) await store.history.save(member, { key: `${n}`, role: 'p', review });
    await close();
    await raw(place, (database) =>
      database.execute(sql`update reviews set review = review || 'AAAA' where ask = (select min(ask) from reviews)`),
    );
    const ring = await open(place, { keys: [secondKey, firstKey] });
    expect(await ring.keeper.rotateKeys()).toEqual({ sealed: 2, unread: 1 });
    await close();
    // The old key may still be needed, so a start without it is refused as before.
    await expect(open(place, { keys: [secondKey] })).rejects.toThrow('does not hold the key');
  });

  it('what an older version kept in the open is sealed by the first start, and no file holds it any more', async () => {
    const place = await newPlace();
    const old = join(home, `migrations-${made}`);
    const all = resolve(import.meta.dirname, '../migrations');
    cpSync(all, old, { recursive: true });
    const journal = JSON.parse(readFileSync(join(all, 'meta/_journal.json'), 'utf8'));
    writeFileSync(
      join(old, 'meta/_journal.json'),
      JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
    );
    if ('folder' in place) await makeDatabase(join(place.folder, 'database'), templateFolder());
    await raw(place, async (database) => {
      if ('url' in place) await migratePostgres(database as never, { migrationsFolder: old });
      else await migrateEmbedded(database as never, { migrationsFolder: old });
      for (let n = 0; n < 250; n += 1) {
        await database.execute(sql`
          insert into reviews (community, id, member, ask, role, review, kept_at)
          values ('slack/T1', gen_random_uuid(), 'U1', ${`ask${n}`}, 'p', ${JSON.stringify(review)}, now())`);
      }
    });
    const store = await open(place, testKeys);
    const kept = await store.history.latest(member, { limit: 100 });
    expect(kept).toHaveLength(100);
    for (const one of kept) expect(one.review).toEqual(review);
    expect(kept[0]?.outline.bullets[0]?.rules).toContain('weak-opener');
    await close();
    expect(await raw(place, everything)).not.toContain('Quillfeather');
  });

  it('a text goes when its time is over; verdict, score, rules and dates stay', async () => {
    const place = await newPlace();
    const store = await open(place, testKeys);
    const old = await store.history.save(member, { key: 'old', role: 'p', review });
    const young = await store.history.save(member, { key: 'young', role: 'p', review });
    expect(await store.keeper.expire(30)).toMatchObject({ texts: 0 });
    await close();
    await raw(place, (database) =>
      database.execute(sql`update reviews set kept_at = now() - interval '31 days' where id = ${old.id}`),
    );
    const later = await open(place, testKeys);
    expect(await later.keeper.expire(0)).toMatchObject({ texts: 0 });
    expect(await later.keeper.expire(30)).toMatchObject({ texts: 1 });
    expect(await later.keeper.expire(30)).toMatchObject({ texts: 0 });
    expect(await later.history.find(member, old.id)).toMatchObject({ review: null, role: 'p', outline: old.outline });
    expect((await later.history.find(member, young.id))?.review).toEqual(review);
    expect(await later.privacy.holdings(member)).toEqual({ keeps: true, reviews: 2, texts: 1 });
    await close();
    expect(
      await raw(place, (database) =>
        database.execute(sql`select count(review)::int as texts from reviews`).then(rowsOf),
      ),
    ).toEqual([{ texts: 1 }]);
  });
});
