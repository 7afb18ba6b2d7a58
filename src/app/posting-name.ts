import { readPasted } from './pasted.ts';
import { Problem } from './problem.ts';

/** The most characters in the name of a posting: it has to fit a menu. */
export const maxName = 60;

/** Stands for every saved posting, so no posting may have this name. */
export const allPostings = 'all';

/** A name for a posting as it is kept: one line, without outer spaces. Throws a `Problem` for one that cannot be used. */
export function readPostingName(given: string): string {
  const name = readPasted(given, maxName).replace(/\s+/g, ' ').trim();
  if (name === '') throw new Problem('empty-text', 'Give the posting a name, such as “Acme backend”.');
  if (sameName(name, allPostings)) {
    throw new Problem('bad-option', 'The name “all” stands for all your postings. Give this one another name.');
  }
  return name;
}

/** Whether two names are the same to a person: letter case and spaces make no difference. */
export function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(a) === plain(b);
}
