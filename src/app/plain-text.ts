/** The text without halves of surrogate pairs, which JSON can hold and UTF-8 cannot; its length stays. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The text with every control character, direction override and lone surrogate shown as a replacement mark of the same
 * length: it is read in the order in which it is stored, and can be sent as UTF-8. Line breaks and tabs stay; so do the marks
 * that right-to-left scripts need.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '\ufffd');
}

/** At most `length` UTF-16 units of a text, with “…” where it was cut; never half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
