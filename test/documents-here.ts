import { judgeResume } from '../src/app/judge-resume.ts';
import type { Documents, KeptResume } from '../src/app/ports.ts';
import { plainResume } from './files.ts';

/** Files read and written in this process: the same code without the wall around it, loaded when first needed. */
export const documentsHere: Documents = {
  async read({ name, bytes }) {
    await import('../src/documents/pdf-globals.ts');
    const { readUpload } = await import('../src/documents/read-upload.ts');
    return readUpload(bytes, name.split('.').at(-1) ?? '');
  },
  annotate: (pdf, notes, summary) =>
    told(async () => {
      await import('../src/documents/pdf-globals.ts');
      const { annotatePdf } = await import('../src/documents/pdf/annotate-pdf.ts');
      return annotatePdf(pdf, notes, summary);
    }),
  print: (resume, format) =>
    told(async () => {
      const { printDocx } = await import('../src/documents/print-docx.ts');
      const { printPdf } = await import('../src/documents/print-pdf.ts');
      return format === 'docx' ? printDocx(resume) : printPdf(resume);
    }),
  async stop() {},
};

/**
 * Files that need no library, read in this process: what shuts the others' reading off from the network would shut off
 * everything else here too.
 */
export const textsHere: Documents = {
  ...documentsHere,
  async read({ name, bytes }) {
    const { readUpload } = await import('../src/documents/read-upload.ts');
    return readUpload(bytes, name.split('.').at(-1) ?? '');
  },
};

/** A made-up resume as it is kept, with its review. */
export async function keptResume(): Promise<KeptResume> {
  const read = await documentsHere.read({ name: 'cv.txt', bytes: Buffer.from(plainResume) });
  if (read.kind === 'unreadable') throw new Error(read.code);
  return judgeResume(read.resume, {}, { posting: null, fileName: 'cv.txt', asOf: '2026-11' });
}

async function told<T>(make: () => Promise<T>): Promise<T | { kind: 'unreadable'; code: string; message: string }> {
  const { Unreadable } = await import('../src/documents/unreadable.ts');
  try {
    return await make();
  } catch (cause) {
    if (cause instanceof Unreadable) return { kind: 'unreadable', code: cause.code, message: cause.message };
    throw cause;
  }
}
