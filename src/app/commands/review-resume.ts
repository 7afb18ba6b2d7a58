import type { Command, CommandTools } from '../command.ts';
import { keepOption, levelOption, roleOption } from '../judge.ts';
import { judgeResume } from '../judge-resume.ts';
import { keepReview } from '../keep-review.ts';
import { maxDocumentCharacters, readPasted } from '../pasted.ts';
import type { Ask, KeptResume, ReadUpload, Upload } from '../ports.ts';
import { presentResume } from '../present/resume.ts';
import { presentResumeInPublic, presentUnreadable } from '../present/resume-answers.ts';
import { notFirst, textLeft } from '../present/resume-remarks.ts';
import { Problem } from '../problem.ts';
import type { Block } from '../reply.ts';
import { annotatedCopy, resumeFile, resumeFormats } from '../resume-files.ts';
import { findPosting, savedOption, suggestPostings } from '../saved-postings.ts';
import { isPosted } from '../shared.ts';

export const reviewResumeCommand: Command = {
  name: 'review-resume',
  summary: 'Get your whole resume reviewed: what I could read, four scores, and what to fix first.',
  options: [
    {
      name: 'text',
      summary: `Your resume’s text, where you have no file: up to ${maxDocumentCharacters.toLocaleString('en-US')} characters.`,
      required: false,
      kind: 'text',
    },
    roleOption,
    levelOption,
    {
      name: 'posting',
      summary: 'The whole text of a job posting to hold your keywords against. I never open links.',
      required: false,
      kind: 'text',
    },
    { ...savedOption, summary: 'The name of a posting you saved, in place of its text.' },
    keepOption,
  ],
  takesText: 'text',
  takesFile: { summary: 'Your resume as PDF, DOCX, ODT, RTF, HTML, Markdown or text, up to 5 MB.', required: false },
  slow: true,

  async run(ask, tools) {
    const posting = await givenPosting(ask, tools);
    const { upload, read, remarks } = await readGiven(ask, tools);
    if (read.kind === 'unreadable') return presentUnreadable(read.message);
    const kept = judgeResume(read.resume, ask.values, {
      posting,
      fileName: upload.fromFile ? upload.name : null,
      asOf: new Date().toISOString().slice(0, 7),
    });
    const keeping = await keepReview({ review: kept.review, resume: kept }, ask, tools);
    if (isPosted(ask)) return presentResumeInPublic(kept, keeping.kept?.id ?? null);
    const files = await filesFor(kept, upload, keeping.kept !== undefined, tools);
    return presentResume(kept, { ...keeping, files, remarks });
  },

  suggest: ({ member }, option, typed, tools) =>
    option === savedOption.name ? suggestPostings(member, typed, tools, false) : Promise.resolve([]),
};

/** The posting's text, pasted or saved; null for none. */
async function givenPosting(ask: Ask, tools: CommandTools): Promise<string | null> {
  const { posting = '', saved = '' } = ask.values;
  if (!saved.trim()) return posting.trim() ? posting : null;
  if (posting.trim()) {
    throw new Problem('bad-option', 'Give me either a posting’s text or the name of a saved one, not both.');
  }
  const found = await findPosting(ask, saved, tools);
  await tools.postings.touch(ask.member, [found.id]);
  return found.text;
}

interface Given {
  readonly upload: Upload & { readonly fromFile: boolean };
  readonly read: ReadUpload;
  readonly remarks: readonly string[];
}

/** The first file that is a resume, else what is to be said of the first; without files the pasted text. */
async function readGiven(ask: Ask, tools: CommandTools): Promise<Given> {
  const { text = '' } = ask.values;
  const files = ask.files ?? [];
  if (files.length === 0) return readPastedResume(text, tools);
  const tried: Given[] = [];
  for (const [index, file] of files.entries()) {
    const upload = { name: file.name, bytes: await tools.download(ask, file), fromFile: true };
    const read = await tools.documents.read(upload);
    const others = files.length > 1 ? [notFirst(index, files)] : [];
    const given = { upload, read, remarks: [...others, ...(text.trim() ? [textLeft] : [])] };
    if (isResume(read)) return given;
    tried.push(given);
  }
  const readable = tried.find(({ read }) => read.kind !== 'unreadable');
  return readable ?? (tried[0] as Given);
}

function isResume(read: ReadUpload): boolean {
  return read.kind !== 'unreadable' && !read.resume.notes.some(({ code }) => code === 'not-a-resume');
}

async function readPastedResume(text: string, { documents }: CommandTools): Promise<Given> {
  if (!/\p{L}/u.test(text)) {
    throw new Problem(
      'missing-option',
      'Send your resume with this: as a file (PDF, DOCX, ODT, RTF, HTML, Markdown or text), or paste its text.',
    );
  }
  const bytes = new TextEncoder().encode(readPasted(text, maxDocumentCharacters));
  const upload = { name: 'resume.txt', bytes, fromFile: false };
  return { upload, read: await documents.read(upload), remarks: [] };
}

/** The annotated copy of a PDF; and, where nothing is kept to make them of later, every other file. */
async function filesFor(
  kept: KeptResume,
  { bytes }: Upload,
  isKept: boolean,
  { documents }: CommandTools,
): Promise<readonly Block[]> {
  const isPdf = kept.resume.layout.format === 'pdf';
  const copy = isPdf ? await annotatedCopy(kept, bytes, documents) : [];
  const others = isKept ? [] : await Promise.all(resumeFormats.map((format) => resumeFile(kept, format, documents)));
  return [...copy, ...others.flat()];
}
