import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openElsewhere } from './store-process.ts';

const home = mkdtempSync(join(tmpdir(), 'proofline-terminal-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Runs one command as a person would, on a data folder of its own. */
async function run(folder: string, argv: readonly string[], variables: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', resolve(import.meta.dirname, '../src/terminal.ts'), ...argv],
    {
      env: { PATH: process.env.PATH, PROOFLINE_DATA: join(home, folder), ...variables },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const read = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    read.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    read.err += chunk;
  });
  child.stdin.end('{"id":1,"text":"Responsible for the exports"}\n');
  const [code] = await once(child, 'close');
  return { code, ...read };
}

it('a review given in the terminal is found again by the next command', { timeout: 120_000 }, async () => {
  expect(await run('kept', ['review-bullet', 'Responsible for the exports'])).toMatchObject({ code: 0, err: '' });
  const list = await run('kept', ['history']);
  expect(list).toMatchObject({ code: 0, err: '' });
  expect(list.out.replace(/\s+/g, ' ')).toContain('Responsible for the exports');
  expect((await run('kept', ['forget-me', 'yes'])).out).toContain('deleted 1 review');
});

it('while another Proofline holds the folder, a review is still given, and one sentence says that it was not saved', async () => {
  const other = openElsewhere({ folder: join(home, 'held') });
  expect(await other.said).toBe('opened');
  const reviewed = await run('held', ['review-bullet', 'Responsible for the exports']);
  expect(reviewed.code).toBe(0);
  expect(reviewed.out).toContain('Responsible for the exports');
  expect(reviewed.err).toMatch(/^Not saved to your history after all\. .* in use by another Proofline.*\n$/);
  expect(await run('held', ['history'])).toMatchObject({ code: 2, out: '' });
  other.process.send('close');
  await once(other.process, 'exit');
});

it('judging for a script, or without history, touches no data folder', async () => {
  for (const argv of [
    ['review-bullets', '--jsonl'],
    ['review-bullet', 'Responsible for it', '--json'],
    ['review-bullet', 'Responsible for it', '--no-history'],
    ['help'],
  ]) {
    expect(await run('untouched', argv)).toMatchObject({ code: 0, err: '' });
  }
  expect(existsSync(join(home, 'untouched'))).toBe(false);
});

it('a wrong environment is named when the history is needed', async () => {
  const list = await run('wrong', ['history'], { DATABASE_URL: 'nowhere' });
  expect(list).toMatchObject({ code: 2, out: '' });
  expect(list.err).toContain('DATABASE_URL');
});
