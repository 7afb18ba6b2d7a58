/**
 * What stands between a token and the one before it. A sentence end or a line end stops a name; a list mark parts the
 * members of a list; the tight joints can belong to a name, as in Node.js, CI/CD and e-commerce.
 */
export const joint = { space: 0, hyphen: 1, dot: 2, slash: 3, ampersand: 4, list: 5, line: 6, stop: 7, apostrophe: 8 };

/** The tokens of a text: parallel arrays, so that a long posting costs few objects. Offsets are UTF-16, half-open. */
export interface SkillTokens {
  readonly text: string;
  /** The text in lower case, of the same length. */
  readonly lower: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** joints[i] is what stands before token i; joints[count] what stands after the last. */
  readonly joints: Uint8Array;
}

/** Lower case that keeps every offset: letters whose lower form is longer stay as they are. */
function lowerKeepingLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const one = text.charAt(i).toLowerCase();
    return one.length === 1 ? one : text.charAt(i);
  }).join('');
}

const [other, word, blank, newline, hyphen, dot, slash, ampersand, listMark, stopMark, apostrophe, tag] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
];

const kinds = new Uint8Array(0x3000);
for (let code = 0; code < kinds.length; code += 1) {
  const char = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(char)) kinds[code] = word;
  else if (char === '\n' || char === '\r' || code === 0x2028 || code === 0x2029) kinds[code] = newline;
  else if (/\s/.test(char) || code === 0x200b) kinds[code] = blank;
  else if (/[-_‐‑]/.test(char)) kinds[code] = hyphen;
  else if (char === '.') kinds[code] = dot;
  else if (char === '/' || char === '\\') kinds[code] = slash;
  else if (char === '&') kinds[code] = ampersand;
  else if (/[!?…]/.test(char)) kinds[code] = stopMark;
  else if (/['’‘`´]/.test(char)) kinds[code] = apostrophe;
  else if (/[+#]/.test(char)) kinds[code] = tag;
  else if (/[,;:|()[\]{}•·*–—"“”<>●▪◦‣∙=~]/.test(char)) kinds[code] = listMark;
  else kinds[code] = other;
}
const kindOf = (text: string, i: number): number =>
  i >= 0 && i < text.length ? (kinds[text.charCodeAt(i)] ?? (text.charCodeAt(i) >= 0xd800 ? other : word)) : blank;

/** Where a token that begins at `i` ends: `c++`, `c#` and `f#` keep their marks. */
function tokenEnd(text: string, i: number): number {
  let end = i + 1;
  while (end < text.length && kindOf(text, end) === word) end += 1;
  const next = text.charCodeAt(end);
  if (next === 43 && text.charCodeAt(end + 1) === 43) return end + 2;
  if (next === 35 && kindOf(text, end + 1) !== word) return end + 1;
  return end;
}

/** Reads the gap from `from` to the next token and says what it is. */
function jointOf(text: string, from: number, to: number): number {
  let spaces = false;
  let found = joint.space;
  for (let i = from; i < to; i += 1) {
    const kind = kindOf(text, i);
    if (kind === newline) return joint.line;
    if (kind === blank) spaces = true;
    else if (kind === dot || kind === stopMark) {
      const tight = kind === dot && i === from && i + 1 === to;
      found = tight ? joint.dot : joint.stop;
    } else if (found === joint.stop) continue;
    else if (kind === hyphen) found = found === joint.space && !spaces && i + 1 === to ? joint.hyphen : joint.list;
    else if (kind === slash) found = found === joint.space || found === joint.slash ? joint.slash : joint.list;
    else if (kind === ampersand) found = found === joint.space ? joint.ampersand : joint.list;
    else if (kind === apostrophe) found = found === joint.space && !spaces ? joint.apostrophe : joint.list;
    else if (kind !== tag) found = joint.list;
  }
  return found;
}

const addressPattern = /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+/giy;

/** Where a web or mail address that begins at `i` ends, or `i`. Names inside addresses are not skills. */
function addressEnd(text: string, lower: string, i: number, end: number): number {
  const code = text.charCodeAt(end);
  const first = lower.charCodeAt(i);
  const address =
    code === 64 || (first === 104 && lower.startsWith('http', i)) || (first === 119 && lower.startsWith('www.', i));
  if (!address) return i;
  addressPattern.lastIndex = i;
  return addressPattern.exec(text) ? addressPattern.lastIndex : i;
}

/** Splits any text into tokens. One pass; the time grows with the length of the text. */
export function readSkillTokens(text: string): SkillTokens {
  const lower = lowerKeepingLength(text);
  const room = (text.length >> 1) + 2;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const joints = new Uint8Array(room + 1);
  let count = 0;
  let gap = 0;
  let i = 0;
  while (i < text.length) {
    if (kindOf(text, i) !== word) {
      i += 1;
      continue;
    }
    const end = tokenEnd(text, i);
    const skipTo = addressEnd(text, lower, i, end);
    if (skipTo > i) {
      i = skipTo;
      continue;
    }
    // ".NET" begins with its dot: the dot is the token's, not the gap's.
    const dotted = i > 0 && text.charCodeAt(i - 1) === 46 && lower.startsWith('net', i) && end === i + 3;
    const start = dotted && kindOf(text, i - 2) !== word ? i - 1 : i;
    joints[count] = count === 0 ? joint.line : jointOf(text, gap, start);
    starts[count] = start;
    ends[count] = end;
    count += 1;
    gap = end;
    i = end;
  }
  joints[count] = joint.line;
  return { text, lower, count, starts, ends, joints };
}

/** The token at `i` as it is written. */
export function tokenAt(tokens: SkillTokens, i: number): string {
  return tokens.text.slice(tokens.starts[i], tokens.ends[i]);
}

/** The words from `from` to `to` as one spaced lower-case line, with a blank at both ends. */
export function lineOf(tokens: SkillTokens, from: number, to: number): string {
  let words = ' ';
  for (let i = from; i < to; i += 1) words += `${tokens.lower.slice(tokens.starts[i], tokens.ends[i])} `;
  return words;
}

/** How far the sentence around tokens `first`..`after` reaches, at most `reach` tokens to either side. */
export function sentenceAround(
  tokens: SkillTokens,
  { first, after }: { readonly first: number; readonly after: number },
  reach: number,
): { readonly from: number; readonly to: number } {
  let from = first;
  while (from > 0 && first - from < reach && (tokens.joints[from] ?? joint.stop) < joint.line) from -= 1;
  let to = after;
  while (to < tokens.count && to - after < reach) {
    const before = tokens.joints[to] ?? joint.stop;
    if (before === joint.line || before === joint.stop) break;
    to += 1;
  }
  return { from, to };
}
