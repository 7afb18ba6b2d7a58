import { cut, visible } from '../../src/app/plain-text.ts';

/**
 * Plain text as Discord Markdown that shows exactly that text: nothing in it formats, links, mentions or opens a block.
 * Control characters and direction overrides become visible.
 */
export function escapeText(text: string): string {
  return visible(text)
    .replace(/[\\*_~`|<>[\]@]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/^(\s*)(#{1,3}|[-+•]|-#)(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}

/** As `escapeText`, on one line. */
export function escapeLine(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

/** Text where Discord reads no Markdown, such as the label of a button: on one line, at most `length` UTF-16 units. */
export function plainLine(text: string, length: number): string {
  return cut(visible(text).replace(/\s+/g, ' ').trim(), length);
}
