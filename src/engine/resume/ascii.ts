/** Whether a text has no letter with an accent and no sign outside the oldest alphabet, and so needs no folding. */
export function isAscii(text: string): boolean {
  return /^[\u0000-\u007F]*$/.test(text);
}
