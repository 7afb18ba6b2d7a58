import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Documents } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { uploadRecord } from '../../src/app/resume-record.ts';

/** How many files are read at a time: as many as there are readers, and one waiting. */
const atOnce = 3;

/**
 * Every file below a folder, read as a resume: one JSON object from the file's relative path (with `/`) to its fields, or
 * to `{"error","message"}`. Pieces come as they are ready, in the order of the paths. Links are not followed.
 */
export async function* readResumes(folder: string, documents: Documents): AsyncGenerator<string> {
  const paths = await filesUnder(folder);
  const ready: Promise<string>[] = [];
  let next = 0;
  const start = () => {
    const path = paths[next++];
    if (path !== undefined) ready.push(entryOf(folder, path, documents));
  };
  for (let i = 0; i < atOnce; i++) start();
  yield '{';
  let first = true;
  for (let entry = ready.shift(); entry; entry = ready.shift()) {
    const text = await entry;
    yield first ? `\n${text}` : `,\n${text}`;
    first = false;
    start();
  }
  yield '\n}\n';
}

async function entryOf(folder: string, path: string, documents: Documents): Promise<string> {
  const record = uploadRecord(await documents.read({ name: path, bytes: await bytesOf(join(folder, path)) }));
  return `${JSON.stringify(path)}: ${JSON.stringify(record)}`;
}

/** A file's bytes; of a file far too large to be read, only enough for the reader to say so. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  return size > 20 * 1024 * 1024 ? new Uint8Array(20 * 1024 * 1024) : readFile(path);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new Problem('not-found', 'I cannot open that folder. Write it as: read-resumes --json FOLDER.');
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
