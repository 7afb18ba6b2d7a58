import { wellFormed } from './plain-text.ts';
import { Problem } from './problem.ts';

/** The most one question may hold: about two full resume pages, and what the engine judges well within 50 ms. */
export const maxCharacters = 8_000;

/** The most bullets in one question: a whole resume has 15 to 30, and a thread of more is never read. */
export const maxBullets = 40;

/** The most a whole resume or posting may hold, each: far above the longest real ones. */
export const maxDocumentCharacters = 20_000;

/** A text with more stray control characters than this share is a file's raw bytes; a bad paste has one or two. */
const maxControlShare = 0.02;

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g;
const fileSignature = /^(?:%PDF-|PK\u0003\u0004|\u0089PNG|\{\\rtf|\u00d0\u00cf\u0011\u00e0)/;
// Bidi controls can make a quoted text read differently from what was judged.
const unreadable = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What a person pasted, safe to judge, keep and show. Unreadable characters become a space or U+FFFD of the same
 * length, so every offset still holds in the text as it was given. Throws a `Problem` for what is not text or longer than
 * `limit`.
 */
export function readPasted(given: string, limit: number = maxCharacters): string {
  if (given.length > limit && given.trim().length > limit) {
    throw new Problem(
      'too-long',
      `That is ${count(given.trim().length)} characters, and I read up to ${count(limit)} at a time. ` +
        'Send it in parts, the part that matters most to you first.',
    );
  }
  const text = wellFormed(given);
  if (fileSignature.test(text) || (text.match(controls)?.length ?? 0) > Math.max(1, text.length * maxControlShare)) {
    throw new Problem(
      'not-text',
      'That looks like a file’s raw bytes rather than words. Open the file, copy the bullets from it and paste them here.',
    );
  }
  return text.replace(unreadable, ' ');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
