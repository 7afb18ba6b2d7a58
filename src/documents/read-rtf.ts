import type { TextDocument } from '../engine/resume/document.ts';
import { type Block, Flow, type Span } from './flow.ts';
import { Unreadable } from './unreadable.ts';

/** Groups whose words are not part of the page. */
const unseen = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'fldinst',
  'object',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'datastore',
  'listtable',
  'listoverridetable',
  'rsidtbl',
  'generator',
  'xmlnstbl',
  'footnote',
  'annotation',
  'deleted',
  'pgdsctbl',
  'mmathPr',
  'filetbl',
  'revtbl',
  'ftnsep',
  'aftnsep',
  'bkmkstart',
  'bkmkend',
  'shppict',
  'nonshppict',
  'pntext',
]);

/** Control words that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00A0',
  _: '-',
  emspace: ' ',
  enspace: ' ',
};

interface State {
  skip: boolean;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  caps: boolean;
  size: number;
  /** Letters to leave out after a Unicode character, for programs that do not know it. */
  fallback: number;
  /** Inside the drawn marker of a list item. */
  marker: boolean;
}

/** Most control words read: a long resume holds some ten thousand. */
const maxTokens = 1_500_000;

/** Rich text as text with places. */
export function readRtf(bytes: Uint8Array): TextDocument {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const page = /\\ansicpg(\d+)/.exec(source.slice(0, 2_000))?.[1] ?? '1252';
  const decoder = decoderOf(page);
  const flow = new Flow();
  let state: State = {
    skip: false,
    bold: false,
    italic: false,
    hidden: false,
    caps: false,
    size: 12,
    fallback: 1,
    marker: false,
  };
  const stack: State[] = [];
  let spans: Span[] = [];
  let list = false;
  let inTable = false;
  let indent = 0;
  let leftOut = 0;
  let cells: Block[][] = [];
  let cell: Block[] = [];
  let table = 0;
  let row = 0;
  const say = (text: string) => {
    if (state.skip || state.hidden) return;
    if (state.marker) {
      if (/\S/.test(text)) list = true;
      return;
    }
    spans.push({
      text: state.caps ? text.toUpperCase() : text,
      size: state.size,
      bold: state.bold,
      italic: state.italic,
    });
  };
  const finish = () => {
    const paragraph = { whole: true, indent, ...(list ? { list: { level: 0, ordered: false } } : {}) };
    if (inTable) cell.push({ spans, paragraph });
    else flow.add(spans, paragraph);
    spans = [];
    list = false;
  };
  const finishRow = () => {
    flow.addRow(cells, table, ++row);
    cells = [];
  };
  const token = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)/g;
  let tokens = 0;
  for (const match of source.matchAll(token)) {
    if (++tokens > maxTokens || flow.full) break;
    const [, word, number, hex, symbol, brace, text] = match;
    if (brace === '{') stack.push({ ...state });
    else if (brace === '}') state = stack.pop() ?? state;
    else if (text !== undefined) {
      const rest = text.slice(leftOut);
      leftOut = Math.max(0, leftOut - text.length);
      if (rest) say(rest);
    } else if (hex !== undefined) {
      if (leftOut > 0) leftOut--;
      else say(decoder.decode(Uint8Array.of(Number.parseInt(hex, 16))));
    } else if (symbol !== undefined) {
      if (symbol === '*') state.skip = true;
      else if (symbol in characters) say(characters[symbol] as string);
      else if (/[\\{}]/.test(symbol)) say(symbol);
      else if (symbol === '\n' || symbol === '\r') finish();
    } else if (word !== undefined) {
      const on = number !== '0';
      if (unseen.has(word)) state.skip = true;
      else if (word === 'listtext') state.marker = true;
      else if (word === 'par' || word === 'sect' || word === 'page') finish();
      else if (word === 'pard') {
        indent = 0;
        list = false;
      } else if (word === 'intbl') inTable = true;
      else if (word === 'cell') {
        finish();
        cells.push(cell);
        cell = [];
      } else if (word === 'row') {
        finishRow();
        inTable = false;
      } else if (word === 'trowd') {
        if (!inTable) table++;
        inTable = true;
      } else if (word === 'li') indent = Number(number) / 20;
      else if (word === 'b') state.bold = on;
      else if (word === 'i') state.italic = on;
      else if (word === 'v') state.hidden = on;
      else if (word === 'caps') state.caps = on;
      else if (word === 'fs') state.size = Number(number) / 2 || 12;
      else if (word === 'plain')
        Object.assign(state, { bold: false, italic: false, hidden: false, caps: false, size: 12 });
      else if (word === 'uc') state.fallback = Number(number);
      else if (word === 'u') {
        const code = Number(number) < 0 ? Number(number) + 65_536 : Number(number);
        say(String.fromCharCode(code));
        leftOut = state.fallback;
      } else if (word in characters) say(characters[word] as string);
    }
  }
  finish();
  const document = flow.document('rtf', []);
  if (document.pages.every((each) => each.pieces.length === 0)) throw new Unreadable('no-text');
  return document;
}

function decoderOf(page: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(`windows-${page}`);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
