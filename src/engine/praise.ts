import { isMeasured } from './evidence.ts';
import type { Praise } from './review.ts';
import type { BulletContext } from './rule.ts';
import { type Bullet, type Span, spanOfWords } from './text.ts';
import { tag } from './words.ts';

/** Trouble that everybody has: naming it shows nothing yet. */
const plainTrouble = /^(?:bugs?|errors?|issues?|slow|incidents?|defects?|failures?|delays?|delayed|failed|missing)$/;

/** Most praises a bullet hears: the member should know which words to keep, not read a list. */
const mostPraises = 2;

/** What a bullet does well, by the words that do it, most telling first. Praises nothing that a finding doubts. */
export function readPraise(bullet: Bullet, context: BulletContext): Praise[] {
  const { read, signals } = context;
  const praise: Praise[] = [];
  const add = (span: Span | undefined, message: string) => {
    if (
      span &&
      praise.length < mostPraises &&
      !praise.some((one) => one.span.start < span.end && span.start < one.span.end)
    ) {
      praise.push({ span, message });
    }
  };
  const change = read.figures.find((figure) => figure.kind === 'change' && isMeasured(read, figure));
  const outcome = change ?? read.figures.find((figure) => figure.kind !== 'name' && isMeasured(read, figure));
  if (outcome && signals.weight.result + signals.weight.system >= 0.5) {
    add(
      resultAround(read.slots.result, spanOfWords(read.words, outcome.from, outcome.to)),
      change
        ? 'Before and after in figures: a reader can see the size of the change.'
        : 'A result with its figure: this is what a reader remembers.',
    );
  } else if (signals.reached && signals.weight.result >= 1) {
    const clause =
      read.clauses.find((one) => one.kind === 'change' && one.from > 0) ??
      read.clauses.find((one) => one.kind === 'change');
    if (clause)
      add(
        spanOfWords(read.words, clause.from, clause.to),
        'You say what was different afterwards, and it could be checked.',
      );
  }
  const failure = read.tags.findIndex(
    (mask, at) =>
      (mask & tag.failure) !== 0 &&
      read.labels[at] !== 'action' &&
      read.figureAt[at] === -1 &&
      !plainTrouble.test(read.words[at]?.lower ?? ''),
  );
  const technique = read.tags.findIndex((mask, at) => (mask & tag.mechanism) !== 0 && read.labels[at] !== 'action');
  const told = read.clauses[0]?.kind !== 'duty';
  if (told && technique !== -1 && signals.mechanisms > 0)
    add(phraseAround(context, technique), 'You name the technique, so a reader of your trade knows what you can do.');
  if (told && failure !== -1 && signals.failures > 0)
    add(phraseAround(context, failure), 'You name what used to go wrong: that is the part that sounds like real work.');
  const size = read.figures.find((figure) => figure.kind !== 'name' && !isMeasured(read, figure));
  if (size && signals.tier === 'scale') {
    const span = scaleAround(read.slots.scale, spanOfWords(read.words, size.from, size.to));
    // A bare number tells nothing without its noun.
    if (/\p{L}{3}/u.test(bullet.text.slice(span.start, span.end)))
      add(span, 'The size of it is there: a reader can picture the work.');
  }
  return praise;
}

function resultAround(results: readonly Span[], figure: Span): Span {
  return results.find((span) => span.start <= figure.start && figure.end <= span.end) ?? figure;
}

function scaleAround(scales: readonly Span[], figure: Span): Span {
  return scales.find((span) => span.start <= figure.start && figure.end <= span.end) ?? figure;
}

/** The word at `at` with its neighbours of the same phrase: "retry limits", "dead-letter handling". */
function phraseAround({ read }: BulletContext, at: number): Span {
  const { words, tags } = read;
  const joins = (k: number) =>
    ((tags[k] ?? 0) & (tag.function | tag.number)) === 0 &&
    read.labels[k] === read.labels[at] &&
    ((tags[k] ?? 0) & (tag.vague | tag.buzz | tag.inflator)) === 0;
  let from = at;
  let to = at + 1;
  while (
    from > 0 &&
    at - from < 2 &&
    words[from]?.gap === 'none' &&
    joins(from - 1) &&
    !((tags[from - 1] ?? 0) & tag.past)
  )
    from--;
  while (to < words.length && to - at < 3 && words[to]?.gap === 'none' && joins(to) && !((tags[to] ?? 0) & tag.past))
    to++;
  return spanOfWords(words, from, to);
}
