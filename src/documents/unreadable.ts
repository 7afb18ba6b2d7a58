/** Why a file gives no text. Scripts read the code; people read the sentence beside it. */
export const unreadable = {
  'empty-file': 'This file is empty: it holds no bytes. Please export your resume again and upload the new file.',
  'too-large': 'This file is larger than 5 MB. Please export it again without pictures, as PDF or DOCX.',
  'too-large-inside':
    'This file unpacks to far more data than a resume holds, so I stopped reading it. Please export it again as PDF or DOCX.',
  'too-many-pages': 'This file has more than 40 pages. Please upload only the resume itself, usually one or two pages.',
  'reading-failed':
    'Reading this file went wrong, so I stopped. Please export it again as PDF or DOCX and upload the new file.',
  'too-slow': 'Reading this file took too long, so I stopped. Please export it again as a plain PDF or DOCX.',
  'too-short': 'There are only a few letters in this file. Please upload the whole resume.',
  'no-text': 'I found no text in this file. Please export your resume again as PDF or DOCX and check that it opens.',
  'no-text-layer':
    'This file is a picture of a page (a scan): it holds no text that I or a hiring system can read. Please export the original document as PDF with real text.',
  'no-pages': 'This PDF has no pages. Please export it again.',
  'pdf-encrypted': 'This PDF is protected by a password. Please upload a copy without one.',
  'pdf-damaged':
    'This PDF is damaged or cut off, so it cannot be opened. Please export it again and upload the new file.',
  'pdf-locked':
    'This PDF does not let anything be written into it: it is damaged or locked. The review above is complete without an annotated copy.',
  'letters-missing':
    'This resume holds letters that the font of the plain PDF has not, such as Chinese or Arabic. Take the Word file: it holds them all.',
  'docx-damaged':
    'This Word file is damaged, so it cannot be opened. Please save it again as DOCX or PDF and upload the new file.',
  'odt-damaged':
    'This OpenDocument file is damaged, so it cannot be opened. Please save it again as PDF or DOCX and upload the new file.',
  'not-docx': 'This file is a ZIP archive, not a Word document. Please upload the resume itself as PDF or DOCX.',
  'macro-document': 'This Word file is a template or program with macros. Please save it as plain DOCX or PDF.',
  'legacy-doc': 'This is the old Word format (.doc). Please save it as PDF or DOCX and upload that.',
  'type-mismatch':
    'This file is not a document that I can read. I read PDF, DOCX, ODT, RTF, HTML, Markdown and plain text.',
  'binary-text': 'This file holds data, not text. I read PDF, DOCX, ODT, RTF, HTML, Markdown and plain text.',
  'text-garbled':
    'The page looks right, but its text comes out as gibberish: the fonts carry a wrong letter table, so a hiring system reads nonsense too. Please export it again with another program or another font.',
} as const;

export type UnreadableCode = keyof typeof unreadable;

/** A file that cannot be read, with the reason a person can act on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode) {
    super(unreadable[code]);
    this.code = code;
  }
}
