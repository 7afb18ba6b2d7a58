/**
 * Measures the reading of resumes on a corpus with known answers, and the answers to hostile files.
 *
 * DIR/resumes holds the files, truth.json, score.mjs (the corpus' own scorer) and make-hostile.mjs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Documents, ReadUpload } from '../src/app/ports.ts';
import { uploadRecord } from '../src/app/resume-record.ts';
import { builtPath } from './built.ts';
import { measureReview, type ReviewSpeed } from './review-speed.ts';

/** What is known of a file besides what its own scorer compares. */
interface Truth {
  readonly projects?: readonly { readonly name?: string }[];
  readonly education?: readonly { readonly institution?: string }[];
  readonly certificates?: readonly string[];
}

/** What a hostile file must be answered. A refusal counts as well where the file's own notes allow it. */
interface Hostile {
  readonly file: string;
  readonly uploadName: string;
  readonly outcome: 'parse' | 'warn' | 'reject';
  readonly code: string | null;
  readonly must: readonly string[];
  readonly maxMs: number;
}

export interface ResumeFigures {
  /** The scorer's table by family of layouts. */
  readonly table: string;
  /** Milliseconds to read one file in a warm reader: the middle and the 95th percentile. */
  readonly p50: number;
  readonly p95: number;
  /** Projects, courses of study and certificates found by their names, of those in the files read. */
  readonly named: Readonly<
    Record<'projects' | 'schools' | 'certificates', { readonly found: number; readonly of: number }>
  >;
  readonly speed: ReviewSpeed;
  readonly hostile: {
    readonly answered: number;
    readonly of: number;
    readonly slowest: number;
    readonly wrong: readonly string[];
  };
}

/** Reads every file of the corpus through the upload reader, scores it, and feeds it the hostile set. */
export async function evalResumes(goldDir: string): Promise<ResumeFigures> {
  const corpus = join(goldDir, 'resumes');
  const scratch = mkdtempSync(join(tmpdir(), 'eval-resumes-'));
  const documents = await openBuilt();
  try {
    await documents.warm();
    const times: number[] = [];
    const records: Record<string, unknown> = {};
    const truth: Readonly<Record<string, Truth>> = JSON.parse(readFileSync(join(corpus, 'truth.json'), 'utf8'));
    const named = { projects: { found: 0, of: 0 }, schools: { found: 0, of: 0 }, certificates: { found: 0, of: 0 } };
    for (const [file, known] of Object.entries(truth)) {
      const start = performance.now();
      const read = await documents.read({ name: file, bytes: readFileSync(join(corpus, file)) });
      times.push(performance.now() - start);
      records[file] = uploadRecord(read);
      if (read.kind === 'unreadable') continue;
      const { projects, education, certificates } = read.resume;
      count(
        named.projects,
        known.projects,
        projects.map(({ name }) => name?.value),
      );
      count(
        named.schools,
        known.education?.map(({ institution }) => ({ name: institution })),
        education.map(({ school }) => school?.value),
      );
      count(
        named.certificates,
        known.certificates?.map((name) => ({ name })),
        certificates.map(({ value }) => value),
      );
    }
    const predictions = join(scratch, 'predictions.json');
    writeFileSync(predictions, JSON.stringify(records));
    const table = execFileSync(process.execPath, [join(corpus, 'score.mjs'), predictions], { encoding: 'utf8' });
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
    const speed = await measureReview(corpus, Object.keys(truth));
    return { table, p50: at(0.5), p95: at(0.95), named, speed, hostile: await evalHostile(corpus, scratch, documents) };
  } finally {
    await documents.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The readers as an operator runs them: compiled, and behind the fences that compiled code has. */
async function openBuilt() {
  const room: typeof import('../src/documents/open-documents.ts') = await import(
    pathToFileURL(builtPath('src/documents/open-documents.js')).href
  );
  return room.openDocuments();
}

/** Counts the known names that one of the names read holds, letters and digits compared. */
function count(
  sum: { found: number; of: number },
  known: readonly { readonly name?: string | undefined }[] | undefined,
  read: readonly (string | undefined)[],
): void {
  const fold = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  for (const { name } of known ?? []) {
    if (!name) continue;
    sum.of += 1;
    if (read.some((each) => each !== undefined && fold(each).includes(fold(name)))) sum.found += 1;
  }
}

async function evalHostile(corpus: string, scratch: string, documents: Documents): Promise<ResumeFigures['hostile']> {
  const folder = join(scratch, 'hostile');
  execFileSync(process.execPath, [join(corpus, 'make-hostile.mjs'), folder], { stdio: 'ignore' });
  const manifest: readonly Hostile[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const made = new Set(readdirSync(folder));
  const wrong: string[] = [];
  let slowest = 0;
  for (const expected of manifest.filter(({ file }) => made.has(file))) {
    const start = performance.now();
    const read = await documents.read({ name: expected.uploadName, bytes: readFileSync(join(folder, expected.file)) });
    const ms = performance.now() - start;
    slowest = Math.max(slowest, ms);
    if (!isAnswered(expected, read) || ms > Math.max(expected.maxMs, 8_000))
      wrong.push(`${expected.file}: ${answerOf(read)}`);
  }
  return { answered: manifest.length - wrong.length, of: manifest.length, slowest: Math.round(slowest), wrong };
}

function isAnswered({ outcome, code, must }: Hostile, read: ReadUpload): boolean {
  const codes = read.kind === 'unreadable' ? [read.code] : read.resume.notes.map((note) => note.code);
  const eitherWay =
    /parse or refuse|refus\w+ .*both right|rescue or refuse|no stack overflow|then parse|parse it once|must not appear/.test(
      must.join(' '),
    );
  if (outcome === 'reject')
    return (read.kind === 'unreadable' && read.code === code) || (eitherWay && read.kind !== 'unreadable');
  if (read.kind === 'unreadable') return eitherWay && read.code === code;
  return outcome === 'parse' || code === null || codes.includes(code) || eitherWay;
}

function answerOf(read: ReadUpload): string {
  return read.kind === 'unreadable'
    ? read.code
    : `${read.kind} ${read.resume.notes.map((note) => note.code).join(',')}`;
}

/** The figures as lines to print. */
export function resumeLines({ table, p50, p95, named, speed, hostile }: ResumeFigures): string[] {
  return [
    table.trimEnd(),
    `one file, warm: p50 ${p50} ms, p95 ${p95} ms`,
    Object.entries(named)
      .map(([what, { found, of }]) => `${what} by name ${found}/${of}`)
      .join(', '),
    `${speed.files} PDFs of two pages, in one process: whole review p50 ${ms(speed.whole.p50)}, p95 ${ms(speed.whole.p95)}; of it judging p50 ${ms(speed.judging.p50)}, p95 ${ms(speed.judging.p95)}`,
    `text extraction alone p50 ${ms(speed.extraction.p50)}, p95 ${ms(speed.extraction.p95)}; whole review to extraction ${speed.ratio.toFixed(2)}x`,
    `hostile files answered as they must be: ${hostile.answered}/${hostile.of}, slowest ${hostile.slowest} ms`,
    ...hostile.wrong.map((line) => `  ${line}`),
  ];
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
