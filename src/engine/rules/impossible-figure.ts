import type { Figure } from '../figures.ts';
import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import type { ReadBullet } from '../slots.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

/** Seconds, bytes or plain number that a figure's text stands for, with the kind of unit, or null where it cannot be told. */
function amount(word: string, next: string): { value: number; unit: string } | null {
  const match = /^[~≈<>$€£₹]*(\d[\d.,]*)\s*([a-zµ%]*)/.exec(word);
  if (!match) return null;
  const value = Number((match[1] ?? '').replace(/,/g, '').replace(/\.$/, ''));
  const unit = match[2] || next;
  const seconds: Readonly<Record<string, number>> = {
    ms: 0.001,
    s: 1,
    sec: 1,
    second: 1,
    seconds: 1,
    m: 60,
    min: 60,
    mins: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hr: 3600,
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
  if (!Number.isFinite(value)) return null;
  const time = Object.hasOwn(seconds, unit) ? seconds[unit] : undefined;
  if (time !== undefined) return { value: value * time, unit: 'time' };
  const size = Object.hasOwn(bytes, unit) ? bytes[unit] : undefined;
  if (size !== undefined) return { value: value * size, unit: 'size' };
  return { value, unit: unit === '%' ? '%' : '' };
}

function ends(
  read: ReadBullet,
  figure: Figure,
): [{ value: number; unit: string }, { value: number; unit: string }] | null {
  const numbers = [];
  for (let k = figure.from; k < figure.to; k++) if (/\d/.test(read.words[k]?.lower ?? '')) numbers.push(k);
  const [a, b] = numbers;
  if (a === undefined || b === undefined || numbers.length !== 2) return null;
  const before = amount(read.words[a]?.lower ?? '', read.words[a + 1]?.lower ?? '');
  const after = amount(read.words[b]?.lower ?? '', read.words[b + 1]?.lower ?? '');
  if (!before || !after) return null;
  if (before.unit !== after.unit)
    return before.unit === '' && after.unit === '%' ? [{ ...before, unit: '%' }, after] : null;
  return [before, after];
}

export const impossibleFigure: BulletRule = {
  id: 'impossible-figure',
  appliesTo: 'bullet',
  also: ['summary'],
  title: 'Check the figure before an interviewer does',
  severity: 'high',
  why: 'One figure that cannot be true makes the reader doubt all the others.',
  source: { title: guides.examples, locator: 'operationally believable results' },
  examples: {
    flags: [
      { text: 'Reduced parcel losses by 140% with a second scan', evidence: '140%' },
      { text: 'Reduced label printing from 2 s to 9 s by caching fonts', evidence: '2 s to 9 s' },
    ],
    allows: ['Reduced label printing from 9 s to 2 s by caching fonts', 'Grew parcel volume by 140% in two years'],
  },

  *check({ text }, { read }) {
    for (const figure of read.figures) {
      const down = nearestDirection(read, figure.from);
      const span = spanOfWords(read.words, figure.from, figure.to);
      if (figure.kind === 'percent' && down === 'down') {
        const found = amount(read.words[figure.from]?.lower ?? '', '');
        if (found && found.value > 100 && read.words[figure.from - 1]?.lower !== 'to') {
          yield ask(
            read,
            figure.from,
            figure.to,
            `${quoted(text, span)} is more than all there was.`,
            'A reduction cannot pass 100 %. What were the numbers before and after?',
          );
        }
      } else if (figure.kind === 'change' && down === 'down') {
        const pair = ends(read, figure);
        if (pair && pair[0].value < pair[1].value) {
          yield ask(
            read,
            figure.from,
            figure.to,
            `${quoted(text, span)} goes up, but the verb says down.`,
            'Are the two numbers the right way round, and in the same unit?',
          );
        }
      }
    }
  },
};

/** The direction that the closest change verb before the figure gives, within its sentence. */
function nearestDirection({ tags, words, bases }: ReadBullet, at: number): 'up' | 'down' | null {
  for (let k = at - 1; k >= Math.max(0, at - 10); k--) {
    const mask = tags[k] ?? 0;
    if (
      /^(?:reduce|cut|lower|decrease|shrink|slash|shorten|trim|drop|fall|lessen|minimize)$/.test(bases[k] ?? '') &&
      mask & (tag.past | tag.gerund | tag.base | tag.third)
    )
      return 'down';
    if (mask & tag.up && bases[k] && !(mask & tag.metric)) return 'up';
    if (words[k]?.gap === 'stop' || words[k]?.gap === 'semicolon') return null;
  }
  return null;
}
