import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort, takenPort } from './ports.ts';
import { killProoflines, startProofline } from './proofline-process.ts';

const home = mkdtempSync(join(tmpdir(), 'proofline-main-'));
afterAll(() => {
  killProoflines();
  rmSync(home, { recursive: true });
});

const start = (variables: Readonly<Record<string, string>>) => startProofline(join(home, 'data'), variables);

describe('Proofline starts', { timeout: 120_000 }, () => {
  it('with nothing set up: it prints the address of a page that answers, and stops well at SIGTERM', async () => {
    const proofline = start({});
    const page = await fetch(await proofline.listening);
    expect(page.status).toBe(200);
    await page.text();
    proofline.child.kill('SIGTERM');
    const { code, out, err } = await proofline.ended;
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event);
    expect(events).toContain('retention');
    expect(events.filter((event) => event !== 'retention')).toEqual(['started', 'stopping', 'stopped']);
  });

  it('and stops well at SIGINT, which is Ctrl-C', async () => {
    const proofline = start({ LOG_LEVEL: 'silent' });
    await proofline.listening;
    proofline.child.kill('SIGINT');
    expect(await proofline.ended).toMatchObject({ code: 0, err: '' });
  });
});

describe('beside the chat page', { timeout: 120_000 }, () => {
  it('the status page tells that it lives, that it is ready, and its figures', async () => {
    const port = await freePort();
    const proofline = start({ METRICS_PORT: String(port) });
    await proofline.listening;
    const look = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await look('/healthz')).toBe('alive\n');
    expect(await look('/readyz')).toBe('ready\n');
    expect(await look('/metrics')).toContain('proofline_accepted_total 0\n');
    proofline.child.kill('SIGTERM');
    expect(await proofline.ended).toMatchObject({ code: 0 });
  });

  it('a status port that is taken is told in the log, and everything else works', async () => {
    const { port, free } = await takenPort();
    const proofline = start({ METRICS_PORT: String(port) });
    await proofline.listening;
    proofline.child.kill('SIGTERM');
    const { code, err } = await proofline.ended;
    free();
    expect(code).toBe(0);
    expect(err).toContain(`"port":${port},"error":"Error","code":"EADDRINUSE"`);
    expect(err).toContain('"event":"status-not-served"');
  });
});

describe('Proofline does not start, and says why and what to do', { timeout: 120_000 }, () => {
  it('when variables are wrong: all of them, with code 2', async () => {
    const { code, out, err } = await start({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL: 'db' }).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DATABASE_URL', 'PORT', 'LOG_LEVEL']);
  });

  it('when the database does not answer, with code 3', async () => {
    const { code, out, err } = await start({ DATABASE_URL: 'postgres://coach:hunter2secret@127.0.0.1:1/proofline' })
      .ended;
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^The database at 127\.0\.0\.1:1 does not answer\. Start PostgreSQL, or .*\n$/);
    expect(err).not.toContain('hunter2secret');
  });

  it('when its key is gone, with code 3, and makes no new one in its place', async () => {
    const folder = join(home, 'keyless');
    const first = start({ PROOFLINE_DATA: folder });
    await first.listening;
    first.child.kill('SIGTERM');
    await first.ended;
    rmSync(join(folder, 'keys'));
    const { code, out, err } = await start({ PROOFLINE_DATA: folder }).ended;
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(
      /^The key file .*keys is missing, and without it nothing that was kept can be read\. Put it back, or /,
    );
    expect(existsSync(join(folder, 'keys'))).toBe(false);
  });

  it('when another Proofline uses the folder, with code 3', async () => {
    const first = start({});
    await first.listening;
    const { code, err } = await start({}).ended;
    expect(code).toBe(3);
    expect(err).toContain(`is in use by another Proofline (process ${first.child.pid})`);
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('when another program has the port, with code 4, and lets go of the folder', async () => {
    const { port, free } = await takenPort();
    const { code, out, err } = await start({ PORT: String(port) }).ended;
    free();
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toBe(`Port ${port} is taken by another program. Stop that one, or set PORT to a free port.\n`);
    const next = start({});
    await next.listening;
    next.child.kill('SIGTERM');
    await next.ended;
  });

  it('when HOST is no address of this machine, with code 4', async () => {
    const { code, err } = await start({ HOST: '192.0.2.1' }).ended;
    expect(code).toBe(4);
    expect(err).toMatch(/^Proofline cannot listen on 192\.0\.2\.1 .* Correct HOST or PORT\.\n$/);
  });
});
