/**
 * Feeds mutated resume files to the reader of uploads and checks that every one is answered, that whole files sent
 * between them are still read, and how long and how large the worst was.
 *
 *   npx tsx bench/fuzz-documents.ts --files DIR [--count 10000] [--seed 1]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDocuments } from '../src/documents/open-documents.ts';

const { values } = parseArgs({
  options: { files: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
});
const count = Number(values.count ?? 10_000);
let state = Number(values.seed ?? 1) >>> 0 || 1;

/** The next number of a xorshift sequence, below `below`. */
function random(below: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  state >>>= 0;
  return state % below;
}

/** One to some forty changes: bytes changed, pieces cut, doubled, swapped in from another file, the end cut off. */
function mutate(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let changed = Uint8Array.from(bytes);
  const times = 1 + random(random(4) === 0 ? 40 : 6);
  for (let i = 0; i < times; i++) {
    const at = random(Math.max(1, changed.length));
    const length = 1 + random(random(3) === 0 ? 2_000 : 16);
    switch (random(6)) {
      case 0:
        changed[at] = random(256);
        break;
      case 1:
        for (let k = at; k < Math.min(changed.length, at + length); k++) changed[k] = random(256);
        break;
      case 2:
        changed = Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + length)]);
        break;
      case 3:
        changed = Uint8Array.from([
          ...changed.subarray(0, at),
          ...changed.subarray(at, at + length),
          ...changed.subarray(at),
        ]);
        break;
      case 4: {
        const from = random(Math.max(1, other.length));
        changed = Uint8Array.from([
          ...changed.subarray(0, at),
          ...other.subarray(from, from + length),
          ...changed.subarray(at),
        ]);
        break;
      }
      default:
        if (random(4) === 0) changed = changed.subarray(0, at);
    }
  }
  return changed;
}

const names = readdirSync(values.files ?? '.', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(pdf|docx|odt|rtf|html|txt|md|doc)$/.test(name),
);
const files = names.map((name) => ({ name, bytes: Uint8Array.from(readFileSync(join(values.files ?? '.', name))) }));
const documents = openDocuments();
const answers = new Map<string, number>();
let slowest = 0;
let whole = 0;
let wholeRead = 0;
let asked = 0;

async function work(): Promise<void> {
  while (asked < count) {
    asked++;
    const file = files[random(files.length)];
    const other = files[random(files.length)];
    if (!file || !other) return;
    const start = performance.now();
    const read = await documents.read({ name: file.name, bytes: mutate(file.bytes, other.bytes) });
    slowest = Math.max(slowest, performance.now() - start);
    const answer = read.kind === 'unreadable' ? read.code : read.kind;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    if (asked % 500 === 0) console.error(`${asked} files, slowest ${Math.round(slowest)} ms`);
    if (asked % 50 === 0 && !file.name.endsWith('.doc')) {
      whole++;
      const again = await documents.read(file);
      if (again.kind !== 'unreadable') wholeRead++;
    }
  }
}

await Promise.all([work(), work()]);
await documents.stop();
console.log(
  `${asked} mutated files answered; slowest ${Math.round(slowest)} ms; whole files ${wholeRead}/${whole} read`,
);
console.log(Object.fromEntries([...answers].sort((a, b) => b[1] - a[1])));
