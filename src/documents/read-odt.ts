import type { TextDocument } from '../engine/resume/document.ts';
import { type Block, blocksOf, Flow, type Paragraph, type Span } from './flow.ts';
import { Unreadable } from './unreadable.ts';
import { BadXml, readXml } from './xml.ts';
import { Zip } from './zip.ts';

interface OdtStyle {
  base?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  hidden?: boolean;
  indent?: number;
}

const unseen = new Set([
  'tracked-changes',
  'annotation',
  'note-body',
  'sequence-decls',
  'forms',
  'script',
  'title',
  'desc',
]);

/** An OpenDocument text as text with places. Throws `Unreadable` where it is none. */
export function readOdt(bytes: Uint8Array): TextDocument {
  const zip = new Zip(bytes, 'odt-damaged');
  const content = zip.read('content.xml');
  if (!content) throw new Unreadable('odt-damaged');
  const styles = new Map<string, OdtStyle>();
  const flow = new Flow();
  try {
    const shared = zip.read('styles.xml');
    if (shared) {
      readOdtStyles(shared, styles);
      readText(shared, styles, flow, (path) => path.includes('header'));
    }
    readOdtStyles(content, styles);
    readText(content, styles, flow, (path) => path.includes('body'));
    if (shared) readText(shared, styles, flow, (path) => path.includes('footer'));
  } catch (cause) {
    if (cause instanceof BadXml) throw new Unreadable('odt-damaged');
    throw cause;
  }
  const document = flow.document('odt', []);
  if (document.pages.every((page) => page.pieces.length === 0)) throw new Unreadable('no-text');
  return document;
}

function readOdtStyles(bytes: Uint8Array, styles: Map<string, OdtStyle>): void {
  let style: OdtStyle | null = null;
  readXml(bytes, {
    open({ name, attributes }) {
      if (name === 'style' || name === 'default-style') {
        style = attributes['parent-style-name'] ? { base: attributes['parent-style-name'] } : {};
        styles.set(attributes.name ?? `default:${attributes.family}`, style);
      } else if (style && name === 'text-properties') {
        if (attributes['font-weight']) style.bold = /bold|[6-9]00/.test(attributes['font-weight']);
        if (attributes['font-style']) style.italic = attributes['font-style'] !== 'normal';
        const size = /^([\d.]+)pt$/.exec(attributes['font-size'] ?? '')?.[1];
        if (size) style.size = Number(size);
        if (attributes.display === 'none') style.hidden = true;
      } else if (style && name === 'paragraph-properties') {
        const inches = /^([\d.]+)(in|cm)$/.exec(attributes['margin-left'] ?? '');
        if (inches) style.indent = Number(inches[1]) * (inches[2] === 'in' ? 72 : 28.35);
      }
    },
    close(name) {
      if (name === 'style') style = null;
    },
    text() {},
  });
}

function resolve(styles: ReadonlyMap<string, OdtStyle>, id: string | undefined): OdtStyle {
  const chain: OdtStyle[] = [];
  let at = id;
  while (at && chain.length < 12) {
    const style = styles.get(at);
    if (!style) break;
    chain.unshift(style);
    at = style.base;
  }
  return Object.assign({}, styles.get('default:paragraph'), ...chain);
}

function readText(
  bytes: Uint8Array,
  styles: ReadonlyMap<string, OdtStyle>,
  flow: Flow,
  wanted: (path: readonly string[]) => boolean,
): void {
  const path: string[] = [];
  const looks: OdtStyle[] = [];
  const open: { spans: Span[]; paragraph: Paragraph }[] = [];
  const rows: Block[][][] = [];
  let address: string | undefined;
  let lists = 0;
  let fresh = false;
  let frame: [number, number] = [0, 0];
  let table = 0;
  let row = 0;
  const say = (text: string) => {
    const look: OdtStyle = Object.assign({}, ...looks);
    if (look.hidden || path.some((name) => unseen.has(name))) return;
    const style = { size: look.size ?? 11, bold: look.bold ?? false, italic: look.italic ?? false };
    open.at(-1)?.spans.push({ ...style, text, address });
  };
  readXml(bytes, {
    open({ name, attributes }) {
      path.push(name);
      if (!wanted(path)) return;
      if (name === 'p' || name === 'h') {
        const style = resolve(styles, attributes['style-name']);
        looks.push(style);
        const level = Number(attributes['outline-level']) || 1;
        open.push({
          spans: [],
          paragraph: {
            whole: true,
            indent: style.indent ?? 0,
            ...(name === 'h' ? { heading: level } : {}),
            ...(lists > 0 && fresh ? { list: { level: lists - 1, ordered: false } } : {}),
            ...(path.includes('text-box') ? { box: true } : {}),
            ...(path.includes('header') || path.includes('footer') ? { furniture: true } : {}),
          },
        });
        fresh = false;
      } else if (name === 'span') looks.push(resolve(styles, attributes['style-name']));
      else if (name === 'tab') say('\t');
      else if (name === 'line-break') say('\n');
      else if (name === 's') say(' '.repeat(Math.min(40, Number(attributes.c) || 1)));
      else if (name === 'a') address = attributes.href;
      else if (name === 'list') lists++;
      else if (name === 'frame') frame = [points(attributes.width), points(attributes.height)];
      else if (name === 'image') flow.picture(...frame);
      else if (name === 'list-item') fresh = true;
      else if (name === 'table') table++;
      else if (name === 'table-row') {
        row++;
        rows.push([]);
      } else if (name === 'table-cell') rows.at(-1)?.push([]);
    },
    close(name) {
      if (wanted(path)) {
        if (name === 'p' || name === 'h') {
          const done = open.pop();
          looks.pop();
          const cells = rows.at(-1);
          if (done && cells && cells.length > 0) cells.at(-1)?.push(done);
          else if (done) flow.add(done.spans, done.paragraph);
        } else if (name === 'span') looks.pop();
        else if (name === 'a') address = undefined;
        else if (name === 'list') lists--;
        else if (name === 'table-row') {
          const cells = rows.pop();
          const outer = rows.at(-1)?.at(-1);
          if (cells && outer) outer.push(...blocksOf(cells).map(({ block }) => block));
          else if (cells) flow.addRow(cells, table, row);
        }
      }
      path.pop();
    },
    text(text) {
      if (open.length > 0) say(text.replace(/\s+/g, ' '));
    },
  });
}

/** A length such as "2.5cm" in points; 0 where it is none. */
function points(length: string | undefined): number {
  const [, number = '', unit = ''] = /^([\d.]+)(in|cm|mm|pt)$/.exec(length ?? '') ?? [];
  return Number(number) * ({ in: 72, cm: 28.35, mm: 2.835, pt: 1 }[unit] ?? 0);
}
