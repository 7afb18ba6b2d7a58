import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The variables that the configuration asks for, taken from what it really reads. */
function variablesRead(): string[] {
  const names = new Set<string>();
  const asked = new Proxy<Record<string, string>>({}, { get: (_target, name) => void names.add(String(name)) });
  readConfig(asked);
  return [...names].sort();
}

describe('what the operator is told', () => {
  it('docs/operate.md explains every variable and no other', () => {
    const rows = [...read('docs/operate.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(variablesRead());
  });

  it('.env.example names every variable, and the password that compose.yaml needs', () => {
    const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...variablesRead(), 'POSTGRES_PASSWORD'].sort());
  });

  it('.env.example gives the values that hold without it', () => {
    const values = Object.fromEntries(
      [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, k, v]) => [k, v]),
    );
    expect(readConfig(values)).toEqual(readConfig({}));
  });
});

describe('the image', () => {
  const sources = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) =>
    list.split(' '),
  );

  it('copies only what is there', () => {
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) expect(existsSync(join(root, source)), source).toBe(true);
  });

  it('is sent exactly what it copies', () => {
    const sent = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name);
    expect(sent.sort()).toEqual(sources.sort());
  });
});
