/** The language's own `push`, taken before pdf.js replaces it. */
const native = Object.getOwnPropertyDescriptor(Array.prototype, 'push') as PropertyDescriptor;

/**
 * Puts the language's own `push` back. On Node before 22, pdf.js replaces it by one that is ten times slower, to mend how it
 * fails on an array whose length is fixed, which happens nowhere here. Reading a PDF pushes for each letter.
 */
export function restorePush(): void {
  Object.defineProperty(Array.prototype, 'push', native);
}
