import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from '../src/engine/posting-asked.ts';
import type { Span } from '../src/engine/text.ts';

/** A posting with what a careful reader marked in it. Spans are offsets into `text`, from which the marks are gone. */
export interface LabelledPosting {
  readonly name: string;
  readonly text: string;
  readonly asked: readonly (Span & { readonly asked: Asked; readonly skill: string | null })[];
  readonly boilerplate: readonly Span[];
}

/**
 * Reads the marks: {required}, <preferred>, both with an optional |Name where the skill's name differs, and ⟦boilerplate⟧
 * from which no keyword may come.
 */
function readMarks(name: string, marked: string): LabelledPosting {
  let text = '';
  const asked: LabelledPosting['asked'][number][] = [];
  const boilerplate: Span[] = [];
  let opened = 0;
  for (const [piece, required, preferred] of marked.matchAll(/\{([^}]+)\}|<([^>]+)>|[\s\S]/gu)) {
    const label = required ?? preferred;
    if (label !== undefined) {
      const [written = '', skill = null] = label.split('|');
      const span = { start: text.length, end: text.length + written.length };
      asked.push({ ...span, asked: required === undefined ? 'preferred' : 'required', skill });
      text += written;
    } else if (piece === '⟦') opened = text.length;
    else if (piece === '⟧') boilerplate.push({ start: opened, end: text.length });
    else text += piece;
  }
  return { name, text, asked, boilerplate };
}

const folder = join(import.meta.dirname, 'postings');
const files = ['headed', 'loose', 'awkward'];

/** Thirty postings, each with what it requires, what it prefers, and its boilerplate. */
export const labelledPostings: readonly LabelledPosting[] = files.flatMap((file) =>
  readFileSync(join(folder, `${file}.txt`), 'utf8')
    .split('=====\n')
    .map((marked, i) => readMarks(`${file} ${i + 1}`, marked.trim())),
);

/** The same posting as a browser or a chat client may give it back: one line, no bullets. */
export function flattened(posting: LabelledPosting): LabelledPosting {
  // One character for one, so that every offset holds.
  const text = posting.text.replace(/\n[-*•]/g, '  ').replace(/\n/g, ' ');
  return { ...posting, name: `${posting.name}, flattened`, text };
}
