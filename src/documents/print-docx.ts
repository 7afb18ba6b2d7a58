import { strToU8, zipSync } from 'fflate';
import type { Made } from '../app/ports.ts';
import type { Resume } from '../engine/resume/read-resume.ts';
import { type PlainLine, plainResume } from './plain-resume.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The same bytes for the same resume: a ZIP file notes when it was made. */
const made = new Date(2000, 0, 1);

/** What was read as a Word file of one column: real headings, real lists, no tables, text boxes, pictures or colours. */
export function printDocx(resume: Resume): Made {
  const body = plainResume(resume).map(paragraphOf).join('');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1021" w:right="1134" w:bottom="1021" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': stylesPart,
    'word/numbering.xml': `${head}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: made,
  });
  return { kind: 'made', bytes, left: [] };
}

const styleOf: Readonly<Record<PlainLine['kind'], string>> = {
  name: 'Title',
  contact: 'Contact',
  heading: 'Heading1',
  entry: 'Heading2',
  text: 'Normal',
  bullet: 'ListBullet',
};

function paragraphOf({ kind, text }: PlainLine): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleOf[kind]}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

interface Look {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly paragraph?: string;
}

const looks: readonly Look[] = [
  { id: 'Title', name: 'Title', size: 36, bold: true, paragraph: '<w:spacing w:after="40"/>' },
  { id: 'Contact', name: 'Contact', size: 21, paragraph: '<w:spacing w:after="20"/>' },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 25,
    bold: true,
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    size: 22,
    bold: true,
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="20"/><w:outlineLvl w:val="1"/>',
  },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    size: 21,
    paragraph: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>',
  },
];

const stylesPart = `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr></w:style>${looks
  .map(
    ({ id, name, size, bold, paragraph = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`,
  )
  .join('')}</w:styles>`;

/** Text for XML: its signs escaped, and what XML cannot hold left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
