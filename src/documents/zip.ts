import { Inflate } from 'fflate';
import { Unreadable, type UnreadableCode } from './unreadable.ts';

/** Most entries an archive may list; a Word file holds about twenty. */
const maxEntries = 2_000;
/** Most bytes one part may unpack to, and all read parts together. */
const maxPart = 40 * 1024 * 1024;
const maxAll = 60 * 1024 * 1024;
/** More declared bytes than this is a bomb, whatever is read of it: pictures included. */
const maxDeclared = 512 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** The directory of a ZIP file, and its parts, unpacked one at a time and counted while they unpack. */
export class Zip {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #bytes: Uint8Array;
  #budget = maxAll;

  /** Throws `Unreadable` with `damaged` where the bytes are no whole archive. */
  constructor(bytes: Uint8Array, damaged: UnreadableCode) {
    this.#bytes = bytes;
    const entries = readDirectory(bytes);
    if (!entries) throw new Unreadable(damaged);
    this.entries = entries;
    const declared = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0);
    if (entries.size > maxEntries || declared > maxDeclared) throw new Unreadable('too-large-inside');
  }

  /** The bytes of a part, or null where there is none or it cannot be unpacked. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (entry.at + 30 > this.#bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) return null;
    const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = this.#bytes.subarray(start, start + entry.packed);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) return null;
    return this.#inflate(packed);
  }

  #inflate(packed: Uint8Array): Uint8Array | null {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      this.#budget -= chunk.length;
      if (size > maxPart || this.#budget < 0) throw new Unreadable('too-large-inside');
      chunks.push(chunk);
    });
    try {
      // Small steps: the packed form of a bomb grows a thousand times, and is counted after each step.
      const step = 16 * 1024;
      for (let at = 0; at < packed.length; at += step) {
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      }
    } catch (cause) {
      if (cause instanceof Unreadable) throw cause;
      if (size === 0) return null;
    }
    const all = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/** Reads the central directory; null where there is none. The last entry of a name wins, as in Word. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at--) {
    if (view.getUint32(at, true) === 0x06054b50) {
      end = at;
      break;
    }
  }
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return entries.size > 0 ? entries : null;
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/').toLowerCase(), {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
