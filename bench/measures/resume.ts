import { pathToFileURL } from 'node:url';
import { builtPath } from '../built.ts';
import type { Measure } from '../measure.ts';
import { interleaved, median, quantile, ratio, round } from '../rounds.ts';
import { sampleLines } from '../sample-lines.ts';

/** Rounds, and rounds before they count: pdf.js takes some thirty files to be compiled. */
const [rounds, warmUp] = [60, 40];
const bar = 2;

type Upload = typeof import('../../src/documents/read-upload.ts') &
  typeof import('../../src/documents/print-pdf.ts') &
  typeof import('../../src/documents/pdf/annotate-pdf.ts') &
  typeof import('../../src/app/judge-resume.ts') &
  typeof import('../../src/app/present/resume.ts') &
  typeof import('../../src/app/present/pdf-notes.ts');

export const resume: Measure = {
  name: 'resume',
  title: 'The review of a resume of two pages, beside taking out its text alone',

  async run() {
    const { readUpload, printPdf, annotatePdf, judgeResume, presentResume, pdfNotes } = await built();
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const reading = await readUpload(Buffer.from(twoPages()), 'txt');
    if (reading.kind === 'unreadable') throw new Error(reading.code);
    const printed = await printPdf(reading.resume);
    if (printed.kind === 'unreadable') throw new Error(printed.code);
    const bytes = printed.bytes;
    const given = { posting: null, fileName: 'resume.pdf', asOf: '2026-11' };
    const read = async () => {
      const upload = await readUpload(bytes, 'pdf');
      if (upload.kind === 'unreadable') throw new Error(upload.code);
      return upload.resume;
    };
    const review = async () => {
      const kept = judgeResume(await read(), {}, given);
      return presentResume(kept, { files: [], remarks: [], says: '' });
    };
    const text = async () => {
      const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
      for (let page = 1; page <= pdf.numPages; page++) await (await pdf.getPage(page)).getTextContent();
      const pages = pdf.numPages;
      await pdf.loadingTask.destroy();
      return pages;
    };
    const known = judgeResume(await read(), {}, given);
    const judged = () => presentResume(judgeResume(known.resume, {}, given), { files: [], remarks: [], says: '' });
    const annotated = () => annotatePdf(bytes, pdfNotes(known.review), 'Begin here');
    const contenders = {
      review: () => processorTimeOf(review),
      text: () => processorTimeOf(text),
      read: () => processorTimeOf(read),
      judged: () => processorTimeOf(judged),
      annotated: () => processorTimeOf(annotated),
    };
    await interleaved(warmUp, contenders);
    const seen = await interleaved(rounds, contenders);
    const times = ratio(seen.review, seen.text);
    const figure = (name: keyof typeof seen) =>
      `p50 ${round(median(seen[name]), 1)}, p95 ${round(quantile(seen[name], 0.95), 1)} ms`;
    return [
      {
        what: `read, judged and put into words (${await text()} pages, ${known.review.bullets.length} bullets)`,
        seen: figure('review'),
        beside: `${round(times, 2)} times the text alone`,
        bar: { text: `at most ${bar} times`, kept: times <= bar },
      },
      { what: 'floor: pdf.js, text content alone', seen: figure('text') },
      { what: 'read, with places and structure', seen: figure('read') },
      { what: 'judged and put into words', seen: figure('judged') },
      { what: 'besides: the annotated copy', seen: figure('annotated') },
    ];
  },
};

async function built(): Promise<Upload> {
  await import(pathToFileURL(builtPath('src/documents/pdf-globals.js')).href);
  const modules = [
    'documents/read-upload',
    'documents/print-pdf',
    'documents/pdf/annotate-pdf',
    'app/judge-resume',
    'app/present/resume',
    'app/present/pdf-notes',
  ].map((name) => import(pathToFileURL(builtPath(`src/${name}.js`)).href));
  return Object.assign({}, ...(await Promise.all(modules)));
}

/** Milliseconds of processor, by the clock of this process alone. */
async function processorTimeOf(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** A made-up resume that fills two pages. */
function twoPages(): string {
  const lines = sampleLines(33, 7).map(({ text }) => `• ${text}`);
  const job = (title: string, dates: string, from: number) => [title, dates, ...lines.slice(from, from + 11)];
  return [
    'Imre Vass',
    'imre@vass.example | +36 1 555 0123 | Budapest',
    'SUMMARY',
    'Backend engineer who builds and runs payment services.',
    'EXPERIENCE',
    ...job('Senior Engineer, Duna Payments', 'March 2021 - Present', 0),
    ...job('Software Engineer, Tisza Cloud', 'June 2017 - February 2021', 11),
    ...job('Junior Developer, Margit Software', 'July 2014 - May 2017', 22),
    'EDUCATION',
    'BSc Computer Science, University of Szeged',
    '2010 - 2014',
    'SKILLS',
    'Languages: Go, Python, SQL, TypeScript',
    'Platforms: PostgreSQL, Kafka, Kubernetes, Linux',
  ].join('\n');
}
