import type { types } from '@slack/bolt';
import { cut, visible } from '../../src/app/plain-text.ts';

/** The text as it may be shown, with the line breaks that Slack knows. */
export function shown(text: string): string {
  return visible(text.replace(/\r\n?/g, '\n'));
}

/** The text in pieces of at most `length` UTF-16 units, cut after a space or line break where there is one. Joined, they are the text. */
export function piecesOf(text: string, length: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const space = Math.max(rest.lastIndexOf(' ', length - 1), rest.lastIndexOf('\n', length - 1));
    const end = space > length / 2 ? space + 1 : length;
    const piece = rest.slice(0, end).replace(/[\ud800-\udbff]$/, '');
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** A text object in which Slack reads no markup, mention, link or emoji name. An empty text, which Slack refuses, becomes a dash. */
export function plainText(text: string, length: number): types.PlainTextElement {
  return { type: 'plain_text', text: cut(shown(text), length).trim() || '–', emoji: false };
}

/** A text for the `text` of a message, where only these three characters can begin something live. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
