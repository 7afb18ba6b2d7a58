import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadUpload } from '../src/app/ports.ts';
import { readUpload } from '../src/documents/read-upload.ts';
import type { Resume } from '../src/engine/resume/read-resume.ts';
import { docxFile, type PdfLine, pdfFile, plainResume, resumePdf, word, wordItem } from './files.ts';

async function resumeOf(bytes: Uint8Array, ending = 'txt'): Promise<Resume> {
  const read = await readUpload(bytes, ending);
  if (read.kind === 'unreadable') throw new Error(read.code);
  return read.resume;
}

function codesOf(read: ReadUpload): readonly string[] {
  return read.kind === 'unreadable' ? [read.code] : read.resume.notes.map(({ code }) => code);
}

/** What every format below must give of the same resume. */
function expectNoor(resume: Resume): void {
  expect(resume.name?.value).toBe('Noor van Dijk');
  expect(resume.email?.value).toBe('noor@vandijk.example.nl');
  expect(resume.phone?.value).toBe('+31 6 5550 1234');
  expect(resume.sections.map(({ kind }) => kind)).toEqual(['summary', 'work', 'education', 'skills']);
  expect(resume.jobs.map(({ employer, title, start, end }) => [employer?.value, title?.value, start, end])).toEqual([
    ['Polder Logistics', 'Backend Developer', '2021-03', null],
    ['Grachten Media', 'Junior Developer', '2018-06', '2021-02'],
  ]);
  expect(resume.bullets.map(({ text }) => text)).toEqual([
    'Cut the nightly import from 5 hours to 40 minutes by batching inserts',
    'Wrote the alerting rules that halved pages in one quarter',
    'Moved 14 cron jobs to a queue with retries',
  ]);
  expect(resume.skills.flatMap(({ skills }) => skills)).toEqual([
    'Go',
    'Python',
    'SQL',
    'PostgreSQL',
    'Linux',
    'Kafka',
  ]);
}

const lines = plainResume.split('\n').filter(Boolean);
const isHeading = (line: string) => /^[A-Z]+$/.test(line);
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

const asDocx = docxFile(
  lines
    .map((text, i) => {
      if (i === 0) return word(text, '<w:b/><w:sz w:val="36"/>');
      if (isHeading(text)) return word(text, '<w:b/>');
      return text.startsWith('•') ? wordItem(text.slice(2)) : word(text);
    })
    .join(''),
);

const asHtml = `<!doctype html><html><head><title>x</title><script>var stolen = "no"</script></head><body>${lines
  .map((text, i) =>
    i === 0
      ? `<h1>${text}</h1>`
      : isHeading(text)
        ? `<h2>${text}</h2>`
        : text.startsWith('•')
          ? `<li>${text.slice(2)}</li>`
          : `<p>${text}</p>`,
  )
  .join('\n')}</body></html>`;

const asRtf = `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${lines
  .map((text, i) => `{${i === 0 || isHeading(text) ? '\\b' : ''} ${text.replace('•', '\\bullet ')}}\\par`)
  .join('\n')}}`;

const asMarkdown = lines
  .map((text, i) =>
    i === 0
      ? `# ${text}`
      : isHeading(text)
        ? `\n## ${text}\n`
        : text.startsWith('•')
          ? `- ${text.slice(2)}`
          : `\n${text}\n`,
  )
  .join('\n');

const asOdt = zipSync({
  mimetype: strToU8('application/vnd.oasis.opendocument.text'),
  'content.xml': strToU8(
    `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${lines
      .map((text, i) =>
        i > 0 && isHeading(text)
          ? `<text:h text:outline-level="1">${text}</text:h>`
          : text.startsWith('•')
            ? `<text:list><text:list-item><text:p>${text.slice(2)}</text:p></text:list-item></text:list>`
            : `<text:p>${text}</text:p>`,
      )
      .join('')}</office:text></office:body></office:document-content>`,
  ),
});

describe('the same resume reads the same from', () => {
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['a PDF', resumePdf, 'pdf'],
    ['a Word file', asDocx, 'docx'],
    ['an OpenDocument file', asOdt, 'odt'],
    ['rich text', Buffer.from(asRtf, 'latin1'), 'rtf'],
    ['a web page', Buffer.from(asHtml), 'html'],
    ['Markdown', Buffer.from(asMarkdown), 'md'],
    ['plain text', Buffer.from(plainResume), 'txt'],
    ['text with Windows line ends', Buffer.from(plainResume.replaceAll('\n', '\r\n')), 'txt'],
    ['UTF-16 text', utf16(plainResume), 'txt'],
  ];
  for (const [name, bytes, ending] of files) {
    it(name, async () => expectNoor(await resumeOf(bytes, ending)));
  }
});

describe('a file is read by what it holds, not by its name', () => {
  it('a PDF named .docx is read, with a note', async () => {
    const read = await readUpload(resumePdf, 'docx');
    expect(read.kind).toBe('read');
    expect(codesOf(read)).toContain('type-mismatch');
  });

  it('a program is refused whatever it is called', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)]);
    for (const ending of ['docx', 'pdf', 'txt'])
      expect(codesOf(await readUpload(program, ending))).toEqual(['type-mismatch']);
  });

  it('the old Word format asks for PDF or DOCX', async () => {
    const read = await readUpload(Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'doc');
    expect(read).toMatchObject({
      kind: 'unreadable',
      code: 'legacy-doc',
      message: expect.stringContaining('PDF or DOCX'),
    });
  });

  it('an archive without a Word document is no Word document', async () => {
    expect(codesOf(await readUpload(zipSync({ 'a.txt': strToU8('hello') }), 'docx'))).toEqual(['not-docx']);
  });
});

describe('what cannot be read is told apart from what is weak', () => {
  it('no bytes, no letters and two letters are three different answers', async () => {
    expect(codesOf(await readUpload(new Uint8Array(), 'txt'))).toEqual(['empty-file']);
    expect(codesOf(await readUpload(Buffer.from(' \n\t\n'), 'txt'))).toEqual(['no-text']);
    expect(codesOf(await readUpload(Buffer.from('ok'), 'txt'))).toEqual(['too-short']);
  });

  it('a PDF cut off in the middle is damaged', async () => {
    expect(codesOf(await readUpload(resumePdf.subarray(0, 300), 'pdf'))).toEqual(['pdf-damaged']);
  });

  it('a page without text asks for a file with text', async () => {
    expect(codesOf(await readUpload(pdfFile([[]]), 'pdf'))).toEqual(['no-text']);
  });

  it('a second page without text is named, and the first is read', async () => {
    const page = lines.map((text, i): PdfLine => ({ x: 60, y: 740 - 18 * i, text }));
    const read = await readUpload(pdfFile([page, []]), 'pdf');
    expect(read.kind).toBe('partly');
    expect(codesOf(read)).toContain('page-without-text');
  });

  it('a letter is told that it does not look like a resume', async () => {
    const letter =
      'Dear Sir or Madam,\n\nI write to you about the window that you broke on Tuesday.\n\nYours, B. Muller';
    expect(codesOf(await readUpload(Buffer.from(letter), 'txt'))).toContain('not-a-resume');
  });

  it('a document type with entities in a Word file is never opened up', async () => {
    const evil = zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p><w:t>&a;</w:t></w:p>'),
    });
    expect(codesOf(await readUpload(evil, 'docx'))).toEqual(['docx-damaged']);
  });

  it('a Word file that unpacks to gigabytes is refused before it does', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50 << 20).fill(0x20) }, { level: 9 });
    expect(codesOf(await readUpload(bomb, 'docx'))).toEqual(['too-large-inside']);
  });
});

/** Everything read but the signs of the layout, which quote what was left out so that its writer can find it. */
function readWithoutLayout(read: ReadUpload): string {
  return read.kind === 'unreadable' ? '' : JSON.stringify({ ...read.resume, layout: null });
}

function signsOf(read: ReadUpload): readonly unknown[] {
  return read.kind === 'unreadable' ? [] : read.resume.layout.signs;
}

describe('text that nobody sees', () => {
  const hidden = 'kubernetes terraform rust haskell';

  it('in white on white is left out, and the member is told', async () => {
    const white = `1 1 1 rg BT /F1 10 Tf 1 0 0 1 60 60 Tm (${hidden}) Tj ET 0 0 0 rg`;
    const pdf = pdfFile([lines.map((text, i) => ({ x: 60, y: 740 - 18 * i, text: text.replace('•', '\x95') }))], white);
    const read = await readUpload(pdf, 'pdf');
    expect(codesOf(read)).toContain('hidden-text');
    expect(readWithoutLayout(read)).not.toContain('haskell');
    expect(signsOf(read)).toContainEqual(expect.objectContaining({ kind: 'hidden-text', page: 1 }));
  });

  it('in a hidden Word run is left out too', async () => {
    const read = await readUpload(docxFile(word(plainResume.slice(0, 90)) + word(hidden, '<w:vanish/>')), 'docx');
    expect(codesOf(read)).toContain('hidden-text');
    expect(readWithoutLayout(read)).not.toContain('haskell');
    expect(signsOf(read)).toContainEqual(expect.objectContaining({ kind: 'hidden-text', page: 1 }));
  });

  it('white text on a dark band is seen, and kept', async () => {
    const band =
      '0.1 0.1 0.3 rg 40 700 530 80 re f 1 1 1 rg BT /F1 18 Tf 1 0 0 1 60 740 Tm (Noor van Dijk) Tj ET 0 0 0 rg';
    const rest = lines.slice(1).map((text, i) => ({ x: 60, y: 680 - 18 * i, text: text.replace('•', '\x95') }));
    expect((await resumeOf(pdfFile([rest], band), 'pdf')).name?.value).toBe('Noor van Dijk');
  });
});

describe('Word files', () => {
  it('give tracked changes as they are shown: insertions in, deletions out', async () => {
    const changed = `<w:p><w:r><w:t xml:space="preserve">Cut costs by </w:t></w:r><w:del><w:r><w:delText>10%</w:delText></w:r></w:del><w:ins><w:r><w:t>40% in one year</w:t></w:r></w:ins></w:p>`;
    const text = JSON.stringify(
      await resumeOf(
        docxFile(
          word('EXPERIENCE', '<w:b/>') +
            wordItem('Kept the lights on') +
            changed.replace('<w:p>', '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ),
        'docx',
      ),
    );
    expect(text).toContain('Cut costs by 40% in one year');
    expect(text).not.toContain('10%');
  });

  it('give the contact lines of a page header', async () => {
    const header = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>head@example.org, +49 30 5550 1234</w:t></w:r></w:p></w:hdr>';
    const resume = await resumeOf(
      docxFile(word('Ana Kovač', '<w:sz w:val="40"/>') + word('EXPERIENCE', '<w:b/>') + wordItem('Shipped things'), {
        'word/header1.xml': header,
      }),
      'docx',
    );
    expect(resume.email?.value).toBe('head@example.org');
    expect(resume.phone?.value).toBe('+49 30 5550 1234');
  });

  it('give a text box once, though the file holds it twice', async () => {
    const box = (text: string) => `<w:txbxContent>${word(text)}</w:txbxContent>`;
    const twice = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('Reach me: box@example.org')}</mc:Choice><mc:Fallback>${box('Reach me: box@example.org')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const { lines } = await resumeOf(
      docxFile(
        word('Ana Kovač') + twice + word('EXPERIENCE', '<w:b/>') + wordItem('Shipped things that customers wanted'),
      ),
      'docx',
    );
    expect(lines.filter(({ text }) => text.includes('box@example.org'))).toHaveLength(1);
  });
});

describe('encodings', () => {
  it('Latin-1 text keeps its accents', async () => {
    const latin = Buffer.from(plainResume.replace('Noor van Dijk', 'José Müller').replaceAll('•', '-'), 'latin1');
    const read = await readUpload(latin, 'txt');
    expect(codesOf(read)).toEqual(['encoding']);
    expect(read.kind === 'unreadable' ? null : read.resume.name?.value).toBe('José Müller');
  });

  it('bytes that are no text are refused', async () => {
    expect(
      codesOf(await readUpload(Buffer.from('text\0with\0\0zero bytes in it, quite a lot of them\0\0'), 'txt')),
    ).toEqual(['binary-text']);
  });
});
