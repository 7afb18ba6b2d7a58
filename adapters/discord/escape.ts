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
  const line = visible(text).replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The text with every character replaced that would be hidden, would reorder it, or is no character at all. */
function visible(text: string): string {
  return wellFormed(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd'));
}

/** The text without halves of pairs of surrogates, which JSON can hold and Discord refuses. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
