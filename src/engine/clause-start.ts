import { type Clause, clauseFrom, type Reading } from './clause.ts';
import { asideStart, benefitPurpose, betterWords, findingVerbs } from './lexicon/clause-words.ts';
import { skipAdverbs, verbEnd } from './opening.ts';
import { isChangeGerund, startSentence } from './sentence-start.ts';
import { tag } from './words.ts';

/** The clause that begins at word `i`, or null where the current one goes on. */
export function startClause(reading: Reading, i: number, current: Clause, before: readonly Clause[]): Clause | null {
  const { words, tags, bases } = reading;
  const word = words[i];
  if (!word) return null;
  const lower = word.lower;
  const gap = word.gap;
  const hard = gap === 'semicolon' || gap === 'stop' || gap === 'dash' || gap === 'colon' || gap === 'arrow';
  const made = clauseFrom(i);

  if (gap === 'arrow' && reading.figureAt[i] !== -1) return null;
  if (hard) {
    const started = startSentence(reading, i, current);
    if (started) return started;
  }
  if (gap === 'open') return startBracket(reading, i, current);

  const joins = /^(?:and|&|then|but|plus)$/.test(lower);
  if (gap === 'comma' || joins) {
    const at = skipAdverbs(
      reading,
      joins ? (words[i + 1]?.lower === 'then' ? i + 2 : i + 1) : lower === 'and' || lower === 'while' ? i + 1 : i,
    );
    const started = startJoined(reading, i, at, current, gap === 'comma');
    if (started) return started;
  }

  switch (lower) {
    case 'by': {
      const at = skipAdverbs(reading, i + 1);
      if ((tags[at] ?? 0) & tag.gerund) return made('means', i + 1);
      if (reading.figureAt[i + 1] === -1 && current.kind === 'change' && (tags[i + 1] ?? 0) & tag.mechanism)
        return made('means', i + 1);
      return null;
    }
    case 'using':
    case 'via':
    case 'through':
    case 'leveraging':
    case 'utilizing':
    case 'utilising':
    case 'thanks':
      return made('means', i + 1);
    case 'resulting':
    case 'leading':
      return /^(?:in|to)$/.test(words[i + 1]?.lower ?? '') ? made('change', i + 2, 'result') : null;
    case 'so':
      return (tags[i + 1] ?? 0) & tag.adverb
        ? null
        : made('change', words[i + 1]?.lower === 'that' ? i + 2 : i + 1, 'let');
    case 'while': {
      const at = skipAdverbs(reading, i + 1);
      if ((tags[at] ?? 0) & tag.gerund && (tags[at] ?? 0) & (tag.up | tag.down))
        return made('change', at, bases[at] ?? null);
      return made('means', i + 1);
    }
    case 'that':
    case 'which':
    case 'who':
      return startRelative(reading, i, current);
    case 'to':
      return startPurpose(reading, i, current, before);
    case 'with':
      return startWith(reading, i, current);
    case 'for': {
      if (betterWords.test(words[i + 1]?.lower ?? '')) return made('change', i + 1, 'improve');
      return null;
    }
    case 'in':
    case 'on':
    case 'from':
    case 'into':
    case 'at':
    case 'over':
    case 'within':
    case 'as':
    case 'across':
    case 'around':
    case 'backed':
    case 'onto':
      return startPlace(reading, i, current);
  }
  if (asideStart.test(lower) && current.kind !== 'means' && gap !== 'close') {
    if (current.kind === 'change' && /^(?:during|within|under|per|between|since|like|against|over)$/.test(lower))
      return null;
    return made('means', i + 1);
  }
  if (
    (lower === 'enabling' ||
      lower === 'allowing' ||
      lower === 'saving' ||
      lower === 'ensuring' ||
      lower === 'preventing') &&
    current.kind !== 'change'
  )
    return made('change', i, bases[i] ?? lower);
  if (lower === 'adopted' || lower === 'used' || lower === 'cited') {
    if (words[i + 1]?.lower === 'by' && i > current.body)
      return lower === 'adopted' || reading.figures.some((figure) => figure.from > i && figure.from < i + 4)
        ? made('change', i, 'adopt')
        : null;
  }
  if (
    (tags[i] ?? 0) & tag.gerund &&
    current.kind === 'act' &&
    i > current.body &&
    /^(?:generating|reducing|increasing|improving|saving|cutting|eliminating|boosting|achieving|resulting|driving|lowering|raising|lifting|yielding)$/.test(
      lower,
    )
  ) {
    return made('change', i, bases[i] ?? lower);
  }
  return null;
}

function startBracket(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const made = clauseFrom(i);
  const figure = reading.figures[reading.figureAt[i] ?? -1] ?? reading.figures[reading.figureAt[i + 1] ?? -1];
  if (current.kind === 'change') {
    if (figure && figure.kind !== 'name') return null;
    return (tags[i] ?? 0) & (tag.technology | tag.mechanism) || ((tags[i] ?? 0) & tag.past && bases[i])
      ? made('means', i)
      : null;
  }
  if (figure && (figure.kind === 'change' || figure.kind === 'percent')) return made('change', i);
  if ((tags[i] ?? 0) & tag.technology || (tags[i] ?? 0) & tag.mechanism || ((tags[i] ?? 0) & tag.past && bases[i]))
    return made('means', i);
  for (let k = i; k < Math.min(i + 6, words.length) && (k === i || words[k]?.gap !== 'close'); k++)
    if ((tags[k] ?? 0) & (tag.technology | tag.mechanism)) return made('means', i);
  return null;
}

/** After a comma or "and": a further act, a change, or a participle that tells how. */
function startJoined(reading: Reading, i: number, at: number, current: Clause, comma: boolean): Clause | null {
  const { words, tags, bases } = reading;
  const mask = tags[at] ?? 0;
  const lower = words[at]?.lower ?? '';
  const made = clauseFrom(i);
  const figureNext = reading.figures.some(
    (figure) => figure.kind !== 'name' && figure.from > at && figure.from < at + 14,
  );
  if (lower === 'resulting' || lower === 'leading')
    return /^(?:in|to)$/.test(words[at + 1]?.lower ?? '') ? made('change', at + 2, 'result') : null;
  if (mask & tag.gerund && (bases[at] || /^[a-z-]+ing$/.test(lower))) {
    if (isChangeGerund(reading, at)) {
      if (current.kind === 'change') return null;
      if (current.kind === 'means' && !comma && !figureNext) return null;
      return made('change', at, bases[at] ?? lower);
    }
    // "fixing timeout, retry and duplicate-processing": a noun list goes on.
    if (
      !bases[at] ||
      current.kind === 'means' ||
      (mask & (tag.mechanism | tag.artefact | tag.metric) &&
        (tags[at + 1] ?? 0) & (tag.mechanism | tag.artefact | tag.metric))
    )
      return null;
    if (!comma) return null;
    if (current.kind === 'duty' || current.kind === 'thing') return null;
    return made('means', at, bases[at] ?? null);
  }
  if (lower === 'helped') return made('change', at, 'help');
  if (mask & tag.past && bases[at]) {
    // "(rebuilt the flow and added a step)": the second act of one means.
    if (current.kind === 'means' && !comma && (tags[current.from] ?? 0) & tag.past) return null;
    // "typed function components", "cached reference data": a participle before its noun is no new clause.
    const next = tags[at + 1] ?? 0;
    const nextWord = words[at + 1];
    const describes =
      !(mask & (tag.up | tag.down)) &&
      nextWord &&
      nextWord.gap === 'none' &&
      comma === false &&
      (next & (tag.artefact | tag.mechanism | tag.metric | tag.generic)) !== 0 &&
      (next & tag.function) === 0 &&
      current.kind !== 'act' &&
      current.verb !== null;
    if (describes) return null;
    if (/^(?:based|used|related|led|shared)$/.test(lower) && !comma && lower !== 'led') return null;
    const changes = (mask & (tag.up | tag.down)) !== 0 && (!(mask & tag.work) || figureNext || (mask & tag.down) !== 0);
    if (current.kind === 'duty' && changes) return made('change', at, bases[at] ?? null);
    if (changes) return made('change', at, bases[at] ?? null);
    if (findingVerbs.has(bases[at] ?? '') && current.kind !== 'duty' && (tags[current.from] ?? 0) & tag.past)
      return made('change', at, bases[at] ?? null);
    if (current.kind === 'change' && !comma) return null;
    return made('act', verbEnd(reading, at), bases[at] ?? null);
  }
  // "…, and largest contentful paint went from 4.6 s to 1.9 s"
  for (let k = at; k < Math.min(at + 10, words.length); k++) {
    if (k > at && words[k]?.gap !== 'none') break;
    if ((tags[k] ?? 0) & tag.past && bases[k] && /^(?:go|drop|fall|rise|grow|climb|jump|decline)$/.test(bases[k] ?? ''))
      return made('change', at, bases[k] ?? null);
  }
  return null;
}

function startRelative(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags, bases } = reading;
  const made = clauseFrom(i);
  const at = skipAdverbs(reading, /^(?:also|now|later)$/.test(words[i + 1]?.lower ?? '') ? i + 2 : i + 1);
  const mask = tags[at] ?? 0;
  const base = bases[at] ?? '';
  if (current.kind === 'change' && words[i]?.gap !== 'comma') return null;
  if (words[at]?.lower === 'led' || words[at]?.lower === 'resulted') return made('change', at + 2, 'result');
  if (
    words[at]?.lower === 'let' ||
    words[at]?.lower === 'lets' ||
    words[at]?.lower === 'meant' ||
    words[at]?.lower === 'stopped' ||
    words[at]?.lower === 'spared' ||
    words[at]?.lower === 'removed' ||
    words[at]?.lower === 'killed'
  )
    return made('change', at, base || 'let');
  if (
    mask & (tag.past | tag.third | tag.base) &&
    (mask & (tag.up | tag.down) || findingVerbs.has(base)) &&
    !/^(?:handle|support|provide|deliver)s?$/.test(words[at]?.lower ?? '')
  )
    return made('change', at, base);
  if (words[i]?.gap === 'comma' && /^(?:was|were)$/.test(words[at]?.lower ?? '')) return made('change', at + 1, 'be');
  if (
    /^(?:finance|teams?|managers?|leadership|[a-z]+ers|ops|support|everyone|we|they)$/.test(
      words[i + 1]?.lower ?? '',
    ) &&
    words[i]?.lower === 'that' &&
    (tags[i + 2] ?? 0) & (tag.adverb | tag.function | tag.base)
  )
    return made('change', i + 1, 'use');
  return null;
}

function startPurpose(reading: Reading, i: number, current: Clause, before: readonly Clause[]): Clause | null {
  const { words, tags, bases } = reading;
  const made = clauseFrom(i);
  const at = skipAdverbs(reading, i + 1);
  const mask = tags[at] ?? 0;
  const lower = words[at]?.lower ?? '';
  const following = tags[at + 1] ?? 0;
  const isVerb = (mask & tag.base) !== 0 && !(mask & tag.technology) && (following & (tag.gerund | tag.past)) === 0;
  if (current.kind === 'change') return null;
  if (isVerb && benefitPurpose.test(lower)) {
    return made('change', at, bases[at] ?? lower);
  }
  if (isVerb && ((mask & tag.work) !== 0 || bases[at])) {
    // "Led a team of six to rebuild X": what the team did is the act; "a job to clear carts": what a thing does.
    const lead = before[0]?.verb ?? current.verb;
    const people = words.slice(current.body, i).some((_, k) => (tags[current.body + k] ?? 0) & tag.person);
    const nounLike =
      (mask & (tag.artefact | tag.mechanism | tag.metric)) !== 0 &&
      (following === 0 || words[at + 1] === undefined || words[at + 1]?.gap !== 'none');
    if (!nounLike) {
      if (
        people &&
        lead &&
        /^(?:lead|work|collaborate|partner|coordinate|manage|co-lead|tech-lead|help|guide|team)$/.test(lead)
      )
        return made('act', verbEnd(reading, at), bases[at] ?? null);
      return current.kind === 'means' ? null : made('thing', i, null);
    }
  }
  if (
    current.kind === 'act' &&
    /^(?:migrate|move|port|convert|refactor|rewrite|upgrade|modernize|switch|promote|change|transition|transform|translate|route|pin|add|bind|tie|link|give|split|extract|offload)$/.test(
      current.verb ?? '',
    )
  )
    return made('means', i + 1);
  if ((tags[i + 1] ?? 0) & tag.technology && current.kind !== 'means') return made('means', i + 1);
  return null;
}

function startWith(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags } = reading;
  const made = clauseFrom(i);
  const near = reading.figures.find((figure) => figure.kind !== 'name' && figure.from > i && figure.from <= i + 3);
  if (near && (near.kind === 'percent' || near.kind === 'zero' || near.kind === 'multiple'))
    return current.kind === 'change' ? null : made('change', i + 1, 'guarantee');
  if (current.kind === 'change' && !((tags[i + 1] ?? 0) & tag.technology)) return null;
  if (words[i + 1]?.lower === 'all' && words[i + 2]) return made('change', i + 1, null);
  return current.kind === 'means' ? null : made('means', i + 1);
}

/** Prepositions of place and time: technology and settings are context; what a thing is in, on or from stays with it. */
function startPlace(reading: Reading, i: number, current: Clause): Clause | null {
  const { words, tags } = reading;
  const lower = words[i]?.lower ?? '';
  const made = clauseFrom(i);
  if (current.kind === 'means') return null;
  const figure = reading.figures[reading.figureAt[i + 1] ?? -1];
  if (current.kind === 'change') {
    return (lower === 'into' || lower === 'in' || lower === 'on') && (tags[i + 1] ?? 0) & tag.technology && !figure
      ? made('means', i + 1)
      : null;
  }
  if (lower === 'backed') return made('means', i);
  if (lower === 'at' && figure && figure.kind === 'percent') return { ...made('change', i + 1), verb: 'guarantee' };
  if (lower === 'as') return /^(?:needed|required|well)$/.test(words[i + 1]?.lower ?? '') ? null : made('means', i + 1);
  const technology =
    ((tags[i + 1] ?? 0) | (/^(?:the|an?)$/.test(words[i + 1]?.lower ?? '') ? (tags[i + 2] ?? 0) : 0)) & tag.technology;
  if (technology) return made('means', i + 1);
  if ((lower === 'in' || lower === 'over' || lower === 'within') && figure && figure.kind === 'duration')
    return made('means', i + 1);
  if (lower === 'around' || lower === 'into' || (lower === 'within' && !figure) || lower === 'onto')
    return current.verb ? made('means', i + 1) : null;
  return null;
}
