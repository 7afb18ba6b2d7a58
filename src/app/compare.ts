import { compareWithPosting, type GapReport } from '../engine/gap.ts';
import { type Posting, readPosting } from '../engine/posting.ts';
import { readResumeText } from '../engine/resume-text.ts';
import { maxDocumentCharacters, readPasted } from './pasted.ts';
import { Problem } from './problem.ts';

const addressOnly = /^\s*<?(?:https?:\/\/|www\.)\S+\s*$/i;

/** A posting as a person pasted it. Throws the `Problem` that says what to paste instead of a link or of nothing. */
export function readGivenPosting(given: string): Posting {
  if (addressOnly.test(given)) {
    throw new Problem('not-text', 'I never open links. Open the posting, copy all of its text and paste that here.');
  }
  const text = readPasted(given, maxDocumentCharacters);
  if (!/\p{L}/u.test(text)) {
    throw new Problem('empty-text', 'I found no words in the posting. Copy the whole advert and paste it here.');
  }
  const posting = readPosting(text);
  if (posting.requirements.length === 0 && posting.general.length === 0) {
    throw new Problem(
      'not-found',
      'I found no skill that this posting asks for. Paste the whole advert, with its requirements; I know skills of software, data and IT work.',
    );
  }
  return posting;
}

/** Holds a pasted resume, or a few bullets of it, against a pasted posting. Throws a `Problem` for what cannot be read. */
export function compareGiven(given: { readonly resume: string; readonly posting: string }): GapReport {
  const posting = readGivenPosting(given.posting);
  if (addressOnly.test(given.resume)) {
    throw new Problem('not-text', 'I never open links. Open your resume, copy its text and paste that here.');
  }
  const text = readPasted(given.resume, maxDocumentCharacters);
  if (!/\p{L}/u.test(text)) {
    throw new Problem('empty-text', 'I found no words in the resume. Paste its text, or a few of its bullets.');
  }
  return compareWithPosting(readResumeText(text), posting);
}
