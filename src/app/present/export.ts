import type { Member, Privacy } from '../ports.ts';
import type { Reply } from '../reply.ts';
import { countOf } from './wording.ts';

/** Everything that is kept of a member, as a file to save. The same rows give the same file. */
export function presentExport(member: Member, kept: Awaited<ReturnType<Privacy['export']>>): Reply {
  const rows = Object.values(kept).reduce((sum, { length }) => sum + length, 0);
  const summary =
    rows === 0 ? 'I keep nothing of yours, and the file says so.' : 'Here is everything I keep of yours, in one file.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      {
        kind: 'file',
        name: 'proofline-export.json',
        mediaType: 'application/json',
        text: `${plainJson({ format: 'proofline-export/1', member, kept })}\n`,
      },
      {
        kind: 'note',
        text: `${countOf(rows, 'record')}. Each list in the file is named after the table it is kept in. The file holds your own words: keep it where only you can read it.`,
      },
    ],
    parts: [],
  };
}

/** JSON in which no character hides, turns the reading order or works on a terminal; any JSON reader gives the same data. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
