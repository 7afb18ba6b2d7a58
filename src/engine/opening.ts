import type { Clause, Reading } from './clause.ts';
import { actNoun, comparative, dutyOpeners, leadVerbs, riseOrFall, verbsWithParticle } from './lexicon/clause-words.ts';
import type { Word } from './text.ts';
import { tag, verbForms } from './words.ts';

const dutyByFirst = groupByFirst(dutyOpeners);

function groupByFirst(openers: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const opener of openers) {
    const first = opener.split(' ')[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), opener]);
  }
  return groups;
}

/** Number of words of the duty opener at the head of the line, or 0. */
export function dutyOpenerLength(words: readonly Word[], at = 0): number {
  for (const opener of dutyByFirst.get(words[at]?.lower ?? '') ?? []) {
    const parts = opener.split(' ');
    if (parts.every((part, k) => words[at + k]?.lower === part)) return parts.length;
  }
  return 0;
}

/** More adverbs in a row than anybody writes: a text of nothing else takes no longer than prose. */
const mostAdverbs = 12;

/** Skips adverbs ("successfully") and returns the index of the next word that is none. */
export function skipAdverbs({ words, tags }: Reading, at: number): number {
  let i = at;
  while (i < words.length && i < at + mostAdverbs && isSkipped(tags[i] ?? 0, words[i]?.lower ?? '')) i++;
  return i;
}

function isSkipped(mask: number, lower: string): boolean {
  return (
    ((mask & (tag.adverb | tag.inflator)) !== 0 && (mask & verbForms) === 0) ||
    /^(?:then|also|later|now|single-handedly|independently|directly|personally|jointly|just)$/.test(lower)
  );
}

export function readOpening(reading: Reading): Clause {
  const { words, tags, bases } = reading;
  let at = skipAdverbs(reading, 0);
  if (/^(?:i|we|i've|my|also)$/.test(words[at]?.lower ?? '')) at = skipAdverbs(reading, at + 1);
  const duty = dutyOpenerLength(words, at);
  if (duty > 0) return { kind: 'duty', from: 0, body: skipDutyVerbs(reading, at + duty), to: 0, verb: null };
  const mask = tags[at] ?? 0;
  if (mask & tag.past || (mask & tag.base && isPresentOpening(reading, at))) {
    return { kind: 'act', from: at, body: verbEnd(reading, at), to: 0, verb: bases[at] ?? words[at]?.lower ?? null };
  }
  if (mask & tag.gerund && bases[at] && !((tags[at + 1] ?? 0) & tag.past)) {
    return { kind: 'act', from: at, body: verbEnd(reading, at), to: 0, verb: bases[at] ?? null };
  }
  // "SSE optimized", "A/B tested": a short name before the verb that it belongs to.
  if (
    words.length > at + 2 &&
    /^[A-Z][A-Z/0-9]+$/.test(words[at]?.text ?? '') &&
    (tags[at + 1] ?? 0) & tag.past &&
    bases[at + 1]
  ) {
    return { kind: 'act', from: at, body: verbEnd(reading, at + 1), to: 0, verb: bases[at + 1] ?? null };
  }
  return { kind: opensWithOutcome(reading) ? 'change' : 'thing', from: 0, body: 0, to: 0, verb: null };
}

function skipDutyVerbs(reading: Reading, at: number): number {
  let i = skipAdverbs(reading, at);
  while (
    (reading.tags[i] ?? 0) & tag.gerund &&
    ((reading.bases[i] ?? null) || /^(?:helping|being)$/.test(reading.words[i]?.lower ?? ''))
  ) {
    i++;
    if ((reading.tags[i] ?? 0) & tag.base && /^(?:helping)$/.test(reading.words[i - 1]?.lower ?? '')) i++;
    if (reading.words[i]?.lower === 'and' && (reading.tags[i + 1] ?? 0) & tag.gerund) i++;
  }
  return i;
}

/** "Build and maintain APIs": a base form opens a line in the present tense; a noun that looks like one ("Project management") does not. */
function isPresentOpening({ tags, words }: Reading, at: number): boolean {
  const mask = tags[at] ?? 0;
  const next = tags[at + 1] ?? 0;
  if (words.length < at + 2) return false;
  if (
    /^(?:machine|project|customer|design|research|test|process|report|target|market|view|cache|batch|queue|log|index|support|team|model|staff|plan|stream|trigger|program|store|host|label|signal|source|filter|refund|time|top|change|release|order|access|deal|lead|record|request|account|purchase|work|load|stock)$/.test(
      words[at]?.lower ?? '',
    )
  ) {
    return (next & (tag.number | tag.function)) !== 0 || /^(?:and|with|on|the|a|an)$/.test(words[at + 1]?.lower ?? '');
  }
  return (mask & (tag.work | tag.down | tag.up | tag.weak)) !== 0;
}

/** Where the verb group that begins at `at` ends: particles, coordinated verbs, "helped reduce", "led the migration". */
export function verbEnd(reading: Reading, at: number): number {
  const { words, tags, bases } = reading;
  const verb = bases[at] ?? '';
  let end = at + 1;
  const particle = verbsWithParticle.get(verb);
  if (particle && words[end]?.gap === 'none' && particle.test(words[end]?.lower ?? '')) end++;
  if (/^(?:work|assist|participate|contribute|help)$/.test(verb) && (tags[end] ?? 0) & tag.gerund && bases[end]) end++;
  if (verb === 'help' && (tags[end] ?? 0) & tag.base && words[end]?.gap === 'none') end++;
  if (leadVerbs.has(verb)) {
    const article = /^(?:the|a|an)$/.test(words[end]?.lower ?? '') ? 1 : 0;
    if (actNoun.test(words[end + article]?.lower ?? '') && /^(?:of|to)$/.test(words[end + article + 1]?.lower ?? ''))
      end += article + 1;
  }
  const joined = coordinatedVerb(reading, end);
  if (joined > 0) return verbEnd(reading, joined);
  return end;
}

/** "Designed and shipped", "Planned, built and ran": the index of the next verb of the same tense right after, or 0. */
function coordinatedVerb(reading: Reading, end: number): number {
  const { words, tags } = reading;
  const first = tags[end - 1] ?? 0;
  let i = end;
  const comma = words[i]?.gap === 'comma';
  if (/^(?:and|&)$/.test(words[i]?.lower ?? '')) i++;
  else if (!comma) return 0;
  const at = skipAdverbs(reading, i);
  const form = first & tag.past ? tag.past : first & tag.base ? tag.base : 0;
  if (form === 0 || !((tags[at] ?? 0) & form)) return 0;
  if (form === tag.base && !((tags[at] ?? 0) & (tag.work | tag.up | tag.down))) return 0;
  if (comma && i === end) {
    // A list of verbs only when a verb follows again or an "and" does; otherwise a new clause begins here.
    const after = words[at + 1];
    if (!(after && (/^(?:and|&)$/.test(after.lower) || (after.gap === 'comma' && (tags[at + 1] ?? 0) & form))))
      return 0;
  }
  return at;
}

/** An outcome that opens a line shows itself within this many words. */
const outcomeReach = 9;

/** A line that opens with what came of the work: "22% lower …", "No more …", "Refund questions fell by half after …". */
function opensWithOutcome(reading: Reading): boolean {
  const { words, figures, tags, bases } = reading;
  if (comparative.test(words[0]?.lower ?? '')) return true;
  const first = figures[0];
  if (
    first &&
    first.from <= 1 &&
    (first.kind === 'percent' || first.kind === 'multiple' || first.kind === 'change' || first.kind === 'money')
  )
    return true;
  for (let i = 1; i < Math.min(words.length, outcomeReach); i++) {
    if (words[i]?.gap === 'stop' || words[i]?.gap === 'semicolon' || words[i]?.gap === 'colon') break;
    const mask = tags[i] ?? 0;
    if (mask & (tag.past | tag.third) && bases[i] && riseOrFall.has(bases[i] ?? '')) return true;
    if (words[i]?.lower === 'now' && !((tags[i + 1] ?? 0) & tag.function)) return true;
    // "Same-day refunds, once returns scanned at the door …": what came of it first, its cause after.
    if (/^(?:after|once|until|because|since)$/.test(words[i]?.lower ?? '') && i >= 2 && i < words.length - 2)
      return true;
    if (words[i]?.lower === 'went') return true;
  }
  return false;
}
