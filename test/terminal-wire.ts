import { PassThrough, Readable } from 'node:stream';
import { type ExitCode, runTerminal, type Terminal } from '../adapters/terminal/adapter.ts';
import type { Answer, Glance } from '../src/app/ports.ts';
import { Problem } from '../src/app/problem.ts';
import { openDocuments } from '../src/documents/open-documents.ts';

/** What one terminal command printed, and how it ended. */
export interface Printed {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export const noForm: Glance['form'] = async () => {
  throw new Problem('not-found', 'There is no dialog here.');
};

export const openReaders = async () => openDocuments();

/** Runs one terminal command on streams in memory. `input` is stdin; without it stdin is a keyboard nobody touches. */
export async function runInMemory(
  argv: readonly string[],
  answer: Answer,
  surroundings: {
    readonly input?: string | readonly Buffer[];
    readonly env?: Terminal['env'];
    readonly columns?: number;
    /** What is typed at the keyboard. */
    readonly typed?: string;
    readonly openForm?: Glance['form'];
  } = {},
): Promise<Printed> {
  const { input, env = {}, columns = 80, typed = '', openForm = noForm } = surroundings;
  const chunks = typeof input === 'string' ? [Buffer.from(input)] : (input ?? [Buffer.from(typed)]);
  const stdin = Object.assign(Readable.from(chunks, { objectMode: false }), { isTTY: input === undefined });
  const out = collect();
  const err = collect();
  const stdout = Object.assign(out.stream, { columns });
  const code = await runTerminal({ argv, stdin, stdout, stderr: err.stream, env }, answer, openReaders, openForm);
  return { code, out: out.text(), err: err.text() };
}

function collect(): { readonly stream: PassThrough; text(): string } {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
