import '../src/documents/child-globals.ts';
import type { Documents } from '../src/app/ports.ts';
import { annotatePdf } from '../src/documents/pdf/annotate-pdf.ts';
import { printDocx } from '../src/documents/print-docx.ts';
import { printPdf } from '../src/documents/print-pdf.ts';
import { readUpload } from '../src/documents/read-upload.ts';
import { Unreadable } from '../src/documents/unreadable.ts';

/** Files read and written in this process: the same code without the wall around it. */
export const documentsHere: Documents = {
  read: ({ name, bytes }) => readUpload(bytes, name.split('.').at(-1) ?? ''),
  annotate: (pdf, notes, summary) => told(() => annotatePdf(pdf, notes, summary)),
  print: (resume, format) => told(async () => (format === 'docx' ? printDocx(resume) : printPdf(resume))),
  async stop() {},
};

async function told<T>(make: () => Promise<T>): Promise<T | { kind: 'unreadable'; code: string; message: string }> {
  try {
    return await make();
  } catch (cause) {
    if (cause instanceof Unreadable) return { kind: 'unreadable', code: cause.code, message: cause.message };
    throw cause;
  }
}
