import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open.ts';
import { makeDatabase } from '../src/store/template.ts';
import { member, openElsewhere } from './store-process.ts';

const home = mkdtempSync(join(tmpdir(), 'proofline-folder-'));
let folder = '';
let folders = 0;

beforeEach(() => {
  folders += 1;
  folder = join(home, `${folders}`);
});

afterAll(() => rmSync(home, { recursive: true }));

describe('a folder belongs to one process at a time', { timeout: 120_000 }, () => {
  it('a second process is told who uses the folder and what to do', async () => {
    const first = openElsewhere({ folder });
    expect(await first.said).toBe('opened');
    const sentence = await openElsewhere({ folder }).said;
    expect(sentence).toContain(`process ${first.process.pid}`);
    expect(sentence).toContain(folder);
    expect(sentence).toMatch(/Stop that one first, or set PROOFLINE_DATA .* DATABASE_URL/);
    first.process.send('close');
    await once(first.process, 'exit');
    expect(await closing(openElsewhere({ folder }))).toBe('opened');
  });

  it('of four that start together exactly one gets the folder', async () => {
    const all = Array.from({ length: 4 }, () => openElsewhere({ folder }));
    const said = await Promise.all(all.map((one) => one.said));
    for (const one of all) one.process.kill('SIGKILL');
    expect(said.filter((sentence) => sentence === 'opened')).toHaveLength(1);
    expect(said.filter((sentence) => sentence.includes('is in use by another Proofline'))).toHaveLength(3);
  });

  it('one process cannot open it twice', async () => {
    const store = await openStore({ folder });
    await expect(openStore({ folder })).rejects.toThrow(`process ${process.pid}`);
    await store.close();
  });

  it('after a kill the next one takes over and finds all that was kept', async () => {
    const killed = openElsewhere({ folder });
    await killed.said;
    for (const key of ['1', '2', '3']) {
      killed.process.send(key);
      await once(killed.process, 'message');
    }
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    const next = await openStore({ folder });
    expect(await next.history.latest(member, { limit: 5 })).toHaveLength(3);
    await next.close();
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });

  it('a claim whose process id now belongs to a later process is taken over', async () => {
    leaveClaim({ ...(await claimOfAnother()), pid: process.pid });
    await (await openStore({ folder })).close();
  });

  it('a claim from another container is respected while that container shows that it lives', async () => {
    const claim = { ...(await claimOfAnother()), where: 'another container' };
    const path = leaveClaim(claim);
    await expect(openStore({ folder })).rejects.toThrow('another container');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    utimesSync(path, aMinuteAgo, aMinuteAgo);
    await (await openStore({ folder })).close();
  });

  it('a claim that is not written to the end is respected until it is old', async () => {
    mkdirSync(join(folder, 'claims'), { recursive: true });
    const path = join(folder, 'claims', 'half');
    writeFileSync(path, '{"pid":');
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'cannot-open' });
    utimesSync(path, 0, 0);
    await (await openStore({ folder })).close();
  });

  /** The claim that a real process left behind when it was killed. */
  async function claimOfAnother(): Promise<{ pid: number; started: string; where: string }> {
    const other = openElsewhere({ folder });
    await other.said;
    const [name = ''] = readdirSync(join(folder, 'claims'));
    const claim = JSON.parse(readFileSync(join(folder, 'claims', name), 'utf8'));
    other.process.kill('SIGKILL');
    await once(other.process, 'exit');
    return claim;
  }

  function leaveClaim(claim: object): string {
    const path = join(folder, 'claims', 'left');
    writeFileSync(path, JSON.stringify(claim));
    return path;
  }

  async function closing(other: ReturnType<typeof openElsewhere>): Promise<string> {
    const said = await other.said;
    other.process.send('close');
    await once(other.process, 'exit');
    return said;
  }
});

describe('a new folder', { timeout: 120_000 }, () => {
  it('works without the template that the install makes', async () => {
    const database = join(folder, 'database');
    await makeDatabase(database, join(home, 'no template here'));
    const client = await PGlite.create(database);
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.close();
  });

  it('lets nobody but its owner read the database', async () => {
    await (await openStore({ folder })).close();
    expect(statSync(join(folder, 'database')).mode & 0o077).toBe(0);
  });

  it('is made whole after a start that was killed half way', async () => {
    const unfinished = join(folder, 'database.unfinished-1');
    mkdirSync(unfinished, { recursive: true });
    await (await openStore({ folder })).close();
    expect(existsSync(unfinished)).toBe(false);
  });
});

describe('a folder that cannot be used', () => {
  it('is named when it is a file', async () => {
    writeFileSync(folder, 'a note');
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'cannot-open',
      message: expect.stringContaining(`The folder ${folder} cannot be used`),
    });
    expect(readFileSync(folder, 'utf8')).toBe('a note');
  });

  it('is named when its database is damaged, and the claim on it is let go', async () => {
    await (await openStore({ folder })).close();
    writeFileSync(join(folder, 'database', 'global', 'pg_control'), 'damaged');
    await expect(openStore({ folder })).rejects.toThrow(`The database in ${folder} could not be opened`);
    expect(readdirSync(join(folder, 'claims'))).toEqual([]);
  });
});
