import { inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

/** Most bytes one stream of a PDF may unpack to, and all together; drawing a dense page takes a few hundred kilobytes. */
const maxStream = 48 * 1024 * 1024;
const maxAll = 160 * 1024 * 1024;
/** Bytes unpacked in one step: a font of usual size in one or two. */
const chunkSize = 128 * 1024;
/** Most streams looked at; files with more are left to the limits of the process. */
const maxStreams = 4_000;

/**
 * Refuses a PDF whose packed streams unpack to far more than a resume holds, before pdf.js unpacks them into memory.
 * Pictures are left alone: they are never unpacked here.
 */
export function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = 0;
  for (let count = 0; count < maxStreams; count++) {
    const start = buffer.indexOf('stream', at, 'latin1');
    if (start < 0) return;
    const end = buffer.indexOf('endstream', start + 6, 'latin1');
    if (end < 0) return;
    at = end + 9;
    const head = buffer.toString('latin1', Math.max(0, start - 800), start);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    let data = buffer.subarray(buffer[start + 6] === 13 ? start + 8 : start + 7, end);
    for (let i = 0; i < Math.min(filters, 4); i++) {
      const unpacked = unpack(data);
      if (!unpacked) break;
      data = unpacked;
    }
    total += data.length;
    if (total > maxAll) throw new Unreadable('too-large-inside');
  }
}

function unpack(data: Buffer): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: maxStream, chunkSize });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Unreadable('too-large-inside');
    }
    return null;
  }
}
