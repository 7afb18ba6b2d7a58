import './child-globals.ts';
import type { Made, PdfNote, ReadUpload } from '../app/ports.ts';
import type { Resume } from '../engine/resume/read-resume.ts';
import { readUpload } from './read-upload.ts';
import { Unreadable, unreadable } from './unreadable.ts';

/** What the app asks of the child. */
export type ChildTask =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly ending: string }
  | {
      readonly kind: 'annotate';
      readonly bytes: Uint8Array;
      readonly notes: readonly PdfNote[];
      readonly summary: string;
    }
  | { readonly kind: 'print'; readonly resume: Resume; readonly format: 'docx' | 'pdf' };

/** What it answers. */
export type ChildAnswer = ReadUpload | Made;

process.on('message', async ({ id, task }: { readonly id: number; readonly task: ChildTask }) => {
  let outcome: ChildAnswer;
  try {
    outcome = await perform(task);
  } catch (cause) {
    const code = cause instanceof RangeError ? 'too-large-inside' : 'reading-failed';
    outcome =
      cause instanceof Unreadable
        ? { kind: 'unreadable', code: cause.code, message: cause.message }
        : { kind: 'unreadable', code, message: unreadable[code] };
  }
  process.send?.({ id, outcome });
});
process.on('disconnect', () => process.exit(0));
// A promise dropped inside a library must not end the reading of a file that is otherwise fine.
process.on('unhandledRejection', () => {});
process.send?.({ ready: true });

/** Libraries that write are loaded when first needed: most files are only read. */
async function perform(task: ChildTask): Promise<ChildAnswer> {
  switch (task.kind) {
    case 'read':
      return readUpload(task.bytes, task.ending);
    case 'annotate': {
      const { annotatePdf } = await import('./pdf/annotate-pdf.ts');
      return annotatePdf(task.bytes, task.notes, task.summary);
    }
    case 'print': {
      const { printDocx } = await import('./print-docx.ts');
      if (task.format === 'docx') return printDocx(task.resume);
      const { printPdf } = await import('./print-pdf.ts');
      return printPdf(task.resume);
    }
  }
}
