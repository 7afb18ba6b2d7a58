/**
 * The pattern with every blank in it standing for any run of white space: a line may be wrapped, or hold no-break
 * spaces, without being judged otherwise.
 */
export function spaced({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', String.raw`\s+`), flags);
}

const phrases = new Map<string, RegExp>();

/** Where a phrase (lower case, plain) stands in a text as whole words, in any case, or null. */
export function findPhrase(text: string, phrase: string): { start: number; end: number } | null {
  let pattern = phrases.get(phrase);
  if (!pattern) {
    const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
    pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu');
    phrases.set(phrase, pattern);
  }
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
