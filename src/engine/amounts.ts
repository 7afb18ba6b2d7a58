import type { Figure } from './figures.ts';
import type { ReadBullet } from './slots.ts';

/** What a number stands for: seconds, bytes, per cent or a plain number. */
export interface Amount {
  readonly value: number;
  readonly unit: 'time' | 'size' | '%' | '';
}

/** The two ends of a change, in one unit. */
export type Pair = readonly [Amount, Amount];

const seconds: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  d: 86400,
  day: 86400,
  days: 86400,
  week: 604800,
  weeks: 604800,
  month: 2592000,
  months: 2592000,
};
const bytes: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

/** What the word of a figure and the word after it (lower case) stand for, or null where it cannot be told. */
export function amountOf(word: string, next: string): Amount | null {
  const match = /^[~≈<>$€£₹]*(\d[\d.,]*)\s*([a-zµ%]*)/.exec(word);
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(/,/g, '').replace(/\.$/, ''));
  const unit = match[2] || next;
  if (!Number.isFinite(value)) return null;
  if (Object.hasOwn(seconds, unit)) return { value: value * (seconds[unit] ?? 1), unit: 'time' };
  if (Object.hasOwn(bytes, unit)) return { value: value * (bytes[unit] ?? 1), unit: 'size' };
  // "3x" is no amount: nothing can be compared with it.
  if (match[2] && !/^(?:k|%|mn|million|bn|billion)$/.test(match[2])) return null;
  const times = unit === 'k' ? 1e3 : /^(?:mn|million)$/.test(unit) ? 1e6 : /^(?:bn|billion)$/.test(unit) ? 1e9 : 1;
  return { value: value * times, unit: unit === '%' ? '%' : '' };
}

/** The two ends of a change, or null where they cannot be compared. "38 to 11 minutes": the unit is that of both. */
export function readPair(read: ReadBullet, figure: Figure): Pair | null {
  const numbers = [];
  for (let k = figure.from; k < figure.to; k++) if (/\d/.test(read.words[k]?.lower ?? '')) numbers.push(k);
  const [a, b] = numbers;
  if (a === undefined || b === undefined || numbers.length !== 2) return null;
  const lower = (k: number) => read.words[k]?.lower ?? '';
  const before = amountOf(lower(a), lower(a + 1));
  const after = amountOf(lower(b), lower(b + 1));
  if (!before || !after) return null;
  if (before.unit === after.unit) return [before, after];
  if (before.unit === '' && after.unit === '%') return [{ ...before, unit: '%' }, after];
  // "780 to 310 ms", "9 minutes to 2": the one unit holds for both.
  if (before.unit === '') return withUnit(before, lower(b), lower(b + 1), 'before', after);
  return after.unit === '' ? withUnit(after, lower(a), lower(a + 1), 'after', before) : null;
}

function withUnit(bare: Amount, word: string, next: string, end: 'before' | 'after', other: Amount): Pair | null {
  const unit = /[a-zµ]+$/.exec(word)?.[0] ?? next;
  const read = amountOf(`${bare.value}${unit}`, '');
  if (read?.unit !== other.unit) return null;
  return end === 'before' ? [read, other] : [other, read];
}
