import { readFile, stat } from 'node:fs/promises';
import { Problem } from '../../src/app/problem.ts';
import type { Arguments } from './arguments.ts';

/** The options that, in a terminal, name a file whose text is meant. */
const fileOptions: Readonly<Record<string, readonly string[]>> = {
  'keyword-gap': ['posting', 'resume'],
  'scan-posting': ['posting'],
  'review-resume': ['posting'],
};

/** The largest file read, in bytes; the app's own limit on text is far lower. */
const maxBytes = 1_000_000;

/** A path is one short line; anything longer is the text itself. */
const maxPath = 1_000;

/** The request with the text of each file it names. Throws the `Problem` that says which file cannot be read. */
export async function withFiles(request: Arguments): Promise<Arguments> {
  const values = { ...request.values };
  for (const option of fileOptions[request.command] ?? []) {
    const value = values[option];
    if (value === undefined || value.length > maxPath || /\n/.test(value.trim())) continue;
    const text = await readText(value.trim(), option);
    if (text !== null) values[option] = text;
  }
  return { ...request, values };
}

/** The text of a file; null when the value is words or a link, not the name of a file. */
async function readText(path: string, option: string): Promise<string | null> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : Number.NaN),
    () => null,
  );
  if (size === null) {
    if (/\s/.test(path) || /^(?:https?:|www\.)/i.test(path)) return null;
    throw new Problem('not-found', `I cannot open the file given as ${option}. Check its name and where it is.`);
  }
  if (Number.isNaN(size)) throw new Problem('not-text', `What is given as ${option} is a folder. Give a text file.`);
  if (size > maxBytes) throw new Problem('too-long', `The file given as ${option} is too large. Give its text alone.`);
  return readFile(path, 'utf8');
}
