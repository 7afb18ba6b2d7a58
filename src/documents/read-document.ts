import type { TextDocument } from '../engine/resume/document.ts';
import { note } from './notes.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readHtml } from './read-html.ts';
import { readOdt } from './read-odt.ts';
import { readRtf } from './read-rtf.ts';
import { decodeText, readText } from './read-text.ts';
import { Unreadable } from './unreadable.ts';
import { readDocx } from './word/read-docx.ts';
import { Zip } from './zip.ts';

/** Largest upload read, in bytes. */
export const maxUpload = 5 * 1024 * 1024;

type Kind = 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'text';

/**
 * Any resume file as text with places. What it is is seen from its bytes; `ending` (the file name's, without a dot)
 * only serves to say so when the two differ. Throws `Unreadable` with a sentence for the member.
 */
export async function readDocument(bytes: Uint8Array, ending: string): Promise<TextDocument> {
  if (bytes.length > maxUpload) throw new Unreadable('too-large');
  const kind = kindOf(bytes);
  const document = await readKind(kind, bytes);
  return namedOtherwise(kind, ending) ? { ...document, notes: [...document.notes, note('type-mismatch')] } : document;
}

async function readKind(kind: Kind, bytes: Uint8Array): Promise<TextDocument> {
  switch (kind) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'odt':
      return readOdt(bytes);
    case 'rtf':
      return readRtf(bytes);
    case 'html':
      return readHtml(decodeText(bytes).text);
    case 'text': {
      const { text, notes } = decodeText(bytes);
      return readText(text, notes);
    }
  }
}

/** What a file is by its first bytes; throws for what is no document. */
function kindOf(bytes: Uint8Array): Kind {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.length - bom === 0) throw new Unreadable('empty-file');
  const start = Buffer.from(bytes.subarray(0, 1_024 + 8)).toString('latin1');
  const pdf = start.indexOf('%PDF-');
  if (start.startsWith('PK\u0003\u0004') && pdf < 0) return kindOfZip(bytes);
  if (pdf >= 0 && pdf < 1_024) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return kindOfZip(bytes);
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) throw new Unreadable('legacy-doc');
  if (/^\s*\{\\rtf/.test(start)) return 'rtf';
  if (isBinary(start)) throw new Unreadable('type-mismatch');
  const text = start.slice(bom).trimStart();
  if (/^(<!doctype html|<html|<head|<body|<\?xml[^>]*\?>\s*<(!doctype )?html)/i.test(text)) return 'html';
  if (/^<[a-z!]/i.test(text) && /<(p|div|h[1-6]|ul|table|span|section|article|main)[\s>]/i.test(start)) return 'html';
  return 'text';
}

/** Programs, pictures, archives and media by their first bytes. */
function isBinary(start: string): boolean {
  const signs = [
    'MZ',
    '\u007FELF',
    '\u0089PNG',
    'GIF8',
    'RIFF',
    '\u001F\u008B',
    '7z\u00BC\u00AF',
    'Rar!',
    'BM\u0000',
    'ID3',
    'OggS',
    '%!PS',
  ];
  return signs.some((sign) => start.startsWith(sign)) || start.slice(4, 8) === 'ftyp';
}

function kindOfZip(bytes: Uint8Array): Kind {
  const { entries } = new Zip(bytes, 'docx-damaged');
  if (entries.has('word/document.xml')) return 'docx';
  if (entries.has('content.xml') && entries.has('mimetype')) return 'odt';
  throw new Unreadable('not-docx');
}

const endings: Readonly<Record<Kind, RegExp>> = {
  pdf: /^pdf$/i,
  docx: /^(docx|docm|dotx)$/i,
  odt: /^(odt|ott|fodt)$/i,
  rtf: /^rtf$/i,
  html: /^x?html?$/i,
  text: /^(txt|text|md|markdown|asc|me)?$/i,
};

function namedOtherwise(kind: Kind, ending: string): boolean {
  return !endings[kind].test(ending);
}
