import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { judgeResume } from '../../src/app/judge-resume.ts';
import type { Attachment, Documents } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Arguments } from './arguments.ts';

/** Files far larger than any resume are not read into memory: their size is enough to refuse them. */
const maxBytes = 20 * 1024 * 1024;

/** A resume named on the command line, as it goes with a question. Throws the `Problem` that says which file cannot be opened. */
export async function attachmentOf(path: string): Promise<Attachment> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    const why = found ? 'It is a folder.' : 'Check its name and where it is.';
    throw new Problem('not-found', `I cannot open the file ${basename(path).slice(0, 80)}. ${why}`);
  }
  const bytes = found.size > maxBytes ? Buffer.alloc(0) : await readFile(path);
  return { name: basename(path), size: found.size, content: { base64: bytes.toString('base64') } };
}

/** Resumes for a script: one JSON object from each path to its review and what was read, or to why it could not be read. */
export async function* reviewsAsData(
  { files, values }: Pick<Arguments, 'files' | 'values'>,
  documents: Documents,
): AsyncGenerator<string> {
  const { role, level, posting } = values;
  const given = { posting: posting ?? null, asOf: new Date().toISOString().slice(0, 7) };
  yield '{';
  for (const [index, path] of files.entries()) {
    const { name, content } = await attachmentOf(path);
    const bytes = Buffer.from('base64' in content ? content.base64 : '', 'base64');
    const read = await documents.read({ name, bytes });
    const entry =
      read.kind === 'unreadable'
        ? { error: read.code, message: read.message }
        : reviewOf(judgeResume(read.resume, { role, level }, { ...given, fileName: name }));
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(path)}: ${JSON.stringify(entry)}`;
  }
  yield '\n}\n';
}

function reviewOf({ review, resume }: ReturnType<typeof judgeResume>) {
  return { review, read: resume };
}
