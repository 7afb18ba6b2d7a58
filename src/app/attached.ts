import type { CommandTools } from './command.ts';
import type { Ask, Attachment, ChatAdapter } from './ports.ts';
import { Problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The largest file that is read, in bytes, as the readers have it: a resume is far smaller, and pictures in it are looked at by
 * nobody here.
 */
export const maxFileBytes = 5 * 1024 * 1024;

/** The most files of one question. */
export const maxFiles = 3;

/** How long fetching one file may take, in milliseconds. */
const patience = 20_000;

/** The question with no more than may be kept of its files: what is too large keeps its name and size alone, to be told so. */
export function boundFiles(ask: Ask): Ask {
  if (!ask.files) return ask;
  return { ...ask, files: ask.files.slice(0, maxFiles).map(bound) };
}

function bound(file: Attachment): Attachment {
  if (!('base64' in file.content)) return file;
  const size = Math.floor((file.content.base64.length * 3) / 4);
  return size > maxFileBytes + 2 ? { ...file, size, content: { base64: '' } } : file;
}

/** The bytes of files, from the question itself or through the adapter of the platform that told of them. */
export function openDownload(adapters: readonly ChatAdapter[]): CommandTools['download'] {
  return async (ask, file) => {
    if ((file.size ?? 0) > maxFileBytes) throw tooLarge();
    const bytes =
      'base64' in file.content
        ? Uint8Array.from(Buffer.from(file.content.base64, 'base64'))
        : await through(adapters, ask, file);
    if (bytes.length > maxFileBytes) throw tooLarge();
    return bytes;
  };
}

function through(adapters: readonly ChatAdapter[], ask: Pick<Ask, 'member'>, file: Attachment): Promise<Uint8Array> {
  const adapter = adapters.find(({ platform }) => platform === ask.member.platform);
  if (!adapter) throw new Problem('not-found', 'I cannot get at that file any more. Please send it again.');
  return adapter.download(file, ask, AbortSignal.timeout(patience));
}

/** The bytes of a download. Throws the `Problem` that names the limit where there are too many. */
export async function readFileBytes(body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array> {
  const bytes = body === null ? new Uint8Array() : await readBytes(body, maxFileBytes);
  if (bytes === null) throw tooLarge();
  return bytes;
}

/** What the member hears of a file that is larger than `maxFileBytes`. */
export function tooLarge(): Problem {
  return new Problem(
    'too-long',
    'That file is larger than 5 MB. Export it again without large pictures, or paste its text.',
  );
}
