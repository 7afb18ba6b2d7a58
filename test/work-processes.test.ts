import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../src/store/open.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { member } from './store-process.ts';
import { firstKey, testKeys } from './test-keys.ts';
import { question } from './web-server.ts';

const home = mkdtempSync(join(tmpdir(), 'proofline-work-'));
const running = new Set<ChildProcess>();
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterEach(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  running.clear();
});

afterAll(async () => {
  await server?.remove();
  rmSync(home, { recursive: true });
});

/** Starts Proofline as an operator would; gives the line that says it is ready. */
async function start(variables: Readonly<Record<string, string>>, ...flags: string[]) {
  const program = resolve(import.meta.dirname, '../src/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...flags], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'silent',
      METRICS_PORT: '0',
      PROOFLINE_KEYS: firstKey,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const [line] = await once(child.stdout, 'data');
  return { child, line: String(line), address: /http:\S+/.exec(String(line))?.[0] ?? '' };
}

function post(address: string, asked: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${address}/api/ask`, { method: 'POST', headers, body: JSON.stringify(asked) });
}

describe('processes that share a PostgreSQL database', { timeout: 120_000 }, () => {
  it('one takes the questions, another answers them, and the page has its reply', async () => {
    const DATABASE_URL = await server.createDatabase('shared');
    const [ingest, work] = await Promise.all([
      start({ DATABASE_URL }, '--only', 'ingest'),
      start({ DATABASE_URL }, '--only', 'work'),
    ]);
    expect(work.line).toBe('Proofline is at work\n');
    const asked = question('review-bullet', { text: 'Cut the ferry timetable build from 40 min to 3 min' });
    const response = await post(ingest.address, asked);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('reply.parts.length', 1);
  });

  it('a page that asks again after a crash has the reply that was made meanwhile', async () => {
    const DATABASE_URL = await server.createDatabase('crashed');
    const ingest = await start({ DATABASE_URL }, '--only', 'ingest');
    const asked = question('help');
    const cut = post(ingest.address, asked).catch(() => 'cut');
    const store = await openStore({ url: DATABASE_URL, keys: testKeys });
    const kept = () =>
      store.ledger.inbox.find('web', { key: asked.key, member: { ...member, platform: 'local', community: 'local' } });
    await expect.poll(kept, { timeout: 10_000 }).not.toBeNull();
    ingest.child.kill('SIGKILL');
    expect(await cut).toBe('cut');
    await start({ DATABASE_URL }, '--only', 'work');
    await expect.poll(async () => (await kept())?.reply, { timeout: 20_000 }).toBeTruthy();
    const [again] = await Promise.all([start({ DATABASE_URL })]);
    const response = await post(again.address, asked);
    expect(response.status).toBe(200);
    await store.close();
  });

  it('a page is told within three seconds that its question was not taken while the database is away', async () => {
    const DATABASE_URL = await server.createDatabase('away');
    const { address, child } = await start({ DATABASE_URL });
    server.freeze();
    const response = await Promise.race([post(address, question('help')), nothingAfter(2_900)]);
    server.thaw();
    expect(response?.status).toBe(503);
    expect(await response?.json()).toEqual({ problem: expect.stringContaining('try again') });
    expect(child.exitCode).toBeNull();
  });
});

describe('the embedded database', { timeout: 120_000 }, () => {
  it('keeps a question that was taken through a kill, and its page finds the reply', async () => {
    const PROOFLINE_DATA = join(home, 'data');
    const asked = question('review-bullet', { text: 'Cut the ferry timetable build from 40 min to 3 min' });
    const first = await start({ PROOFLINE_DATA });
    const reply = await (await post(first.address, asked)).json();
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    running.delete(first.child);
    const second = await start({ PROOFLINE_DATA });
    expect(await (await post(second.address, asked)).json()).toEqual(reply);
  });
});

describe('a connection that is lost inside a transaction', { timeout: 60_000 }, () => {
  it('does not end the process, and the question is answered when the database is back', async () => {
    const store = await openStore({ url: await server.createDatabase('lost-inside'), keys: testKeys });
    const { inbox, tasks, outbox } = store.ledger;
    const place = { channel: 'C', thread: null, private: true };
    await inbox.accept('test', { key: 'k', member, place, command: 'history', values: {} });
    const [task] = await tasks.claim(['test'], 1);
    if (!task) throw new Error('The question has no task.');
    const reply = { audience: 'asker' as const, summary: 'Fine.', blocks: [], parts: [] };
    const posted = { async begins() {}, route: () => ({ posts: true, pages: 1 }) };
    const answering = outbox.answer(task, {
      ...posted,
      answer:
        ({ history }) =>
        async () => {
          await history.latest(member, { limit: 1 });
          await server.crash();
          return reply;
        },
    });
    await expect(answering).rejects.toThrow();
    await server.start();
    const again = () => outbox.answer(task, { ...posted, answer: () => async () => reply }).catch(() => false);
    await expect.poll(again, { timeout: 10_000 }).toBe(true);
    await store.close();
  });
});

/** Nothing, after so many milliseconds. */
function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), milliseconds).unref());
}
