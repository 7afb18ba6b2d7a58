import type { FileNote, TextDocument } from '../engine/resume/document.ts';
import { Flow, type Paragraph, type Span } from './flow.ts';
import { note } from './notes.ts';
import { Unreadable } from './unreadable.ts';

/** Most characters of a text file that are read, and of one line. */
const maxCharacters = 200_000;
const maxLine = 20_000;

/** Bytes as text: by byte order mark, else UTF-8, else UTF-16 where every other byte is zero, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; notes: FileNote[] } {
  const start = bytes.subarray(0, 4_096);
  const zeros = start.filter((byte) => byte === 0).length;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  if (zeros > 0) {
    const even = start.filter((byte, i) => byte === 0 && i % 2 === 0).length;
    const odd = zeros - even;
    if (odd > 0.4 * (start.length / 2) && even === 0)
      return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
    if (even > 0.4 * (start.length / 2) && odd === 0)
      return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
    throw new Unreadable('binary-text');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return { text: decodeBroken(bytes), notes: [note('encoding')] };
  }
}

/** Text that is no clean UTF-8: with many good sequences a few bad bytes are replaced, else it is Windows-1252. */
function decodeBroken(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const bad = (utf8.match(/\uFFFD/g) ?? []).length;
  const good = (utf8.match(/[\u0080-\uFFFC]/g) ?? []).length;
  const western = new TextDecoder('windows-1252').decode(bytes);
  const controls = (western.match(/[\u0000-\u0008\u000E-\u001F\u0080-\u009F]/g) ?? []).length;
  if (controls > 0.02 * western.length) {
    if (bad > 0.1 * utf8.length) throw new Unreadable('binary-text');
    return utf8;
  }
  return good > 2 * bad ? utf8 : western;
}

/** Plain text or Markdown as text with places: an indent counts, an empty line is a gap. */
export function readText(source: string, notes: readonly FileNote[]): TextDocument {
  const controls = (source.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g) ?? []).length;
  if (controls > 0.01 * Math.min(source.length, 20_000)) throw new Unreadable('binary-text');
  const visible = source.replace(/\u001B\[[0-9;]*[A-Za-z]/g, '');
  const cut = visible.length > maxCharacters;
  const lines = visible.slice(0, maxCharacters).split(/\r\n|\r|\n|\u2028|\f/);
  const long = lines.some((line) => line.length > maxLine);
  const markdown = isMarkdown(lines);
  const wrapped = isWrapped(lines);
  const flow = new Flow();
  let code = false;
  for (const raw of lines) {
    const line = raw.slice(0, maxLine);
    if (markdown && /^\s*(```|~~~)/.test(line)) {
      code = !code;
      continue;
    }
    if (!line.trim()) {
      flow.skip();
      continue;
    }
    if (markdown && !code) addMarkdown(flow, line, !wrapped);
    else addLine(flow, line, !wrapped);
  }
  const all = cut || long ? [...notes, note('too-much-text')] : notes;
  const document = flow.document(markdown ? 'markdown' : 'text', all);
  if (document.pages.every((page) => page.pieces.length === 0)) throw new Unreadable('no-text');
  return document;
}

/** Markdown shows itself by headings with a number sign, or by bold marks together with links or lists. */
function isMarkdown(lines: readonly string[]): boolean {
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const headings = count(/^#{1,6} \S/);
  const bold = count(/\*\*[^*]+\*\*|__[^_]+__/);
  const links = count(/\[[^\]]+\]\([^)]+\)/);
  return headings >= 2 || (headings + bold + links >= 3 && bold + links > 0);
}

/** Whether lines were broken at a width: many end close to the longest, and that is no wider than a screen of text. */
function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  const near = lengths.filter((length) => length > longest - 14).length;
  return longest >= 50 && longest <= 126 && near >= Math.max(3, 0.07 * lengths.length);
}

function addLine(flow: Flow, line: string, whole: boolean): void {
  const lead = /^[ \t]*/.exec(line)?.[0] ?? '';
  const indent = lead.replaceAll('\t', '    ').length * 5;
  const rest = line.trim();
  if (/^([-=_*~#+.─━═]\s?){3,}$/.test(rest)) {
    flow.add([plain('\u2015\u2015\u2015')], { indent });
    return;
  }
  const cells = rest.split(/\t+| {3,}/);
  flow.add([plain(cells.join('\t'))], { indent, whole });
}

function plain(text: string): Span {
  return { text, size: 10, bold: false, italic: false };
}

/** One line of Markdown, its marks turned into looks. */
function addMarkdown(flow: Flow, line: string, whole: boolean): void {
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    const size = 20 - 2 * level;
    const spans = inlineSpans(heading[2] ?? '').map((span) => ({ ...span, size, bold: true }));
    flow.add(spans, { whole: true, heading: level, gap: 4 });
    return;
  }
  const rest = line.trim();
  if (/^([-*_]\s?){3,}$/.test(rest)) {
    flow.skip();
    return;
  }
  if (/^\|.*\|$/.test(rest)) {
    if (/^[|\s:-]+$/.test(rest)) return;
    const cells = rest.slice(1, -1).split('|');
    flow.add(
      cells.flatMap((cell, i) => [...(i > 0 ? [plain('\t')] : []), ...inlineSpans(cell.trim())]),
      { whole: true },
    );
    return;
  }
  const lead = (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
  const item = /^([-*+]|\d{1,2}[.)])\s+(.*)$/.exec(rest);
  const paragraph: Paragraph = {
    whole,
    indent: lead * 5 + (item ? 10 : 0),
    ...(item ? { list: { level: Math.floor(lead / 2), ordered: /\d/.test(item[1] ?? '') } } : {}),
  };
  flow.add(inlineSpans((item ? item[2] : rest.replace(/^>\s?/, '')) ?? ''), paragraph);
}

/** Bold, italic, links and code marks taken off, kept as looks. */
function inlineSpans(text: string): Span[] {
  const spans: Span[] = [];
  const pattern =
    /!\[([^\]]*)\]\([^)]*\)|\[([^\]]+)\]\(([^)\s]*)[^)]*\)|\*\*\*([^*]+)\*\*\*|\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|(?<![\p{L}\d])_([^_\s][^_]*)_(?![\p{L}\d])|`([^`]+)`|<((?:https?:|mailto:)?[^<>\s]+[@.][^<>\s]+)>/gu;
  let at = 0;
  const say = (said: string, look: { bold?: boolean; italic?: boolean; address?: string } = {}) => {
    if (said) spans.push({ ...plain(withoutEscapes(said)), ...look });
  };
  for (const match of text.matchAll(pattern)) {
    say(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, , label, address, both, bold, under, italic, italicToo, code, auto] = match;
    if (label !== undefined) {
      const inner = inlineSpans(label);
      for (const span of inner) spans.push({ ...span, address: address ?? '' });
    } else if (both !== undefined) say(both, { bold: true, italic: true });
    else if (bold ?? under) {
      for (const span of inlineSpans((bold ?? under) as string)) spans.push({ ...span, bold: true });
    } else if (italic ?? italicToo) {
      for (const span of inlineSpans((italic ?? italicToo) as string)) spans.push({ ...span, italic: true });
    } else if (code !== undefined) say(code);
    else if (auto !== undefined) say(auto.replace(/^mailto:/, ''), { address: auto });
  }
  say(text.slice(at));
  return spans;
}

function withoutEscapes(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&])/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}
