import type { FileNote } from '../engine/resume/document.ts';

const notes = {
  'pdf-damaged': 'This PDF is damaged or cut off at the end; I read what could be rescued. Please export it again.',
  'docx-damaged': 'This Word file is damaged; I read what could be rescued. Please save it again.',
  'page-without-text': 'At least one page holds no text, perhaps a scan or a picture: nothing on it was read.',
  'scanned-ocr':
    'The pages are scans with a text layer made by a machine: mistakes in it are likely. Please export the original document instead.',
  'hidden-text':
    'There is text in this file that nobody can see (white, tiny, covered or off the page). I left it out; hiring systems may show it, and it counts against you.',
  'too-much-text': 'There is far more text in this file than in a resume: I read only the first part.',
  'text-in-form-fields':
    'The text of this PDF sits in form fields: many hiring systems see an empty page. Please print it to a new PDF.',
  'text-scrambled':
    'The letters of this PDF are painted in random order. I sorted them by place; hiring systems may not. Please export it with another program.',
  'text-unmapped':
    'Some letters of this PDF (often fi, fl or ff) carry no name: a hiring system reads gaps in those words. Please export it with another font or program.',
  encoding: 'The characters of this text file are not UTF-8; I read them as best I could. Please check accents.',
  'type-mismatch': 'The name of this file ends differently from what it holds; I read it by its content.',
  'not-a-resume': 'This does not look like a resume: I found no work, education or skills in it.',
  'macros-ignored': 'This Word file holds macros; I ignored them. Hiring systems may refuse it: save it as plain DOCX.',
} as const;

export type NoteCode = keyof typeof notes;

export function note(code: NoteCode): FileNote {
  return { code, message: notes[code] };
}
