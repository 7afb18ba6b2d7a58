import { amountOf, type Pair, readPair } from '../amounts.ts';
import { type ReadBullet, readSlots } from '../slots.ts';
import { readBullet } from '../text.ts';
import { join, type Phrase, phraseOf, type TracedWord } from './trace.ts';

/** A measure as a topic names it, as words for a line: “load time before and after” is “load time”. */
export function measureWords(measure: string): Phrase {
  return phraseOf(measure.replace(/ before and after$/, ''), 'measure');
}

/**
 * Figures with the measure they are of: "9 s to 2 s" and "load time" are "load time down from 9 s to 2 s". Null where
 * the figures do not say whether it went up or down, because that may not be guessed.
 */
export function measured(figures: Phrase, measure: Phrase): Phrase | null {
  const text = plain(figures);
  const first = figures[0]?.text.toLowerCase() ?? '';
  const pair = pairIn(readSlots(readBullet(text)));
  if (pair) {
    const bare = /^(?:from|down|up)$/.test(first)
      ? figures.slice(figures.findIndex(({ text: word }) => /\d/.test(word)))
      : figures;
    const direction = directionOf(pair);
    return [...measure, ...(direction ? join(direction) : []), ...join('from'), ...bare];
  }
  if (/^(?:down|up)$/.test(first)) return [...measure, ...figures];
  const compared = figures.findIndex(({ text: word }) =>
    /^(?:less|fewer|more|lower|higher|faster|shorter|slower|quicker)$/i.test(word),
  );
  if (compared !== -1) return [...(first === 'by' ? figures.slice(1) : figures), ...measure];
  if (first === 'by' || isBareShare(text, measure)) return null;
  if (/^(?:from|to)$/.test(first)) return [...measure, ...figures];
  const counts = /^[~<>≈]?\d[\d.,]*[km]?\+?$/i.test(figures.at(-1)?.text ?? '') && isPlural(measure[0]?.text ?? '');
  if (counts) return [...figures, ...measure];
  const last = figures.at(-1)?.text.toLowerCase();
  if (last !== undefined && last === measure[0]?.text.toLowerCase()) return [...figures, ...measure.slice(1)];
  return [...measure, ...join('at'), ...figures];
}

/** A share of which nobody can tell whether it is a level or a change: "60%" of an error count, but not of a rate. */
function isBareShare(figures: string, measure: Phrase): boolean {
  if (!/^[~≈]?\d[\d.,]*\s?%$/.test(figures.trim())) return false;
  return !/\b(?:share|rate|coverage|accuracy|precision|recall|score|time up|target|passed|rating)\b/i.test(
    plain(measure),
  );
}

function isPlural(word: string): boolean {
  return /[^s]s$|^people$/i.test(word);
}

function directionOf([before, after]: Pair): 'down' | 'up' | null {
  return before.value === after.value ? null : before.value > after.value ? 'down' : 'up';
}

/**
 * The phrase with its figures told as a share or a multiple, for who cannot share them: "from 900 ms to 200 ms" becomes
 * "by roughly 80%". Null where a figure stays that cannot be told so.
 */
export function relative(phrase: Phrase): Phrase | null {
  const text = plain(phrase);
  const read = readSlots(readBullet(text));
  const kept: TracedWord[] = [];
  let at = 0;
  const wordAt = (index: number) => wordOf(phrase, text, read, index);
  for (const figure of read.figures) {
    if (figure.kind === 'name') continue;
    const from = wordAt(figure.from);
    const to = wordAt(figure.to - 1) + 1;
    if (from < at) continue;
    let told: Phrase;
    let start = from;
    if (figure.kind === 'change') {
      const pair = readPair(read, figure);
      const reckoned = pair ? reckon(pair, plain(phrase.slice(from, to))) : null;
      if (!reckoned) return null;
      if (/^from$/i.test(phrase[start - 1]?.text ?? '')) start--;
      told = reckoned;
    } else if (figure.kind === 'percent' || figure.kind === 'multiple') {
      told = rough(phrase.slice(from, to), phrase[from - 1]?.text ?? '');
    } else if (figure.kind === 'zero') {
      continue;
    } else return null;
    kept.push(...phrase.slice(at, start), ...told);
    at = to;
  }
  return [...kept, ...phrase.slice(at)];
}

/** Words of a change: its share where it fell or grew by less than double, else a multiple. Both are rounded. */
function reckon([before, after]: Pair, of: string): Phrase | null {
  if (before.value <= 0 || before.value === after.value) return null;
  const ratio = after.value / before.value;
  const share = Math.round(Math.abs(1 - ratio) * 20) * 5;
  const told = ratio >= 2 ? `${Math.round(ratio * (ratio < 10 ? 2 : 1)) / (ratio < 10 ? 2 : 1)}x` : `${share}%`;
  if (share === 0 || (ratio < 1 && share >= 100)) return null;
  return [...(ratio >= 2 ? [] : join('by')), ...join('roughly'), { text: told, from: 'reckoned', of }];
}

/** A share as a round one. What is told as rough already stays. */
function rough(figure: Phrase, before: string): Phrase {
  const [first, ...rest] = figure;
  const value = amountOf(first?.text.toLowerCase() ?? '', rest[0]?.text.toLowerCase() ?? '');
  if (
    !first ||
    !value ||
    /^[~≈<>]/.test(first.text) ||
    /^(?:about|around|roughly|nearly|almost|over|under)$/i.test(before)
  )
    return figure;
  if (!/^\d[\d.]*%$/.test(first.text) || value.value < 10) return [...join('roughly'), ...figure];
  const round = Math.round(value.value / 10) * 10;
  return [...join('roughly'), { text: `${round}%`, from: 'reckoned', of: first.of }, ...rest];
}

/** Whether a phrase holds a figure that says how much, not one that is part of a name. */
export function holdsFigure(phrase: Phrase): boolean {
  return readSlots(readBullet(plain(phrase))).figures.some(({ kind }) => kind !== 'name');
}

function pairIn(read: ReadBullet): Pair | null {
  const change = read.figures.find(({ kind }) => kind === 'change');
  return change ? readPair(read, change) : null;
}

/** Which word of the phrase holds word `index` of the reading of its text. */
function wordOf(phrase: Phrase, text: string, { words }: ReadBullet, index: number): number {
  const lead = text.length - readBullet(text).text.length - (text.length - text.trimEnd().length);
  const offset = (words[index]?.start ?? 0) + Math.max(0, lead);
  let end = -1;
  return phrase.findIndex((word) => {
    end += word.text.length + 1;
    return offset <= end;
  });
}

function plain(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join(' ');
}
