import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A line of a test PDF: where it stands (points, from the bottom left), how large, how heavy. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A PDF with Helvetica text, one list of lines a page. `extra` is put before the text of the first page. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], extra = ''): Uint8Array {
  const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');
  const contents = pages.map(
    (lines, i) =>
      `${i === 0 ? extra : ''}\nBT\n${lines
        .map(
          ({ x, y, text, size = 10, bold }) =>
            `/F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`,
        )
        .join('\n')}\nET`,
  );
  return pdfOf(contents.map((content) => stream(content)));
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A PDF whose pages have these content streams. */
export function pdfOf(streams: readonly string[]): Uint8Array {
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = streams.map((_, i) => `${10 + 2 * i} 0 R`).join(' ');
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`],
    [3, font('Helvetica')],
    [4, font('Helvetica-Bold')],
    ...streams.flatMap((content, i): [number, string][] => [
      [
        10 + 2 * i,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${11 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      ],
      [11 + 2 * i, content],
    ]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const last = Math.max(...offsets.keys()) + 1;
  const entry = (n: number) =>
    offsets.has(n) ? `${String(offsets.get(n)).padStart(10, '0')} 00000 n ` : '0000000000 65535 f ';
  const table = Array.from({ length: last }, (_, n) => entry(n)).join('\n');
  return Buffer.from(
    `${file}xref\n0 ${last}\n${table}\ntrailer\n<< /Size ${last} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF of a few kilobytes whose one page unpacks to `megabytes` of spaces. */
export function pdfBomb(megabytes: number): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(megabytes << 20, ' '), { level: 9 }), { level: 9 });
  const data = packed.toString('latin1');
  return pdfOf([`<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${data}\nendstream`]);
}

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A Word file with this body; `parts` are further parts by their path. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  });
}

/** A Word paragraph; `look` holds run properties, `about` paragraph properties. */
export function word(text: string, look = '', about = ''): string {
  return `<w:p><w:pPr>${about}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A Word list item. */
export function wordItem(text: string): string {
  return word(text, '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
}

/** A small made-up resume, as lines of text. */
export const plainResume = `Noor van Dijk
noor@vandijk.example.nl | +31 6 5550 1234 | Utrecht

SUMMARY
Backend developer who likes small services and quiet nights.

EXPERIENCE
Backend Developer, Polder Logistics
March 2021 - Present
• Cut the nightly import from 5 hours to 40 minutes by batching inserts
• Wrote the alerting rules that halved pages in one quarter
Junior Developer, Grachten Media
June 2018 - February 2021
• Moved 14 cron jobs to a queue with retries

EDUCATION
BSc Computer Science, Hogeschool Utrecht
2014 - 2018

SKILLS
Languages: Go, Python, SQL
Platforms: PostgreSQL, Linux, Kafka
`;

/** The same resume as a PDF of one page. */
export const resumePdf: Uint8Array = pdfFile([
  plainResume
    .split('\n')
    .filter(Boolean)
    .map((text, i): PdfLine => {
      const style = i === 0 ? { size: 18, bold: true } : /^[A-Z]+$/.test(text) ? { size: 12, bold: true } : {};
      // WinAnsi's bullet is at 0x95.
      return { x: text.startsWith('•') ? 68 : 60, y: 740 - 18 * i, text: text.replace('•', '\x95'), ...style };
    }),
]);
