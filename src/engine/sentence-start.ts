import { type Clause, clauseFrom, type Reading } from './clause.ts';
import { comparative, enablingGerunds, resultGerundsOnlyWithFigure, riseOrFall } from './lexicon/clause-words.ts';
import { skipAdverbs, verbEnd } from './opening.ts';
import type { Word } from './text.ts';
import { tag } from './words.ts';

/** After ; . — : a verb opens a new act or change; a noun phrase is an outcome where it says that something rose or fell. */
export function startSentence(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const gap = words[i]?.gap;
  const made = clauseFrom(i);
  let at = skipAdverbs(reading, i);
  if (
    /^(?:i|we|and|it|this|these|which)$/.test(words[at]?.lower ?? '') &&
    !/^(?:it|this)$/.test(words[at]?.lower ?? '')
  )
    at = skipAdverbs(reading, at + 1);
  const mask = tags[at] ?? 0;
  if (mask & tag.past && bases[at]) {
    if (mask & (tag.up | tag.down)) return made('change', at, bases[at] ?? null);
    return made('act', verbEnd(reading, at), bases[at] ?? null);
  }
  if (mask & tag.gerund && bases[at])
    return made(isChangeGerund(reading, at) ? 'change' : 'means', at, bases[at] ?? null);
  const end = sentenceEnd(words, i);
  if (
    /^(?:this|it|which|these)$/.test(words[at]?.lower ?? '') &&
    /^(?:resulted|led|reduced|improved|increased|saved|cut)$/.test(words[at + 1]?.lower ?? '')
  ) {
    const body = at + (/^(?:in|to)$/.test(words[at + 2]?.lower ?? '') ? 3 : 1);
    return made('change', body, 'result');
  }
  // "…; broken loads now stop at staging": what others do or what is so after the act is its outcome.
  const tellsOutcome =
    gap === 'semicolon' &&
    current.verb !== null &&
    !/^(?:i|we|it|this|these|also|and|our|my)$/.test(words[i]?.lower ?? '');
  const rises = (from: number) => {
    for (let k = from; k < end; k++) {
      if ((tags[k] ?? 0) & (tag.past | tag.third) && bases[k] && riseOrFall.has(bases[k] ?? '')) return true;
      if (k < from + 2 && comparative.test(words[k]?.lower ?? '')) return true;
      const figure = reading.figures[reading.figureAt[k] ?? -1];
      if (
        figure &&
        (figure.kind === 'change' || figure.kind === 'percent' || figure.kind === 'zero' || figure.kind === 'multiple')
      )
        return true;
    }
    return false;
  };
  if (rises(i) || (tellsOutcome && hasFiniteVerb(reading, i + 1, end))) return made('change', i, null);
  if (gap === 'colon') return current.kind === 'change' ? made('means', i) : null;
  if (gap === 'dash' && /^(?:an?|the)$/.test(words[i]?.lower ?? '')) return null;
  return made('means', i);
}

/** A verb that a subject before it can own, within words `from`..`to`. */
function hasFiniteVerb({ words, tags, bases }: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (/^(?:was|were|is|are|has|have|had|can|could|will)$/.test(words[k]?.lower ?? '')) return true;
    if (
      (tags[k] ?? 0) & (tag.past | tag.third) &&
      bases[k] &&
      !((tags[k] ?? 0) & (tag.artefact | tag.metric)) &&
      words[k]?.gap === 'none'
    )
      return true;
  }
  return false;
}

/** Words looked ahead at most, so that a long text of one-word sentences or dashes takes no longer than prose. */
const longestSentence = 60;

function sentenceEnd(words: readonly Word[], from: number): number {
  const last = Math.min(words.length, from + longestSentence);
  for (let k = from + 1; k < last; k++) {
    const gap = words[k]?.gap;
    if (gap === 'stop' || gap === 'semicolon') return k;
  }
  return last;
}

export function isChangeGerund(reading: Reading, at: number): boolean {
  const { words, tags } = reading;
  const lower = words[at]?.lower ?? '';
  const mask = tags[at] ?? 0;
  if (!(mask & tag.gerund) && !/'ing$/.test(lower)) return false;
  const listed = enablingGerunds.test(lower);
  if (resultGerundsOnlyWithFigure.test(lower)) {
    const end = Math.min(words.length, at + 8);
    for (let k = at + 1; k < end; k++) {
      if (words[k]?.gap === 'semicolon' || words[k]?.gap === 'stop') break;
      const figure = reading.figures[reading.figureAt[k] ?? -1];
      if (figure && figure.kind !== 'name') return true;
      if (
        comparative.test(words[k]?.lower ?? '') ||
        (tags[k] ?? 0) & (tag.metric | tag.failure) ||
        /^(?:ahead|off|every|any|all|on-time)$/.test(words[k]?.lower ?? '')
      )
        return true;
    }
    return (
      listed &&
      !/^(?:handling|processing|serving|covering|supporting|maintaining|providing|delivering|identifying|shipping)$/.test(
        lower,
      )
    );
  }
  return listed || (mask & (tag.up | tag.down)) !== 0;
}
