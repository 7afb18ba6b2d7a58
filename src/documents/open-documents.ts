import type { Documents, ReadUpload, Upload } from '../app/ports.ts';
import { type Limits, type Reader, startReader } from './child-process.ts';
import { maxUpload } from './read-document.ts';
import { unreadable } from './unreadable.ts';

/** Most readers at once, on a small machine; uploads beyond that wait their turn. */
const maxReaders = 2;
/** Files after which a reader is replaced, so that whatever a library keeps goes with it. */
const filesEach = 100;

const usual: Limits = { time: 8_000, memory: 360 * 1024 * 1024 };

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

  return {
    async read({ name, bytes }: Upload): Promise<ReadUpload> {
      if (bytes.length > maxUpload) return { kind: 'unreadable', code: 'too-large', message: unreadable['too-large'] };
      let reader: Reader;
      try {
        reader = await take();
      } catch {
        waiting.shift()?.();
        return { kind: 'unreadable', code: 'reading-failed', message: unreadable['reading-failed'] };
      }
      try {
        return await reader.read(bytes, endingOf(name));
      } finally {
        giveBack(reader);
      }
    },
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
