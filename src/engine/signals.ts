import type { Tier } from './evidence.ts';
import { isMeasured } from './evidence.ts';
import type { ReadBullet, SlotKind } from './slots.ts';
import { tag } from './words.ts';

/** Verbs that open any resume: they name an act, but hardly which. */
const commonVerbs = new Set(
  'achieve analyze assist attend be build collaborate conduct contribute coordinate create define deliver design develop do drive enhance ensure fix handle help implement improve launch lead maintain make manage monitor optimize organize oversee own participate perform plan prepare provide run set ship support take teach test train update use utilize work write'.split(
    ' ',
  ),
);

/**
 * What a bullet's words weigh, by the slot they fill, and how much of it is filler. Weights are per distinct content
 * word: 1 for a word that narrows the line down to this person's work, less for a metric's name, an artefact or a
 * verb, 0.15 for words that any resume has.
 */
export interface Signals {
  readonly tier: Tier;
  /** Weight of distinct words by slot; `none` holds words outside every slot. */
  readonly weight: Readonly<Record<SlotKind | 'none', number>>;
  readonly content: number;
  readonly technologies: number;
  readonly mechanisms: number;
  readonly failures: number;
  readonly figures: number;
  readonly outcomes: number;
  readonly acts: number;
  /** A result that is told as reached, not as a purpose ("to improve …"). */
  readonly reached: boolean;
  readonly commonVerb: boolean;
  /** Words `from`..`to` of every vague phrase, buzzword or inflator, by kind. */
  readonly filler: readonly Filler[];
}

/** Filler in a bullet: words `from`..`to`, half-open. */
export interface Filler {
  readonly kind: 'vague' | 'buzz' | 'inflator';
  readonly from: number;
  readonly to: number;
}

/** Measures a bullet that has been read. */
export function readSignals(read: ReadBullet, tier: Tier): Signals {
  const weight: Record<SlotKind | 'none', number> = { action: 0, system: 0, context: 0, result: 0, scale: 0, none: 0 };
  const counts = { content: 0, technologies: 0, mechanisms: 0, failures: 0 };
  const seen = new Set<string>();
  read.words.forEach((word, at) => {
    const mask = read.tags[at] ?? 0;
    const named = (mask & (tag.mechanism | tag.failure)) !== 0;
    if (read.figureAt[at] !== -1 && !named) return;
    if (mask & (tag.buzz | tag.vague | tag.inflator)) return;
    if (mask & (tag.function | tag.adverb) && !named) return;
    if (seen.has(word.lower)) return;
    seen.add(word.lower);
    counts.content++;
    if (mask & tag.technology) counts.technologies++;
    else if (read.labels[at] !== 'action') {
      if (mask & tag.mechanism) counts.mechanisms++;
      else if (mask & tag.failure) counts.failures++;
      weight[read.labels[at] ?? 'none'] += wordWeight(mask, read.bases[at] ?? null);
    }
  });
  const figures = read.figures.filter((figure) => figure.kind !== 'name');
  const opening = read.clauses[0];
  return {
    tier,
    weight,
    ...counts,
    figures: figures.length,
    outcomes: figures.filter((figure) => isMeasured(read, figure)).length,
    acts: read.clauses.filter((clause) => clause.kind === 'act').length,
    reached: read.clauses.some(({ kind, from }) => kind === 'change' && read.words[from]?.lower !== 'to'),
    commonVerb: opening?.kind === 'act' && opening.verb !== null && commonVerbs.has(opening.verb),
    filler: readFiller(read),
  };
}

function wordWeight(mask: number, base: string | null): number {
  if (mask & (tag.mechanism | tag.failure)) return 1;
  if (mask & tag.generic) return 0.15;
  if (mask & tag.metric) return 0.5;
  if (mask & tag.person) return 0.2;
  if (mask & tag.artefact) return 0.6;
  if (base && mask & (tag.past | tag.gerund | tag.base | tag.third)) return commonVerbs.has(base) ? 0.1 : 0.5;
  return 1;
}

function readFiller(read: ReadBullet): Filler[] {
  const filler: Filler[] = [];
  for (const [kind, mark] of [
    ['buzz', tag.buzz],
    ['vague', tag.vague],
    ['inflator', tag.inflator],
  ] as const) {
    for (let at = 0; at < read.words.length; at++) {
      if (!((read.tags[at] ?? 0) & mark) || read.figureAt[at] !== -1) continue;
      const phrase = read.phrases.find((one) => one.from === at && one.tag === mark);
      const to = phrase?.to ?? at + 1;
      if (!isHarmless(read, kind, at, to)) filler.push({ kind, from: at, to });
      at = to - 1;
    }
  }
  return filler.sort((a, b) => a.from - b.from);
}

/** "several" before a named thing still vague; "multiple" inside a term ("multi-window") or "any" after a negation is not. */
function isHarmless(read: ReadBullet, kind: Filler['kind'], from: number, to: number): boolean {
  const word = read.words[from]?.lower ?? '';
  const next = read.words[to]?.lower ?? '';
  if (kind === 'vague') {
    if (/^(?:any|some|relevant|appropriate)$/.test(word)) return true;
    // "a large team" could be counted; "large accounts" and "different cupboards" are said well enough.
    if (/^(?:large|small|big|different|huge|massive|general|certain)$/.test(word)) {
      return (
        to - from === 1 &&
        !/^(?:teams?|groups?|organi[sz]ations?|compan(?:y|ies)|projects?|tasks?|technologies|departments?|clients?|environments?|scales?|numbers?|volumes?|amounts?|tools?|areas?|duties|platforms?|stakeholders?|phases?|stages?|types?|kinds?)$/.test(
          next,
        )
      );
    }
  }
  if (kind === 'buzz') {
    if (word === 'robust') return /^(?:statistics|regression|loss)$/.test(next);
    if (word === 'dynamic')
      return /^(?:programming|few-shot|routing|allocation|import|imports|pricing|range|type|types|dns|scheduling|batching|link|library|page|pages|form|forms|config|configuration|table|tables|query|queries|content|memory)$/.test(
        next,
      );
  }
  return false;
}
