import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../app/problem.ts';

/** Where the keys are: given as they are, or in a file with one a line. Base64, 32 bytes each. */
export type KeySource = { readonly keys: readonly string[] } | { readonly file: string };

/** A key with its name. The name is made from the key, so nobody has to number them. */
export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The first key seals; every one of them opens. */
export type KeyRing = readonly [Key, ...Key[]];

/**
 * Reads the keys. A file that is not there is made with one new key, readable by its owner alone, where `make` allows it.
 * Throws a `Problem` that says what to do, and never repeats a key.
 */
export function readKeys(source: KeySource, make: boolean): KeyRing {
  const texts = 'keys' in source ? source.keys : readFile(source.file, make);
  const keys = texts.map(readKey);
  const [first, ...rest] = keys;
  if (first) return [first, ...rest];
  throw new Problem('cannot-open', `${nameOf(source)} holds no key. Put the key back that Proofline used before.`);

  function readKey(text: string): Key {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length === 32 && /^[\w+/-]{43}=?$/.test(text)) return { id: idOf(bytes), bytes };
    throw new Problem(
      'cannot-open',
      `${nameOf(source)} must hold keys of 32 bytes in base64. Make one with: openssl rand -base64 32`,
    );
  }
}

/** Puts a new key first in a key file, and gives the ring. The others stay, to open what they sealed. */
export function addKey(file: string): KeyRing {
  const lines = readFile(file, true);
  replaceFile(file, [randomBytes(32).toString('base64'), ...lines]);
  return readKeys({ file }, false);
}

/** Leaves only the first key in a key file. */
export function dropOldKeys(file: string): void {
  replaceFile(file, readFile(file, false).slice(0, 1));
}

/** What to call the place of the keys in a sentence for the operator. */
export function nameOf(source: KeySource): string {
  return 'keys' in source ? 'PROOFLINE_KEYS' : `The key file ${source.file}`;
}

function idOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url').replace(/[-_]/g, '').slice(0, 8);
}

function readFile(file: string, make: boolean): readonly string[] {
  try {
    if (make) makeFile(file);
    return readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
  } catch (error) {
    const code = Object(error).code ?? 'unknown';
    throw new Problem(
      'cannot-open',
      code === 'ENOENT'
        ? `The key file ${file} is missing, and without it nothing that was kept can be read. Put it back, or set PROOFLINE_KEY_FILE or PROOFLINE_KEYS to where the keys are.`
        : `The key file ${file} cannot be read or made (${code}). Let the user that runs Proofline read it, or set PROOFLINE_KEY_FILE to another place.`,
    );
  }
}

/** Makes the file whole and at once, or not at all where there is one: of two that start together both read the same key. */
function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished-${process.pid}`;
  try {
    writeFileSync(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
    linkSync(unfinished, file);
  } catch (error) {
    if (Object(error).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function replaceFile(file: string, lines: readonly string[]): void {
  const unfinished = `${file}.unfinished-${process.pid}`;
  writeFileSync(unfinished, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
