import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

it('every statement of docs/privacy.md that names a test names one that there is', () => {
  const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
  const named = [...page.matchAll(/\*Test: (.+)\*$/gm)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(15);
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, 'test', name), 'utf8'))
    .join('\n');
  expect(named.filter((name) => !tests.includes(`'${name}'`))).toEqual([]);
});
