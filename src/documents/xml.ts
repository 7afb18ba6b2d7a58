import { SaxesParser } from 'saxes';

/** An XML element as it opens: its name without prefix, and its attributes without prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  open(element: Element): void;
  close(name: string): void;
  text(text: string): void;
}

/** An XML text that is not well formed, or declares entities, which no office document does. */
export class BadXml extends Error {
  override readonly name = 'BadXml';
}

/** Thrown by a reader that has read enough: the rest of the text is left. */
export class Enough extends Error {
  override readonly name = 'Enough';
}

/** Deepest nesting followed; Word's own documents stay under a hundred. */
const maxDepth = 2_000;

/** Reads XML from the bytes of a part, in steps, calling `reader` for each thing found. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  try {
    parse(bytes, reader);
  } catch (cause) {
    if (!(cause instanceof Enough)) throw cause;
  }
}

function parse(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new BadXml('a document type');
  });
  parser.on('opentag', (tag) => {
    if (++depth > maxDepth) throw new BadXml('nested too deep');
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value);
    reader.open({ name: local(tag.name), attributes });
  });
  parser.on('closetag', (tag) => {
    depth--;
    reader.close(local(tag.name));
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('error', (error) => {
    throw new BadXml(error.message);
  });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  const step = 256 * 1024;
  for (let at = 0; at < bytes.length; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
  }
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
