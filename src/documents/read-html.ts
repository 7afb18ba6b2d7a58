import type { TextDocument } from '../engine/resume/document.ts';
import { decodeEntities } from './entities.ts';
import { Flow, type Paragraph, type Span } from './flow.ts';
import { Unreadable } from './unreadable.ts';

/** Elements whose words are not shown. */
const unseen = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
  'select',
  'textarea',
  'title',
]);
/** Elements that never have an end. */
const empty = new Set(['br', 'img', 'hr', 'meta', 'link', 'input', 'wbr', 'col', 'area', 'base', 'source', 'embed']);
const inline = new Set([
  'a',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'big',
  'sub',
  'sup',
  'font',
  'code',
  'abbr',
  'mark',
  'time',
  'label',
  'cite',
  'q',
  'kbd',
  'tt',
  'ins',
  'wbr',
  'bdi',
  'bdo',
  'data',
  'dfn',
  'var',
  'samp',
  'img',
]);
const sizes: Readonly<Record<string, number>> = { h1: 22, h2: 16, h3: 13, h4: 12, h5: 11, h6: 11, small: 9 };

interface Open {
  readonly name: string;
  readonly hidden: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly address: string | undefined;
  /** Its children stand side by side. */
  readonly row: boolean;
}

/** A web page as text with places: blocks as paragraphs, cells of a table row side by side. */
export function readHtml(source: string): TextDocument {
  const flow = new Flow();
  const stack: Open[] = [];
  let spans: Span[] = [];
  let item = false;
  let items = 0;
  let besides = 0;
  let column = 0;
  const top = (): Open =>
    stack.at(-1) ?? { name: '', hidden: false, bold: false, italic: false, size: 11, address: undefined, row: false };
  const finish = () => {
    const said = spans.some((span) => span.text.trim());
    if (!said) {
      spans = [];
      return;
    }
    const level = stack.map(({ name }) => /^h([1-6])$/.exec(name)?.[1]).find(Boolean);
    const inCell = stack.some(({ name }) => name === 'td' || name === 'th');
    const paragraph: Paragraph = {
      whole: true,
      indent: 12 * Math.max(0, items),
      ...(item ? { list: { level: Math.max(0, items - 1), ordered: stack.some(({ name }) => name === 'ol') } } : {}),
      ...(level ? { heading: Number(level) } : {}),
    };
    flow.add(collapse(spans), paragraph, inCell && besides > 0 ? { x: 110 * column } : undefined);
    if (inCell) besides++;
    item = false;
    spans = [];
  };
  const say = (text: string) => {
    const { hidden, bold, italic, size, address } = top();
    if (!hidden && text) spans.push({ text, bold, italic, size, address });
  };
  const close = (name: string) => {
    const at = stack.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    if (!inline.has(name)) finish();
    if (name === 'li') item = false;
    if (name === 'ul' || name === 'ol') items--;
    stack.length = at;
  };
  const token =
    /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<[!?][^>]*>|([^<]+)|</g;
  for (const match of source.matchAll(token)) {
    if (flow.full) break;
    const [, slash, rawName, attributes = '', text] = match;
    if (text !== undefined) say(decodeEntities(text).replace(/[\t\n\r ]+/g, ' '));
    else if (rawName !== undefined) {
      const name = rawName.toLowerCase();
      if (slash) {
        close(name);
        continue;
      }
      if (name === 'br') {
        say('\n');
        continue;
      }
      if (!inline.has(name)) finish();
      else if (top().row && spans.length > 0) say('\t');
      if (name === 'hr' || empty.has(name)) continue;
      if (name === 'p' || name === 'li') close(name === 'li' && stack.at(-1)?.name !== 'ul' ? 'li' : 'p');
      if (name === 'tr') {
        besides = 0;
        column = 0;
      }
      if (name === 'td' || name === 'th') column++;
      if (name === 'li') item = true;
      if (name === 'ul' || name === 'ol') items++;
      const outer = top();
      const style = /style\s*=\s*["']([^"']*)/i.exec(attributes)?.[1] ?? '';
      if (stack.length < 500) {
        stack.push({
          name,
          hidden: outer.hidden || unseen.has(name) || isHidden(attributes, style),
          bold: outer.bold || /^(b|strong|h[1-6]|th)$/.test(name) || /font-weight:\s*(bold|[6-9]00)/i.test(style),
          italic: outer.italic || /^(i|em)$/.test(name),
          size: sizes[name] ?? outer.size,
          row: /display:\s*(inline-)?(flex|grid)/i.test(style),
          address: name === 'a' ? hrefOf(attributes) : outer.address,
        });
      }
    }
  }
  finish();
  const document = flow.document('html', []);
  if (document.pages.every((page) => page.pieces.length === 0)) throw new Unreadable('no-text');
  return document;
}

function isHidden(attributes: string, style: string): boolean {
  return /(^|\s)hidden(\s|=|$)/i.test(attributes) || /display:\s*none|visibility:\s*hidden|font-size:\s*0/i.test(style);
}

function hrefOf(attributes: string): string | undefined {
  const href = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  return href ? decodeEntities(href[1] ?? href[2] ?? '') : undefined;
}

/** White space folded as a browser folds it. */
function collapse(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, text: span.text.replace(/ *\n */g, '\n') }));
}
