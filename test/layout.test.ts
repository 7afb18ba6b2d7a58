import { describe, expect, it } from 'vitest';
import { readUpload } from '../src/documents/read-upload.ts';
import type { Page, Piece } from '../src/engine/resume/document.ts';
import type { Layout, LayoutSign } from '../src/engine/resume/layout.ts';
import { readResume } from '../src/engine/resume/read-resume.ts';
import { docxFile, pdfFile, pdfOf, word } from './files.ts';

async function layoutOf(bytes: Uint8Array, ending: string): Promise<Layout> {
  const read = await readUpload(bytes, ending);
  if (read.kind === 'unreadable') throw new Error(read.code);
  return read.resume.layout;
}

const kindsOf = ({ signs }: Layout) => [...new Set(signs.map(({ kind }) => kind))];
const signOf = ({ signs }: Layout, kind: string): LayoutSign | undefined => signs.find((sign) => sign.kind === kind);

/** Lines of a sound one-column page. */
const page = [
  'Ida Lund',
  'ida@lund.example | +47 915 55 012',
  'EXPERIENCE',
  'Developer, Fjell AS, 2019 - 2021',
  '- Rebuilt the booking form so that a family of five can check in with one code',
  '- Wrote the first load test, which found the lock that stopped sales on Friday evenings',
  'EDUCATION',
  'BSc Computer Science, Bergen',
].map((text, i) => ({ x: 60, y: 740 - 18 * i, text, bold: /^[A-Z]+$/.test(text) }));

describe('a plain page', () => {
  it('shows nothing to stumble over, and says how full it is', async () => {
    const layout = await layoutOf(pdfFile([page]), 'pdf');
    expect(layout.signs).toEqual([]);
    expect(layout).toMatchObject({ format: 'pdf', pages: 1, pageHeight: 792 });
    expect(layout.lastPage).toBeCloseTo((792 - (page.at(-1)?.y ?? 0)) / 792, 1);
  });

  it('of a Word file has no pages unless the file counts them', async () => {
    const body = word('Ida Lund') + word('EXPERIENCE') + word('Rebuilt the booking form for families');
    expect((await layoutOf(docxFile(body), 'docx')).pages).toBeNull();
    const counted = docxFile(body, { 'docProps/app.xml': '<Properties><Pages>3</Pages></Properties>' });
    expect((await layoutOf(counted, 'docx')).pages).toBe(3);
  });
});

describe('a PDF shows, with page and place,', () => {
  const tall = (x: number, texts: readonly string[]) =>
    texts.map((text, i) => ({ x, y: 680 - 22 * i, text, bold: /^[A-Z]+$/.test(text) }));

  it('two columns, but not dates at the far edge', async () => {
    const side = [
      'SKILLS',
      'Java',
      'Kotlin',
      'SQL',
      'LANGUAGES',
      'Norwegian',
      'English',
      'INTERESTS',
      'Rowing',
      'Maps',
      'Bread',
    ];
    const main = [
      'EXPERIENCE',
      'Developer, Fjell AS',
      'Rebuilt the booking form for families',
      'Wrote the first load test',
      'Moved the nightly import to a queue',
      'Taught two interns',
      'EDUCATION',
      'BSc, Bergen',
      'MSc, Oslo',
      'Thesis on tides',
      'Exchange year',
    ];
    const layout = await layoutOf(
      pdfFile([[{ x: 60, y: 740, text: 'Ida Lund', bold: true }, ...tall(60, side), ...tall(260, main)]]),
      'pdf',
    );
    expect(signOf(layout, 'columns')).toMatchObject({ page: 1, x: 260 });
    const dated = page.flatMap((line, i) =>
      i > 2 && i < 6 ? [line, { ...line, x: 500, text: `20${10 + i}` }] : [line],
    );
    expect(kindsOf(await layoutOf(pdfFile([dated]), 'pdf'))).not.toContain('columns');
  });

  it('text in white, quoted so that its writer can find it', async () => {
    const layout = await layoutOf(
      pdfFile([page], 'BT 1 1 1 rg /F1 10 Tf 60 60 Td (kafka kubernetes terraform) Tj ET 0 g'),
      'pdf',
    );
    expect(signOf(layout, 'hidden-text')).toMatchObject({ text: 'kafka kubernetes terraform', page: 1, x: 60 });
  });

  it('a grid of drawn lines around text', async () => {
    const grid =
      [60, 200, 340].map((x) => `${x} 500 1 240 re f`).join(' ') +
      [500, 580, 660, 739].map((y) => ` 60 ${y} 281 1 re f`).join('');
    expect(kindsOf(await layoutOf(pdfFile([page], grid), 'pdf'))).toEqual(['table']);
    expect(kindsOf(await layoutOf(pdfFile([page], '60 700 490 1 re f 60 640 490 1 re f'), 'pdf'))).toEqual([]);
  });

  it('bars and rows of dots that rate skills, each with the skill beside it', async () => {
    const skills = ['Java', 'Kotlin', 'SQL'].map((text, i) => ({ x: 60, y: 560 - 20 * i, text }));
    const bars = skills.map(({ y }, i) => `0.8 g 140 ${y} 100 6 re f 0.2 g 140 ${y} ${80 - 20 * i} 6 re f`).join(' ');
    const barred = await layoutOf(pdfFile([[...page, ...skills]], `${bars} 0 g`), 'pdf');
    expect(barred.signs.map(({ kind, text }) => [kind, text])).toEqual(skills.map(({ text }) => ['rating', text]));
    const dots = skills.map(({ y }) => [0, 1, 2, 3, 4].map((n) => `${140 + 10 * n} ${y} 5 5 re f`).join(' ')).join(' ');
    expect(kindsOf(await layoutOf(pdfFile([[...page, ...skills]], dots), 'pdf'))).toEqual(['rating']);
  });

  it('a picture, with the text nearest to it', async () => {
    const picture = 'q 90 0 0 90 460 660 cm /Im1 Do Q';
    const text = page.map(({ x, y, text: said }) => `BT /F1 10 Tf ${x} ${y} Td (${said}) Tj ET`).join('\n');
    const content = `${picture}\n${text}`;
    const bytes = pdfWithPicture(content);
    const sign = signOf(await layoutOf(bytes, 'pdf'), 'picture');
    expect(sign).toMatchObject({ page: 1, x: 460 });
    expect(page.map((line) => line.text)).toContain(sign?.text);
  });
});

/** A PDF whose page may draw one grey picture of 40 by 40 pixels, /Im1. */
function pdfWithPicture(content: string): Uint8Array {
  const plain = Buffer.from(pdfOf([`<< /Length ${content.length} >>\nstream\n${content}\nendstream`])).toString(
    'latin1',
  );
  const image = `<< /Type /XObject /Subtype /Image /Width 40 /Height 40 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1600 >>\nstream\n${'A'.repeat(1600)}\nendstream`;
  const withImage = plain
    .replace('/Resources << ', '/Resources << /XObject << /Im1 90 0 R >> ')
    .replace(/xref\n[\s\S]*$/, `90 0 obj\n${image}\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
  return Buffer.from(withImage, 'latin1');
}

describe('a Word file shows', () => {
  const body = word('Ida Lund') + word('EXPERIENCE', '<w:b/>') + word('Rebuilt the booking form for families');

  it('a text box, a table, a picture and columns of the page setup', async () => {
    const box = `<w:p><w:r><w:txbxContent>${word('ida@lund.example')}</w:txbxContent></w:r></w:p>`;
    expect(signOf(await layoutOf(docxFile(body + box), 'docx'), 'text-box')?.text).toBe('ida@lund.example');
    const table = `<w:tbl><w:tr><w:tc>${word('2019 - 2021')}</w:tc><w:tc>${word('Developer, Fjell AS')}</w:tc></w:tr></w:tbl>`;
    expect(signOf(await layoutOf(docxFile(body + table), 'docx'), 'table')?.text).toBe('2019 - 2021');
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="1270000"/><a:graphic><pic:pic/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    expect(kindsOf(await layoutOf(docxFile(body + picture), 'docx'))).toEqual(['picture']);
    const columns = '<w:sectPr><w:cols w:num="2"/></w:sectPr>';
    expect(kindsOf(await layoutOf(docxFile(body + columns), 'docx'))).toEqual(['columns']);
    expect(kindsOf(await layoutOf(docxFile(body), 'docx'))).toEqual([]);
  });
});

describe('letters', () => {
  it('without a name inside a word are shown; an icon alone is none', () => {
    const pieceOf = (text: string, y: number): Piece => {
      const style = { size: 10, bold: false, italic: false, text, x: 50, w: 5 * text.length };
      return { ...style, page: 1, y, order: y, runs: [style] };
    };
    const pages: Page[] = [
      {
        number: 1,
        width: 612,
        height: 792,
        dots: [],
        strokes: [],
        links: [],
        pieces: [
          pieceOf('Ida Lund', 40),
          pieceOf('\uF095 +47 915 55 012', 60),
          pieceOf('Con\uFFFDgured the queue', 90),
        ],
      },
    ];
    const { layout } = readResume({ format: 'pdf', pages, notes: [] });
    expect(layout.signs.map(({ kind, text }) => [kind, text])).toEqual([
      ['icon-label', '\uF095 +47 915 55 012'],
      ['unnamed-letters', 'Con\uFFFDgured the queue'],
    ]);
  });
});
