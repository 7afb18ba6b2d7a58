import type { Documents, Made, PdfNote, ReadUpload, Upload } from '../app/ports.ts';
import type { Resume } from '../engine/resume/read-resume.ts';
import type { ChildAnswer, ChildTask } from './child.ts';
import { type Limits, type Reader, startReader } from './child-process.ts';
import { maxUpload } from './read-document.ts';
import { unreadable } from './unreadable.ts';

/** Most readers at once, on a small machine; uploads beyond that wait their turn. */
const maxReaders = 2;
/** Largest file made, in bytes: an upload and what its notes add. */
const maxMade = maxUpload + 2 * 1024 * 1024;
/** Files after which a reader is replaced, so that whatever a library keeps goes with it. */
const filesEach = 100;

const usual: Limits = { work: 8_000, time: 60_000, memory: 360 * 1024 * 1024 };

/** Reads uploads in a small pool of separate processes. The first starts with the first upload, or with `warm`. */
export function openDocuments(limits: Limits = usual): Documents & { warm(): Promise<void> } {
  const idle: Reader[] = [];
  const busy = new Set<Reader>();
  const waiting: (() => void)[] = [];
  let starting = 0;
  let stopped = false;

  const take = async (): Promise<Reader> => {
    for (;;) {
      const reader = idle.pop();
      if (reader?.alive()) {
        busy.add(reader);
        return reader;
      }
      if (reader) continue;
      if (busy.size + starting < maxReaders) {
        starting++;
        try {
          const fresh = await startReader(limits);
          busy.add(fresh);
          return fresh;
        } finally {
          starting--;
        }
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const giveBack = (reader: Reader) => {
    busy.delete(reader);
    if (stopped || reader.files() >= filesEach || reader.worn()) reader.kill();
    else if (reader.alive()) idle.push(reader);
    waiting.shift()?.();
  };

  const perform = async (task: ChildTask): Promise<ChildAnswer> => {
    let reader: Reader;
    try {
      reader = await take();
    } catch {
      waiting.shift()?.();
      return { kind: 'unreadable', code: 'reading-failed', message: unreadable['reading-failed'] };
    }
    try {
      return await reader.perform(task);
    } finally {
      giveBack(reader);
    }
  };
  const make = async (task: ChildTask): Promise<Made> => {
    const made = (await perform(task)) as Made;
    return made.kind === 'made' && made.bytes.length > maxMade
      ? { kind: 'unreadable', code: 'too-large-inside', message: unreadable['too-large-inside'] }
      : made;
  };

  return {
    async read({ name, bytes }: Upload): Promise<ReadUpload> {
      if (bytes.length > maxUpload) return { kind: 'unreadable', code: 'too-large', message: unreadable['too-large'] };
      return (await perform({ kind: 'read', bytes, ending: endingOf(name) })) as ReadUpload;
    },
    annotate: (bytes: Uint8Array, notes: readonly PdfNote[], summary: string) =>
      make({ kind: 'annotate', bytes, notes, summary }),
    print: (resume: Resume, format: 'docx' | 'pdf') => make({ kind: 'print', resume, format }),
    async warm() {
      giveBack(await take());
    },
    async stop() {
      stopped = true;
      for (const reader of [...idle, ...busy]) reader.kill();
      idle.length = 0;
    },
  };
}

/** The letters after the last dot of a name, at most eight; anything else of the name is never used. */
function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
