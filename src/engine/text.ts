/** A piece of a text: half-open, UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word and its place. `lower` is its letters in lower case, with curly quotes made straight. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** One line of a resume: its own text without the glyph, where it starts in what the member pasted, and its words. */
export interface Bullet {
  readonly text: string;
  readonly start: number;
  readonly words: readonly Word[];
}

const wordPattern = /[^\s—–()[\]{}"“”]+/g;

/** The words of a text with their places; edge punctuation is left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

/** A bullet made of one text, as it stands. */
export function readBullet(text: string, start = 0): Bullet {
  return { text, start, words: readWords(text) };
}

/** The bullets in a pasted text, in order, each with its place. */
export function splitBullets(text: string): Bullet[] {
  const bullets: Bullet[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (line) bullets.push(readBullet(line, match.index + match[0].indexOf(line)));
  }
  return bullets;
}
