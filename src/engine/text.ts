/** A piece of a text: half-open, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between a word and the one before it, the strongest mark first. `open` and `close` are brackets alone; `stop` ends a sentence. */
export type Gap = 'none' | 'comma' | 'semicolon' | 'colon' | 'dash' | 'arrow' | 'open' | 'close' | 'stop';

/** A word and its place. `lower` is its letters in lower case, apostrophes straight, invisible marks left out. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly gap: Gap;
  /** A bracket closes between the word before and this one. */
  readonly closes: boolean;
}

/** One line of a resume: its own text without the glyph, where it starts in what the member pasted, and its words. */
export interface Bullet {
  readonly text: string;
  readonly start: number;
  /** Bullets that belong to one role share a number: a blank line begins the next. */
  readonly group: number;
  readonly words: readonly Word[];
}

/** Marks with no width or that turn the reading direction: they may hide in pasted text and belong to no word. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/;
const allInvisible = new RegExp(invisible.source, 'g');

/** Bullet glyphs as word processors, chat apps and PDF readers write them, private-use Symbol and Wingdings codes included. */
const glyph =
  /^(?:[•◦‣⁃∙●○◉◎■□▪▫◆◇►▸▶▻➢➤➔→✓✔✦✧★☆❖⦿⦾·¤\u00b7\u2022\u2023\u25aa\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d]|[-–—*+](?=\s)|o(?=\s{1,4}[A-Z])|(?:\(?\d{1,3}[.)]|\(?[a-z][.)])(?=\s))[\s\u200b\ufeff]*/u;

const tokenPattern = /[^\s—–()[\]{}"“”„«»→⇒➔|]+/g;
const edgeStart = /^[,.;:!?'’‘`*_~<>•…]+(?!\d)/;
const edgeEnd = /[,.;:!?'’‘`*_~<>•…]+$/;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** The words of a text with their places, edge punctuation left out; a hyphenated word is one word. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const hidden = invisible.test(text);
  let last = 0;
  for (const match of text.matchAll(tokenPattern)) {
    let start = match.index;
    let token = match[0];
    const head = edgeStart.exec(token);
    if (head) {
      start += head[0].length;
      token = token.slice(head[0].length);
    }
    const tail = edgeEnd.exec(token);
    if (tail) token = token.slice(0, tail.index);
    if (!letterOrDigit.test(token)) continue;
    const end = start + token.length;
    const plain = hidden ? token.replace(allInvisible, '') : token;
    const between = text.slice(last, start);
    words.push({
      text: token,
      lower: plain.toLowerCase().replaceAll('’', "'"),
      start,
      end,
      gap: readGap(between, words.at(-1)?.lower ?? ''),
      closes: /[)\]}]/.test(between),
    });
    last = end;
  }
  return words;
}

/** Tokens whose final period ends no sentence. */
const abbreviation = /^(?:a\.m|p\.m|vs|e\.g|i\.e|approx|incl|inc|etc|no|dept|st|mr|ms|dr|co|corp|ltd)$/i;

function readGap(between: string, before: string): Gap {
  if (between === ' ') return 'none';
  if (/[([{]/.test(between)) return 'open';
  if (/[→⇒➔]|->|=>/.test(between)) return 'arrow';
  if (/^\.\s+$/.test(between) && abbreviation.test(before)) return 'none';
  if (/[.!?…](?:\s|$)/.test(between)) return 'stop';
  if (between.includes(';')) return 'semicolon';
  if (between.includes(':')) return 'colon';
  if (/[—|]|–|\s-{1,2}\s/.test(between)) return 'dash';
  if (between.includes(',')) return 'comma';
  return /[)\]}]/.test(between) ? 'close' : 'none';
}

/** The span that words `from`..`to` (half-open, not empty) cover. */
export function spanOfWords(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** A bullet made of one text: a leading glyph or number and outer white space are left out, and `start` moves with it. */
export function readBullet(text: string, start = 0, group = 0): Bullet {
  const outer = /^[\s\u200b\ufeff]*/.exec(text)?.[0].length ?? 0;
  const lead = outer + (glyph.exec(text.slice(outer, outer + 24))?.[0].length ?? 0);
  const own = text.slice(lead).trimEnd();
  return { text: own, start: start + lead, group, words: readWords(own) };
}

/**
 * The bullets in a pasted text, in order, each with its place. A line with a glyph or a number begins a bullet; lines
 * after it that begin in lower case or are indented deeper go with it. Where no line has a glyph, every line is a
 * bullet unless it plainly goes on from the line before: that line is long and does not end a sentence, and this one
 * begins in lower case. A blank line always ends a bullet.
 */
export function splitBullets(text: string): Bullet[] {
  const bullets: Bullet[] = [];
  let group = 0;
  let open = null as OpenBullet | null;
  const close = (done: OpenBullet | null) => {
    if (!done) return;
    const bullet = readBullet(text.slice(done.start, done.end), done.start, group);
    if (bullet.words.length > 0) bullets.push(bullet);
  };
  for (const line of lines(text)) {
    const body = text.slice(line.start, line.end);
    const trimmed = body.trim();
    if (trimmed === '') {
      close(open);
      if (open) group++;
      open = null;
      continue;
    }
    const indent = body.length - body.trimStart().length;
    const glyphed = glyph.test(body.trimStart().slice(0, 24));
    const before: OpenBullet | null = open;
    const next: OpenBullet = { start: line.start, end: line.end, glyphed, indent, lastLength: trimmed.length };
    if (before && !glyphed && continues(text.slice(before.start, before.end), trimmed, before, indent)) {
      open = { ...next, start: before.start, glyphed: before.glyphed, indent: before.indent };
    } else {
      close(before);
      open = next;
    }
  }
  close(open);
  return bullets;
}

interface OpenBullet extends Span {
  readonly glyphed: boolean;
  readonly indent: number;
  /** Length of its last line so far: a short one was ended by its writer. */
  readonly lastLength: number;
}

/** Shortest line that a program would have wrapped: a shorter one ended because its writer ended it. */
const wrappedLineLength = 45;

function continues(before: string, line: string, open: OpenBullet, indent: number): boolean {
  const startsLow = /^[\p{Ll}\d(&%$+]/u.test(line);
  const ended = /[.!?;]\s*$/.test(before.slice(-8));
  if (open.glyphed)
    return (
      startsLow ||
      (indent > open.indent && !ended) ||
      (!ended && open.lastLength >= wrappedLineLength && !/^\p{Lu}[\p{Ll}-]+(?:ed|t|d|n)\b/u.test(line))
    );
  return /^\p{Ll}/u.test(line) && !ended && open.lastLength >= wrappedLineLength;
}

function* lines(text: string): Iterable<Span> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    // Line feed, carriage return, vertical tab, form feed, next line, line and paragraph separators.
    if ((code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) {
      yield { start, end: at };
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      start = at + 1;
    }
  }
}
