import './documents-here.ts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Made, PdfNote, ReadUpload } from '../src/app/ports.ts';
import { openDocuments } from '../src/documents/open-documents.ts';
import { readGlyphs } from '../src/documents/pdf/glyphs.ts';
import { readUpload } from '../src/documents/read-upload.ts';
import type { Resume } from '../src/engine/resume/read-resume.ts';
import { documentsHere } from './documents-here.ts';
import { type PdfLine, pdfFile, plainResume, resumePdf } from './files.ts';

async function resumeOf(bytes: Uint8Array, ending: string): Promise<Resume> {
  const read: ReadUpload = await readUpload(bytes, ending);
  if (read.kind === 'unreadable') throw new Error(read.code);
  return read.resume;
}

function bytesOf(made: Made): Uint8Array {
  if (made.kind === 'unreadable') throw new Error(made.code);
  return made.bytes;
}

interface Highlight {
  readonly page: number;
  readonly says: string;
  /** The letters whose middle lies in its boxes. */
  readonly covers: string;
}

async function highlightsOf(
  bytes: Uint8Array,
): Promise<{ pdf: PDFDocumentProxy; highlights: Highlight[]; notes: string[] }> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const highlights: Highlight[] = [];
  const notes: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { glyphs } = await readGlyphs(page, () => true, [1, 0, 0, 1, 0, 0]);
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype === 'Text') notes.push(annotation.contentsObj.str);
      if (annotation.subtype !== 'Highlight') continue;
      const quads = Array.from({ length: annotation.quadPoints.length / 8 }, (_, i) =>
        annotation.quadPoints.slice(8 * i, 8 * i + 8),
      );
      const inside = (x: number, y: number) =>
        quads.some((quad: ArrayLike<number>) => {
          const xs = [quad[0], quad[2], quad[4], quad[6]] as number[];
          const ys = [quad[1], quad[3], quad[5], quad[7]] as number[];
          return x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys);
        });
      const covers = glyphs
        .filter((glyph) => inside(glyph.x + glyph.w / 2, glyph.y + 0.2 * glyph.size))
        .map(({ text }) => text)
        .join('');
      highlights.push({ page: number, says: annotation.contentsObj.str, covers });
    }
  }
  return { pdf, highlights, notes };
}

/** A note on these words of a bullet of the resume. */
function noteOn(resume: Resume, words: string, says: string): PdfNote {
  const bullet = resume.bullets.find(({ text }) => text.includes(words));
  if (!bullet) throw new Error(`no bullet has "${words}"`);
  const start = bullet.text.indexOf(words);
  return { page: bullet.page, x: bullet.x, y: bullet.y, line: bullet.text, start, end: start + words.length, says };
}

const wrapped = pdfFile([
  [
    { x: 60, y: 740, text: 'Noor van Dijk', size: 18, bold: true },
    { x: 60, y: 700, text: 'EXPERIENCE', size: 12, bold: true },
    { x: 60, y: 680, text: 'Backend Developer, Polder Logistics, March 2021 - Present' },
    { x: 60, y: 660, text: '\x95' },
    {
      x: 72,
      y: 660,
      text: 'Cut the nightly import of all parcels from the northern depots from five hours to forty minutes by',
    },
    {
      x: 72,
      y: 647,
      text: 'batching inserts and by moving the checks out of the loop, so that dispatch starts on time again',
    },
    { x: 60, y: 630, text: '\x95' },
    { x: 72, y: 630, text: 'Batching of letters was kept as it was' },
    { x: 400, y: 630, text: 'batching inserts' },
  ] satisfies PdfLine[],
]);

describe('the annotated copy of a PDF', () => {
  it('has each note on exactly the words it is about', async () => {
    const resume = await resumeOf(resumePdf, 'pdf');
    const notes = [
      noteOn(resume, 'nightly import', 'Which import?'),
      noteOn(resume, '14 cron jobs', 'How often did they fail?'),
    ];
    const { highlights } = await highlightsOf(bytesOf(await documentsHere.annotate(resumePdf, notes, 'First this')));
    expect(highlights.map(({ covers, says }) => [covers, says])).toEqual([
      ['nightly import', 'Which import?'],
      ['14 cron jobs', 'How often did they fail?'],
    ]);
  });

  it('follows a wrapped line, and is not misled by the same words elsewhere', async () => {
    const resume = await resumeOf(wrapped, 'pdf');
    const note = noteOn(resume, 'forty minutes by batching inserts', 'Good');
    const { highlights } = await highlightsOf(bytesOf(await documentsHere.annotate(wrapped, [note], '')));
    expect(highlights.map(({ covers }) => covers)).toEqual(['forty minutes bybatching inserts']);
  });

  it('says at the top of the first page where to begin', async () => {
    const { notes } = await highlightsOf(
      bytesOf(await documentsHere.annotate(resumePdf, [], '1. Name the system: “Łódź”')),
    );
    expect(notes).toEqual(['1. Name the system: “Łódź”']);
  });

  it('keeps every byte of the original in front, and reads as the same resume', async () => {
    const before = await resumeOf(resumePdf, 'pdf');
    const copy = bytesOf(await documentsHere.annotate(resumePdf, [noteOn(before, 'cron', 'Which?')], 'x'));
    expect(Buffer.from(copy.subarray(0, resumePdf.length)).equals(Buffer.from(resumePdf))).toBe(true);
    expect(await resumeOf(copy, 'pdf')).toEqual(before);
  });

  it('is the same file for the same notes', async () => {
    const note = noteOn(await resumeOf(resumePdf, 'pdf'), 'cron', 'Which?');
    const [one, two] = [
      await documentsHere.annotate(resumePdf, [note], 'x'),
      await documentsHere.annotate(resumePdf, [note], 'x'),
    ];
    expect(one).toEqual(two);
  });

  it('says how many notes found no place', async () => {
    const note = {
      ...noteOn(await resumeOf(resumePdf, 'pdf'), 'cron', 'Which?'),
      line: 'Words that stand nowhere here',
    };
    expect(await documentsHere.annotate(resumePdf, [note], 'x')).toMatchObject({
      left: ['1 of the remarks could not be laid over their words; they are in the review.'],
    });
  });

  it('holds at most sixty notes, and says so', async () => {
    const note = noteOn(await resumeOf(resumePdf, 'pdf'), 'cron', 'Which?');
    const made = await documentsHere.annotate(resumePdf, Array(70).fill(note), 'x');
    expect(made).toMatchObject({ left: ['Only the first 60 remarks are in the copy.'] });
    expect((await highlightsOf(bytesOf(made))).highlights).toHaveLength(60);
  });

  it('of a file that cannot be written into is refused with a sentence that calls the review complete', async () => {
    const cut = resumePdf.subarray(0, 400);
    expect(await documentsHere.annotate(cut, [], 'x')).toMatchObject({ kind: 'unreadable' });
  });
});

describe('the plain files', () => {
  for (const format of ['docx', 'pdf'] as const) {
    it(`as ${format}, read again, are the same resume`, async () => {
      const before = await resumeOf(Buffer.from(plainResume), 'txt');
      const after = await resumeOf(bytesOf(await documentsHere.print(before, format)), format);
      const facts = ({ name, email, phone, sections, jobs, bullets, skills }: Resume) => ({
        name: name?.value,
        email: email?.value,
        phone: phone?.value,
        sections: sections.map(({ kind }) => kind),
        jobs: jobs.map(({ title, employer, start, end }) => [title?.value, employer?.value, start, end]),
        bullets: bullets.map(({ text }) => text),
        skills: skills.map((group) => [group.name, group.skills]),
      });
      expect(facts(after)).toEqual(facts(before));
      expect(after.layout.signs).toEqual([]);
    });

    it(`as ${format} are the same bytes for the same resume`, async () => {
      const resume = await resumeOf(Buffer.from(plainResume), 'txt');
      expect(await documentsHere.print(resume, format)).toEqual(await documentsHere.print(resume, format));
    });
  }

  it('hold every line that was read, also those of no job and no list', async () => {
    const text = `${plainResume}\nAWARDS\nHack the Dike, first place, 2022\n\nSomething else entirely\n`;
    const resume = await resumeOf(Buffer.from(text), 'txt');
    const again = await resumeOf(bytesOf(await documentsHere.print(resume, 'docx')), 'docx');
    const all = again.lines.map((line) => line.text).join('\n');
    for (const words of [
      'Hack the Dike, first place, 2022',
      'Hogeschool Utrecht',
      '2014 - 2018',
      'small services and quiet nights',
    ]) {
      expect(all).toContain(words);
    }
  });

  it('join running text that the page broke, and nothing else', async () => {
    const told =
      'Runs the booking desk of a harbour with forty berths and answers\nevery skipper who calls\nOpen all year';
    const resume = await resumeOf(Buffer.from(`${plainResume}\nVOLUNTEERING\n${told}\n`), 'txt');
    const again = await resumeOf(bytesOf(await documentsHere.print(resume, 'docx')), 'docx');
    const texts = again.lines.map((line) => line.text);
    expect(texts).toContain('Runs the booking desk of a harbour with forty berths and answers every skipper who calls');
    expect(texts).toContain('Open all year');
  });

  it('keep a summary without a heading in one paragraph, and put a bar between a project and its dates', async () => {
    const intro =
      'Harbour clerk who has run a desk of forty berths through three\nfloods and one royal visit, and likes a ledger that adds up by six.';
    const text = `Ida Lund\nida@lund.example\n\n${intro}\n\nPROJECTS\nTide Table          2021 - 2022\n• Prints the tides of forty harbours\n`;
    const again = await resumeOf(
      bytesOf(await documentsHere.print(await resumeOf(Buffer.from(text), 'txt'), 'docx')),
      'docx',
    );
    const texts = again.lines.map((line) => line.text);
    expect(texts).toContain(intro.replaceAll('\n', ' '));
    expect(texts).toContain('Tide Table | 2021 - 2022');
  });

  it('write accents, Cyrillic, Greek and Vietnamese', async () => {
    const name = 'Łukasz Ångström Юлия Ελένη Nguyễn Thị Minh Ánh';
    const resume = await resumeOf(Buffer.from(plainResume.replace('SUMMARY', `SUMMARY\n${name}`)), 'txt');
    const pdf = await resumeOf(bytesOf(await documentsHere.print(resume, 'pdf')), 'pdf');
    expect(JSON.stringify(pdf)).toContain(name);
  });

  for (const letters of ['田中', 'ليلى']) {
    it(`say so where the PDF cannot show a name (${letters}), and the Word file has it`, async () => {
      const resume = await resumeOf(
        Buffer.from(plainResume.replace('Noor van Dijk', `Noor van Dijk ${letters}`)),
        'txt',
      );
      expect(await documentsHere.print(resume, 'pdf')).toMatchObject({ kind: 'unreadable', code: 'letters-missing' });
      const word = bytesOf(await documentsHere.print(resume, 'docx'));
      expect(JSON.stringify(await resumeOf(word, 'docx'))).toContain(letters);
    });
  }

  it('leave out signs that the PDF has not, and say so', async () => {
    const resume = await resumeOf(Buffer.from(plainResume.replace('quiet nights', 'quiet nights 🌙')), 'txt');
    expect(await documentsHere.print(resume, 'pdf')).toMatchObject({
      kind: 'made',
      left: [expect.stringContaining('signs')],
    });
  });
});

// Each process is started from source, which takes its time on a busy machine.
describe('files are made apart from the app', { timeout: 120_000 }, () => {
  const documents = openDocuments({ work: 20_000, time: 60_000, memory: 300 * 1024 * 1024 });
  afterAll(() => documents.stop());

  it('with the same bytes as here', async () => {
    const resume = await resumeOf(resumePdf, 'pdf');
    const note = noteOn(resume, 'cron', 'Which?');
    const [copy, word] = await Promise.all([
      documents.annotate(resumePdf, [note], 'x'),
      documents.print(resume, 'docx'),
    ]);
    expect(Buffer.from(bytesOf(copy))).toEqual(
      Buffer.from(bytesOf(await documentsHere.annotate(resumePdf, [note], 'x'))),
    );
    expect(Buffer.from(bytesOf(word))).toEqual(Buffer.from(bytesOf(await documentsHere.print(resume, 'docx'))));
  });

  it('and a file that breaks its writer costs only its own copy', async () => {
    expect(await documents.annotate(Buffer.from('%PDF-1.7 nothing'), [], 'x')).toMatchObject({ kind: 'unreadable' });
    expect((await documents.read({ name: 'cv.txt', bytes: Buffer.from(plainResume) })).kind).toBe('read');
  });
});
