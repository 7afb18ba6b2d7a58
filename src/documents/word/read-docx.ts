import type { FileNote, TextDocument } from '../../engine/resume/document.ts';
import { Flow } from '../flow.ts';
import { note } from '../notes.ts';
import { Unreadable } from '../unreadable.ts';
import { BadXml, readXml } from '../xml.ts';
import { Zip } from '../zip.ts';
import { readBody } from './body.ts';
import { readNumbering, readStyles } from './styles.ts';

/** A Word document as text with places. Throws `Unreadable` where it is none, or nothing can be rescued. */
export function readDocx(bytes: Uint8Array): TextDocument {
  const zip = new Zip(bytes, 'docx-damaged');
  if (!zip.entries.has('word/document.xml')) throw new Unreadable('not-docx');
  const notes: FileNote[] = [];
  if (zip.entries.has('word/vbaproject.bin')) notes.push(note('macros-ignored'));
  const part = (name: string) => zip.read(name);
  const main = part('word/document.xml');
  if (!main) throw new Unreadable('docx-damaged');
  const flow = new Flow();
  const counts = { hidden: 0 };
  try {
    const { styles, usual } = readStyles(part('word/styles.xml'));
    const numbered = readNumbering(part('word/numbering.xml'));
    const read = (name: string, xml: Uint8Array, furniture: boolean) => {
      const links = readRelations(part(`word/_rels/${name}.rels`));
      readBody(xml, { flow, styles, usual, numbered, links, furniture, counts });
    };
    const parts = [...zip.entries.keys()].sort();
    // A word may stand in the header of the first page, of even pages and of all others: each header is read once.
    const seen = new Set<string>();
    const edges = (kind: string) => {
      for (const name of parts) {
        if (!new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)) continue;
        const xml = part(name);
        if (!xml) continue;
        const key = new TextDecoder()
          .decode(xml)
          .replace(/<[^>]*>/g, '')
          .trim();
        if (!key || seen.has(key)) continue;
        seen.add(key);
        try {
          read(name.slice(5), xml, true);
        } catch (cause) {
          if (!(cause instanceof BadXml)) throw cause;
        }
      }
    };
    edges('header');
    try {
      read('document.xml', main, false);
    } catch (cause) {
      if (!(cause instanceof BadXml)) throw cause;
      notes.push(note('docx-damaged'));
    }
    edges('footer');
  } catch (cause) {
    if (cause instanceof BadXml) throw new Unreadable('docx-damaged');
    throw cause;
  }
  if (counts.hidden > 3) notes.push(note('hidden-text'));
  const document = flow.document('docx', notes);
  if (document.pages.every((page) => page.pieces.length === 0)) {
    throw new Unreadable(notes.some((each) => each.code === 'docx-damaged') ? 'docx-damaged' : 'no-text');
  }
  const pageCount = savedPages(part('docProps/app.xml'));
  return pageCount === null ? document : { ...document, pageCount };
}

/** The pages that the program which saved the file counted; null where it wrote none. */
function savedPages(bytes: Uint8Array | null): number | null {
  const pages = /<Pages>(\d{1,3})<\/Pages>/.exec(bytes ? new TextDecoder().decode(bytes) : '')?.[1];
  return pages && Number(pages) > 0 ? Number(pages) : null;
}

/** The addresses that a part's links point to, by their ids. Nothing is ever fetched. */
function readRelations(bytes: Uint8Array | null): Map<string, string> {
  const links = new Map<string, string>();
  if (!bytes) return links;
  try {
    readXml(bytes, {
      open({ name, attributes }) {
        if (name === 'Relationship' && /\/hyperlink$/.test(attributes.Type ?? '')) {
          links.set(attributes.Id ?? '', attributes.Target ?? '');
        }
      },
      close() {},
      text() {},
    });
  } catch (cause) {
    if (!(cause instanceof BadXml)) throw cause;
  }
  return links;
}
