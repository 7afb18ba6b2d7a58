import { jsonResume } from './json-resume.ts';
import type { Documents, KeptResume } from './ports.ts';
import { plainJson } from './present/export.ts';
import { pdfNotes, pdfSummary } from './present/pdf-notes.ts';
import { presentResume } from './present/resume.ts';
import { markdownOf } from './present/resume-markdown.ts';
import type { Block } from './reply.ts';

/** The files that can be made of a reviewed resume, in the order they are offered. */
export const resumeFormats = ['markdown', 'json', 'json-resume', 'docx', 'pdf'] as const;
export type ResumeFormat = (typeof resumeFormats)[number];

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One file of a review, or a note on why it could not be made. */
export async function resumeFile(
  kept: KeptResume,
  format: ResumeFormat,
  documents: Pick<Documents, 'print'>,
): Promise<readonly Block[]> {
  const { resume, review } = kept;
  switch (format) {
    case 'markdown': {
      const reply = presentResume(kept, { files: [], remarks: [], says: '' });
      return [{ kind: 'file', name: 'resume-review.md', mediaType: 'text/markdown', text: markdownOf(reply) }];
    }
    case 'json': {
      const text = `${plainJson({ format: 'proofline-resume-review/1', review, read: resume })}\n`;
      return [{ kind: 'file', name: 'resume-review.json', mediaType: 'application/json', text }];
    }
    case 'json-resume': {
      const text = `${plainJson(jsonResume(resume))}\n`;
      return [{ kind: 'file', name: 'resume.json', mediaType: 'application/json', text }];
    }
    case 'docx':
    case 'pdf': {
      const made = await documents.print(resume, format);
      const mediaType = format === 'docx' ? docxType : 'application/pdf';
      return blocksOf(made, `resume-plain.${format}`, mediaType);
    }
  }
}

/** The annotated copy of an uploaded PDF, or a note on why there is none. */
export async function annotatedCopy(
  { review }: KeptResume,
  pdf: Uint8Array,
  documents: Pick<Documents, 'annotate'>,
): Promise<readonly Block[]> {
  const made = await documents.annotate(pdf, pdfNotes(review), pdfSummary(review));
  return blocksOf(made, 'resume-with-notes.pdf', 'application/pdf');
}

function blocksOf(made: Awaited<ReturnType<Documents['print']>>, name: string, mediaType: string): readonly Block[] {
  if (made.kind === 'unreadable') return [{ kind: 'note', text: made.message }];
  return [
    { kind: 'attachment', name, mediaType, base64: Buffer.from(made.bytes).toString('base64') },
    ...made.left.map((text) => ({ kind: 'note', text }) as const),
  ];
}
