import type { ReadUpload } from '../app/ports.ts';
import { looksLikeResume } from '../engine/resume/looks-like-resume.ts';
import { readResume } from '../engine/resume/read-resume.ts';
import { checkLegible } from './legibility.ts';
import { note } from './notes.ts';
import { readDocument } from './read-document.ts';
import { Unreadable } from './unreadable.ts';

/** Notes that leave the reading whole: they are about the file, not about what was read of it. */
const harmless = new Set(['type-mismatch', 'macros-ignored', 'text-scrambled', 'encoding']);

/** Reads a file from its bytes to a resume. Runs apart from the app, because a file may crash or flood it. */
export async function readUpload(bytes: Uint8Array, ending: string): Promise<ReadUpload> {
  try {
    const document = checkLegible(await readDocument(bytes, ending));
    const read = readResume(document);
    const resume = looksLikeResume(read) ? read : { ...read, notes: [...read.notes, note('not-a-resume')] };
    return { kind: resume.notes.every((each) => harmless.has(each.code)) ? 'read' : 'partly', resume };
  } catch (cause) {
    if (cause instanceof Unreadable) return { kind: 'unreadable', code: cause.code, message: cause.message };
    throw cause;
  }
}
