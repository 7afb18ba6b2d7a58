import type { types } from '@slack/bolt';

/**
 * The text with every control character, direction override and lone surrogate shown as a replacement mark: the member
 * reads it in the order in which it is stored, and it can be sent as UTF-8. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
}

/** At most `length` UTF-16 units of a text, with “…” where it was cut; never half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
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
  return { type: 'plain_text', text: cut(visible(text), length).trim() || '–', emoji: false };
}

/** A text for the `text` of a message, where only these three characters can begin something live. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
