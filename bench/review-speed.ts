/**
 * How long a whole review of a two-page PDF takes, from its bytes to its findings, beside what pdf.js needs to extract
 * the text alone. Both in this process and warm, file by file in turn, so that both meet the same machine.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Resume } from '../src/engine/resume/read-resume.ts';
import { builtPath } from './built.ts';

export interface ReviewSpeed {
  readonly files: number;
  /** Milliseconds of processor for one file: the middle and the 95th percentile. */
  readonly whole: { readonly p50: number; readonly p95: number };
  readonly extraction: { readonly p50: number; readonly p95: number };
  readonly judging: { readonly p50: number; readonly p95: number };
  /** The middle of the files' own ratios, whole review to extraction. */
  readonly ratio: number;
}

const rounds = 5;

type Built = typeof import('../src/documents/read-upload.ts') &
  typeof import('../src/engine/resume-review.ts') &
  typeof import('../src/engine/roles.ts');

/** The compiled code, as an operator runs it: what a script runs in passing is slower by half. */
async function built(): Promise<Built> {
  // As in the reader's own process: before pdf.js.
  const names = ['documents/pdf-globals', 'documents/read-upload', 'engine/resume-review', 'engine/roles'];
  const modules: object[] = [];
  for (const name of names) modules.push(await import(pathToFileURL(builtPath(`src/${name}.js`)).href));
  return Object.assign({}, ...modules);
}

/** Times the PDFs of two pages among these files. */
export async function measureReview(folder: string, files: readonly string[]): Promise<ReviewSpeed> {
  const { readUpload, reviewResume, rolePacks } = await built();
  const judge = (resume: Resume) => reviewResume(resume, { pack: rolePacks[0], level: 'mid', fileName: 'resume.pdf' });
  const timeReview = async (bytes: Uint8Array) => {
    const start = processorTime();
    const upload = await readUpload(bytes, 'pdf');
    const middle = processorTime();
    if (upload.kind !== 'unreadable') judge(upload.resume);
    return { read: middle - start, judge: processorTime() - middle };
  };
  const whole: number[] = [];
  const extraction: number[] = [];
  const judging: number[] = [];
  const ratios: number[] = [];
  let counted = 0;
  for (const file of files.filter((name) => name.endsWith('.pdf'))) {
    const bytes = readFileSync(join(folder, file));
    const first = await readUpload(bytes, 'pdf');
    if (first.kind === 'unreadable' || first.resume.layout.pages !== 2) continue;
    counted += 1;
    // Warm: the first reading of a layout meets code that is not compiled yet.
    for (let round = 0; round < 2; round++) {
      await timeReview(bytes);
      await timeExtraction(bytes);
    }
    const own: { whole: number[]; extraction: number[] } = { whole: [], extraction: [] };
    for (let round = 0; round < rounds; round++) {
      const { read, judge } = await timeReview(bytes);
      const text = await timeExtraction(bytes);
      own.whole.push(read + judge);
      own.extraction.push(text);
      judging.push(judge);
    }
    whole.push(...own.whole);
    extraction.push(...own.extraction);
    ratios.push(at(own.whole, 0.5) / at(own.extraction, 0.5));
  }
  return {
    files: counted,
    whole: { p50: at(whole, 0.5), p95: at(whole, 0.95) },
    extraction: { p50: at(extraction, 0.5), p95: at(extraction, 0.95) },
    judging: { p50: at(judging, 0.5), p95: at(judging, 0.95) },
    ratio: at(ratios, 0.5),
  };
}

/** Milliseconds of processor that this process has taken: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timeExtraction(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const start = processorTime();
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  for (let page = 1; page <= pdf.numPages; page++) await (await pdf.getPage(page)).getTextContent();
  const time = processorTime() - start;
  await pdf.loadingTask.destroy();
  return time;
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
