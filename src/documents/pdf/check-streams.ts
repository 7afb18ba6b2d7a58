import { constants, inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';

/** Most bytes one stream of a PDF may unpack to, and all together; drawing a dense page takes a few hundred kilobytes. */
const maxStream = 48 * 1024 * 1024;
const maxAll = 160 * 1024 * 1024;
/** Bytes unpacked in one step: a font of usual size in one or two. */
const chunkSize = 128 * 1024;
/** Most bytes that one packed byte can become: the deflate format holds no more. */
const mostOfOne = 1032;
/** Most streams looked at; files with more are left to the limits of the process. */
const maxStreams = 4_000;

/** A packed stream: its bytes, and how often they were packed. */
interface Packed {
  readonly data: Buffer;
  readonly filters: number;
}

/**
 * Refuses a PDF whose packed streams unpack to far more than a resume holds, before pdf.js unpacks them into memory.
 * Pictures are left alone: they are never unpacked here.
 */
export function checkStreams(bytes: Uint8Array): void {
  const streams = packedStreams(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (surelySmall(streams)) return;
  let total = 0;
  for (const { data, filters } of streams) {
    let unpacked = data;
    for (let i = 0; i < filters; i++) unpacked = unpack(unpacked) ?? unpacked;
    total += unpacked.length;
    if (total > maxAll) throw new Unreadable('too-large-inside');
  }
}

function packedStreams(buffer: Buffer): Packed[] {
  const streams: Packed[] = [];
  let at = 0;
  for (let count = 0; count < maxStreams; count++) {
    const start = buffer.indexOf('stream', at, 'latin1');
    if (start < 0) break;
    const end = buffer.indexOf('endstream', start + 6, 'latin1');
    if (end < 0) break;
    at = end + 9;
    const head = buffer.toString('latin1', Math.max(0, start - 800), start);
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1);
    const filters = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0;
    if (filters === 0 || /\/Subtype\s*\/Image/.test(dictionary)) continue;
    const data = buffer.subarray(buffer[start + 6] === 13 ? start + 8 : start + 7, end);
    streams.push({ data, filters: Math.min(filters, 4) });
  }
  return streams;
}

/**
 * Whether all is small without unpacking all: some bytes of each stream may be left packed, because even at the most they
 * could hold the limits are kept. Most resumes are seen to be small without unpacking anything.
 */
function surelySmall(streams: readonly Packed[]): boolean {
  if (streams.some(({ filters }) => filters > 1)) return false;
  let unread = Math.floor((0.9 * maxAll) / mostOfOne);
  let total = 0;
  for (const { data } of [...streams].sort((a, b) => a.data.length - b.data.length)) {
    const left = Math.min(data.length, unread, Math.floor((0.9 * maxStream) / mostOfOne));
    unread -= left;
    const begun = data.subarray(0, data.length - left);
    const size = left * mostOfOne + (begun.length === 0 ? 0 : (unpack(begun, constants.Z_SYNC_FLUSH) ?? begun).length);
    total += size;
    if (size > maxStream || total > maxAll) return false;
  }
  return true;
}

/** What was packed; null for what is not. A beginning is unpacked as far as it goes where `finishFlush` says so. */
function unpack(data: Buffer, finishFlush: number = constants.Z_FINISH): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: maxStream, chunkSize, finishFlush });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Unreadable('too-large-inside');
    }
    return null;
  }
}
