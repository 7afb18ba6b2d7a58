/**
 * The pattern with every blank in it standing for any run of white space: a line may be wrapped, or hold no-break
 * spaces, without being judged otherwise.
 */
export function spaced({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', String.raw`\s+`), flags);
}

let lastText = '';
let lastLowered = '';

/** Lower case of the text asked about last: many phrases are looked for in one line. */
function lowered(text: string): string {
  if (text !== lastText) {
    lastText = text;
    lastLowered = text.toLowerCase();
  }
  return lastLowered;
}

const phrases = new Map<string, RegExp>();

/** Where a phrase (lower case, plain) stands in a text as whole words, in any case, or null. */
export function findPhrase(text: string, phrase: string): { start: number; end: number } | null {
  // Most phrases are in few texts: a plain search for the first word is much cheaper than the pattern.
  if (!lowered(text).includes(phrase.split(' ', 1)[0] ?? '')) return null;
  let pattern = phrases.get(phrase);
  if (!pattern) {
    const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
    pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'iu');
    phrases.set(phrase, pattern);
  }
  const found = pattern.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
