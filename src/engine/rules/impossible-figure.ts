import { amountOf, type Pair, readPair } from '../amounts.ts';
import type { Figure } from '../figures.ts';
import { guides } from '../guides.ts';
import { ask, type BulletRule, type Match, quoted } from '../rule.ts';
import type { ReadBullet } from '../slots.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

/** How far a stated share may be from that of the two numbers beside it, in points: people round, and round twice. */
const roundingPoints = 6;
/** A share belongs to the two numbers that stand this many words from it. */
const beside = 3;

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
      { text: 'Increased parcel scans from 900 to 300 a day', evidence: '900 to 300' },
      { text: 'Improved the response time of the tide API from 200 ms to 800 ms', evidence: '200 ms to 800 ms' },
      { text: 'Cut label printing from 8 s to 2 s (95%) by caching fonts', evidence: '95%' },
      { text: 'Moved 130% of the couriers to the new scanner', evidence: '130%' },
    ],
    allows: [
      'Reduced label printing from 9 s to 2 s by caching fonts',
      'Grew parcel volume by 140% in two years',
      'Improved the response time of the tide API from 800 ms to 200 ms',
      'Cut label printing from 8 s to 2 s (75%) by caching fonts',
      'Reached 130% of the sales target',
    ],
  },

  *check({ text }, { read }) {
    for (const figure of read.figures) {
      const found = figure.kind === 'percent' ? doubtShare(text, read, figure) : doubtChange(text, read, figure);
      if (found) yield found;
    }
  },
};

function doubtShare(text: string, read: ReadBullet, figure: Figure): Match | null {
  const { words } = read;
  const share = amountOf(words[figure.from]?.lower ?? '', '')?.value;
  if (share === undefined) return null;
  const span = spanOfWords(words, figure.from, figure.to);
  const match = (message: string, question: string) =>
    ask(read, figure.from, figure.to, `${quoted(text, span)} ${message}`, question);
  if (share > 100 && falls(read, figure.from) && words[figure.from - 1]?.lower !== 'to')
    return match(
      'is more than all there was.',
      'A reduction cannot pass 100 %. What were the numbers before and after?',
    );
  if (share > 100 && isPartOfMany(read, figure))
    return match(
      'is more than all of them.',
      'A part cannot pass 100 %. How many were there, and how many of them was it?',
    );
  if (words[figure.to]?.lower === 'of') return null;
  const change = read.figures.find(
    (other) =>
      other.kind === 'change' &&
      ((figure.from - other.to <= beside && figure.from >= other.to) ||
        (other.from - figure.to <= beside && other.from >= figure.to)),
  );
  const pair = change && readPair(read, change);
  if (!change || !pair || pair[0].unit === '%' || pair[0].value <= 0) return null;
  const told = Math.round(100 * Math.abs(1 - pair[1].value / pair[0].value));
  if (Math.abs(told - share) <= roundingPoints || words[figure.from]?.lower.includes('+')) return null;
  return match(
    `does not go with ${quoted(text, spanOfWords(words, change.from, change.to))}, which makes ${told} %.`,
    'Which of the two is right? Keep that one.',
  );
}

/** "130 % of the couriers": a part of a number of things, not a target passed. */
function isPartOfMany({ words }: ReadBullet, figure: Figure): boolean {
  if (words[figure.to]?.lower !== 'of' || !/^(?:the|our|all|its|their)$/.test(words[figure.to + 1]?.lower ?? ''))
    return false;
  const named = words.slice(figure.to + 2, figure.to + 5);
  return (
    /[^s]s$/.test(named[0]?.lower ?? '') &&
    !named.some(({ lower }) => /^(?:targets?|goals?|quotas?|plans?|budgets?|sales)$/.test(lower))
  );
}

function doubtChange(text: string, read: ReadBullet, figure: Figure): Match | null {
  const pair = figure.kind === 'change' ? readPair(read, figure) : null;
  if (!pair) return null;
  const span = spanOfWords(read.words, figure.from, figure.to);
  const message = wrongWay(read, figure, pair);
  if (!message) return null;
  return ask(
    read,
    figure.from,
    figure.to,
    `${quoted(text, span)} ${message}`,
    'Are the two numbers the right way round, and in the same unit?',
  );
}

function wrongWay(read: ReadBullet, figure: Figure, [before, after]: Pair): string | null {
  const verb = nearestChange(read, figure.from);
  if (before.value < after.value && verb === 'down') return 'goes up, but the verb says down.';
  if (before.value > after.value && verb === 'up' && before.unit !== 'time') return 'goes down, but the verb says up.';
  if (before.value < after.value && verb === 'better' && before.unit === 'time' && isWaiting(read, figure))
    return 'is a longer time, but the verb says better.';
  return null;
}

function falls(read: ReadBullet, at: number): boolean {
  return nearestChange(read, at) === 'down';
}

/** A measure of which less is better stands before the figure. */
function isWaiting({ words }: ReadBullet, figure: Figure): boolean {
  return words
    .slice(Math.max(0, figure.from - 6), figure.from)
    .some(({ lower }) => /^(?:times?|latency|latencies|delays?|duration|wait|waiting|lag)$/.test(lower));
}

/** What the closest change verb before the figure says, within its sentence. */
function nearestChange({ tags, words, bases }: ReadBullet, at: number): 'up' | 'down' | 'better' | null {
  for (let k = at - 1; k >= Math.max(0, at - 10); k--) {
    const mask = tags[k] ?? 0;
    const base = bases[k] ?? '';
    if (
      /^(?:reduce|cut|lower|decrease|shrink|slash|shorten|trim|drop|fall|lessen|minimize)$/.test(base) &&
      mask & (tag.past | tag.gerund | tag.base | tag.third)
    )
      return 'down';
    if (mask & tag.up && base && !(mask & tag.metric))
      return /^(?:increase|raise|grow|boost|lift|climb)$/.test(base) ? 'up' : 'better';
    if (words[k]?.gap === 'stop' || words[k]?.gap === 'semicolon') return null;
  }
  return null;
}
