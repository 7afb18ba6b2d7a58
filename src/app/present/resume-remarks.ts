import type { Attachment } from '../ports.ts';

/** Which of several files was reviewed, and how to have the others reviewed. */
export function notFirst(reviewed: number, files: readonly Attachment[]): string {
  const others = files.filter((_, i) => i !== reviewed).map(({ name }) => `“${shownName(name)}”`);
  const which = files[reviewed]?.name ?? '';
  return `I reviewed “${shownName(which)}”. Not reviewed: ${others.join(', ')}. Send each by itself to have it reviewed.`;
}

export const textLeft = 'I reviewed the file, and left aside the text that came with it.';

/** Longest name shown, in characters. */
const maxName = 60;

/** A file's name with everything gone that could act as anything but a name. */
function shownName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .trim();
  return plain.slice(0, maxName) || 'a file without a name';
}
