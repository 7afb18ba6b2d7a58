import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../src/app/ports.ts';
import { memoryDoor } from './memory-door.ts';
import { ask, listLog, post, question, rawBytes, rawRequest, startWeb } from './web-server.ts';

const fine: Answer = async () => ({ audience: 'asker', summary: 'Fine.', blocks: [], parts: [] });

/** An answer that must never be reached. */
const unreachable: Answer = () => Promise.reject(new Error('This question should have been stopped at the door.'));

const asJson = { 'content-type': 'application/json' };

describe('a page on another site', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', 'evil.example:80'])(
    'cannot read anything under the name “%s”',
    async (host) => {
      const web = await startWeb({ answer: unreachable });
      for (const path of ['/', '/api/commands', '/chat.js']) {
        expect((await rawRequest(web, { path, headers: { host } })).status).toBeGreaterThanOrEqual(400);
      }
      const body = JSON.stringify(question('history'));
      const asked = await rawRequest(web, { method: 'POST', path: '/api/ask', headers: { host, ...asJson } }, body);
      expect(asked.status).toBe(403);
    },
  );

  it('is refused without a name as well', async () => {
    const web = await startWeb();
    expect(await rawBytes(web, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
  });

  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:8080', '[::1]:3000'])(
    'is told apart from this machine’s own name %s',
    async (host) => {
      const web = await startWeb();
      expect((await rawRequest(web, { path: '/', headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('cannot ask in the member’s name with %o', async (headers) => {
    const web = await startWeb({ answer: unreachable });
    const { port } = new URL(web.address());
    const sent = { host: `localhost:${port}`, ...asJson, ...headers } as Record<string, string>;
    const body = JSON.stringify(question('forget-me', { confirm: 'yes' }));
    const response = await rawRequest(web, { method: 'POST', path: '/api/ask', headers: sent }, body);
    expect(response.status).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'cannot ask with a form’s content type “%s”',
    async (type) => {
      const web = await startWeb({ answer: unreachable });
      const response = await post(web, JSON.stringify(question('history')), { 'content-type': type });
      expect(response.status).toBe(415);
    },
  );

  it('is told apart from our own page', async () => {
    const web = await startWeb({ answer: fine });
    const headers = { origin: web.address(), 'sec-fetch-site': 'same-origin' };
    expect((await post(web, JSON.stringify(question('help')), headers)).status).toBe(200);
  });
});

describe('garbage at the door', () => {
  it('is refused when it is no question, whatever it is', async () => {
    const log = listLog();
    const web = await startWeb({ answer: unreachable, log });
    const { key, command, values } = question('help');
    const bodies = [
      '',
      '{',
      'null',
      '[]',
      '"help"',
      '1e999',
      JSON.stringify({ command, values }),
      JSON.stringify({ key: 'not-a-uuid', command, values }),
      JSON.stringify({ key, command: 7, values }),
      JSON.stringify({ key, command, values: null }),
      JSON.stringify({ key, command, values: [] }),
      JSON.stringify({ key, command, values: { text: 1 } }),
      JSON.stringify({ key, command, values: { text: { toString: 'x' } } }),
      new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
      '['.repeat(200_000),
    ];
    for (const body of bodies) expect((await post(web, body)).status, String(body).slice(0, 40)).toBe(400);
    expect(log.lines).toEqual([]);
  });

  it('never makes a fault of ours, for any JSON at all', async () => {
    const web = await startWeb({ answer: fine });
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect((await post(web, body)).status).toBe(400);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when it is no HTTP', async () => {
    const web = await startWeb();
    expect(await rawBytes(web, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await rawBytes(web, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      / 400 /,
    );
  });

  it('gets a sentence when it is longer than the door is wide', async () => {
    const web = await startWeb({ answer: unreachable });
    const response = await post(web, JSON.stringify(question('review-bullet', { text: 'a'.repeat(2 * 1024 * 1024) })));
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ problem: expect.stringMatching(/2 MB/) });
  });

  it.each([
    '/nothing',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/tsconfig.json',
    '/chat.js/',
    '/api',
  ])('finds nothing at %s', async (path) => {
    const web = await startWeb();
    const response = await rawRequest(web, { path, headers: { host: 'localhost' } });
    expect(response.status).toBe(404);
    expect(JSON.parse(response.body)).toEqual({ problem: 'There is nothing at this address.' });
  });

  it('is told which methods an address takes', async () => {
    const web = await startWeb({ answer: unreachable });
    const read = await rawRequest(web, { path: '/api/ask', headers: { host: 'localhost' } });
    expect([read.status, read.headers.allow]).toEqual([405, 'POST']);
    const written = await rawRequest(web, { method: 'DELETE', path: '/', headers: { host: 'localhost' } });
    expect([written.status, written.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('cannot hold a connection open by never finishing its headers', async () => {
    const web = await startWeb();
    expect(await rawBytes(web, 'GET / HTTP/1.1\r\nHost: localhost\r\n')).toMatch(/ 400 /);
  });
});

describe('stopping', () => {
  it('waits for the answer under way, takes no more, and leaves no connection open', async () => {
    let finish = (): void => {};
    const begun = new Promise<void>((reached) => {
      finish = reached;
    });
    let release = (): void => {};
    const gate = new Promise<void>((done) => {
      release = done;
    });
    const web = await startWeb({
      answer: async (asked) => {
        finish();
        await gate;
        return fine(asked);
      },
    });
    const address = web.address();
    await fetch(`${address}/`).then((page) => page.text());
    const idle = connect(Number(new URL(address).port), '127.0.0.1');
    onTestFinished(() => void idle.destroy());
    const gone = new Promise((done) => idle.once('close', done).resume());
    const underWay = ask(web, question('help'));
    await begun;
    const stopped = web.stop();
    await expect(fetch(`${address}/`)).rejects.toThrow();
    release();
    expect((await underWay).summary).toBe('Fine.');
    await stopped;
    await gone;
  });

  it('does not wait for a question that is only half sent', async () => {
    const web = await startWeb({ answer: unreachable });
    const { port } = new URL(web.address());
    const half = connect(Number(port), '127.0.0.1');
    onTestFinished(() => void half.destroy());
    half.on('error', () => {});
    const head = `POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\n`;
    // "100 Continue" tells that the server has read the head and waits for the rest.
    half.write(`${head}Expect: 100-continue\r\n\r\n{"key":`);
    await new Promise((done) => half.once('data', done));
    await web.stop();
  });

  it('is told to whoever asks for a port that is taken', async () => {
    const web = await startWeb();
    const { webAdapter } = await import('../adapters/web/adapter.ts');
    const port = Number(new URL(web.address()).port);
    const second = webAdapter({ host: '127.0.0.1', port }, { commands: [], log: listLog() });
    await expect(second.start(memoryDoor(fine))).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await second.stop();
  });
});
