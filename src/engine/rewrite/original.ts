import type { Clause } from '../clause.ts';
import { improvementVerbs } from '../lexicon/verbs.ts';
import { dutyOpenerLength } from '../opening.ts';
import { type ReadBullet, readSlots } from '../slots.ts';
import { type Bullet, readBullet } from '../text.ts';
import { tag } from '../words.ts';
import { type Part, readPartOf } from './answer.ts';
import { type Form, inflected, type Phrase, phraseOf, trimmed } from './trace.ts';

/** The member's own line, taken apart for joining. Every phrase is in the line's own words. */
export interface Original {
  /** The act with its object ("Built the rota page"), or null where the line tells none. */
  readonly lead: Part | null;
  /** The act says only that the member was near the work, or nothing of it. */
  readonly weak: boolean;
  /** The act says that something got better, and leaves open by what. */
  readonly improves: boolean;
  /** What it was done to. */
  readonly object: Phrase;
  /** The object could be anybody's: "backend services". */
  readonly generic: boolean;
  /** It is no object at all: "various tasks". */
  readonly empty: boolean;
  /** How, with or by what: "using Java and PostgreSQL". */
  readonly means: Phrase;
  /** The means name a technology, which holds for another act on the same thing too. */
  readonly technical: boolean;
  /** What came of it, with its joining word. */
  readonly result: Phrase;
  /** The line as it stands. */
  readonly whole: Phrase;
  /** The base forms of the verbs in its acts. */
  readonly acts: ReadonlySet<string>;
  /** The form of the act's verb: a line in the present is of the current role. */
  readonly form: Form;
}

/** Duties whose gerund is the member's own act: "Responsible for managing a team" says that they managed it. */
const ownDuty =
  /^(?:(?:was |were |am )?responsible for|tasked with|was tasked with|in charge of|was in charge of|accountable for|responsibilities included?|duties included?|role included|assigned to|entrusted with|had responsibility for|held responsibility for)$/;

export function readOriginal(bullet: Bullet): Original {
  const read = readSlots(bullet);
  const { clauses, words, tags } = read;
  const opening = clauses[0];
  const textOf = (from: number, to: number) => sliceOf(bullet, from, to);
  const whole = phraseOf(bullet.text, 'original');
  if (!opening) return { ...nothing, whole };
  let end = 1;
  while (clauses[end]?.kind === 'thing' || (clauses[end]?.kind === 'act' && opening.kind === 'act')) end++;
  const leadEnd = clauses[end - 1]?.to ?? opening.to;
  const objectEnd = clauses.slice(1, end).find(({ kind }) => kind === 'act')?.from ?? leadEnd;
  const lead = readLead(read, opening, textOf(opening.from, leadEnd), (from) => textOf(from, leadEnd));
  // What begins a sentence of its own cannot be told in this one.
  const means = clauses
    .slice(end)
    .filter(({ kind, from }) => kind === 'means' && !/^(?:stop|semicolon|colon)$/.test(words[from]?.gap ?? ''));
  const change = clauses.slice(end).find(({ kind }) => kind === 'change');
  const object = withoutTail(phraseOf(textOf(opening.body, objectEnd), 'original'));
  return {
    lead,
    weak: lead === null || opening.kind === 'duty' || isWeak(read, opening),
    improves: opening.verb !== null && (improvementVerbs.has(opening.verb) || isChange(read, opening)),
    // A line without an act or a duty names no object: all of it is one thing.
    object: opening.kind === 'act' || opening.kind === 'duty' ? object : [],
    generic: isMadeOf(genericNouns, read, opening.body, objectEnd),
    empty: isMadeOf(emptyNouns, read, opening.body, objectEnd),
    means: means[0]
      ? withoutTail(phraseOf(textOf(startOf(read, means[0]), endOfMeans(clauses, means[0])), 'original'))
      : [],
    technical:
      means[0] !== undefined &&
      /^(?:using|with|via|in|on|through)$/.test(words[means[0].from]?.lower ?? '') &&
      tags.slice(means[0].from, means[0].to).some((mask) => (mask & tag.technology) !== 0),
    result: change ? withoutTail(phraseOf(textOf(startOf(read, change), words.length), 'original')) : [],
    whole,
    acts: new Set(read.bases.slice(opening.from, leadEnd).filter((base) => base !== null)),
    form: tags[opening.from] !== undefined && (tags[opening.from] ?? 0) & tag.past ? 'past' : (lead?.form ?? 'past'),
  };
}

/** The text of words `from`..`to` with the brackets and marks that belong to them. */
function sliceOf({ text, words }: Bullet, from: number, to: number): string {
  const first = words[from];
  if (!first) return '';
  const before = text.slice(words[from - 1]?.end ?? 0, first.start);
  const start = first.gap === 'open' ? first.start - before.length + before.search(/[([{]/) : first.start;
  const end = to >= words.length ? text.length : (words[to - 1]?.end ?? start);
  const closing = /^[)\]}”"’]+/.exec(text.slice(end))?.[0] ?? '';
  return text.slice(start, end + closing.length);
}

const nothing: Original = {
  lead: null,
  weak: true,
  improves: false,
  object: [],
  generic: true,
  empty: true,
  means: [],
  technical: false,
  result: [],
  whole: [],
  acts: new Set(),
  form: 'past',
};

function readLead(read: ReadBullet, opening: Clause, text: string, from: (word: number) => string): Part | null {
  if (opening.kind === 'act') {
    // "Lead of the team" names a position.
    const mask = read.tags[opening.from] ?? 0;
    if (
      !(mask & tag.past) &&
      /^(?:lead|head|care|support)$/.test(read.words[opening.from]?.lower ?? '') &&
      read.words[opening.from + 1]?.lower === 'of'
    )
      return null;
    const own = readBullet(text);
    const part = readPartOf(own, readSlots(own), 'original');
    return part?.shape === 'act' ? { ...part, words: withoutTail(part.words) } : null;
  }
  if (opening.kind !== 'duty') return null;
  const { words, tags, bases } = read;
  const start = /^(?:i|we)$/.test(words[0]?.lower ?? '') ? 1 : 0;
  const verb = start + dutyOpenerLength(words, start);
  const duty = words.slice(start, verb).map(({ lower }) => lower);
  if (!ownDuty.test(duty.join(' ')) || !((tags[verb] ?? 0) & tag.gerund) || !bases[verb]) return null;
  const own = readBullet(from(verb));
  const part = readPartOf(own, readSlots(own), 'original');
  if (part?.shape !== 'act' || part.form !== 'gerund') return null;
  const bare = new Map(part.verbs.map(({ at, base }) => [at, base]));
  const told = part.words.map((word, at) => {
    const base = bare.get(at);
    return base === undefined ? word : inflected(word, base, 'past');
  });
  return { ...part, words: withoutTail(told), form: 'past' };
}

function isWeak({ tags, words }: ReadBullet, opening: Clause): boolean {
  if (opening.kind !== 'act') return false;
  return (
    ((tags[opening.from] ?? 0) & (tag.weak | tag.vagueVerb)) !== 0 ||
    /^(?:was|were|did|made|had|attend(?:ed|ing)?)$/.test(words[opening.from]?.lower ?? '')
  );
}

function isChange({ tags }: ReadBullet, opening: Clause): boolean {
  return opening.kind === 'act' && ((tags[opening.from] ?? 0) & (tag.up | tag.down)) !== 0;
}

const genericNouns =
  /^(?:features?|systems?|services?|things?|stuff|bugs?|issues?|tasks?|projects?|apps?|applications?|websites?|sites?|code|software|solutions?|work|duties|tools?|apis?|backend|frontend|database|databases|dashboards?|pages?|components?|endpoints?|reports?|teams?|tests?|problems?|processes|process|performance|efficiency|productivity|quality|data|functionality|operations|activities|development|maintenance|support|company|business|products?|web|mobile|user|users|client|clients|customers?|stakeholders|requirements|tickets?)$/;

const emptyNouns =
  /^(?:features?|things?|stuff|bugs?|issues?|tasks?|projects?|work|duties|activities|operations|problems?|solutions?|tickets?|requirements)$/;

/** Every word of it is on the list or says nothing. */
function isMadeOf(nouns: RegExp, { tags, words }: ReadBullet, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const mask = tags[k] ?? 0;
    if (mask & (tag.function | tag.vague | tag.buzz | tag.inflator | tag.adverb)) continue;
    if (nouns.test(words[k]?.lower ?? '')) continue;
    return false;
  }
  return true;
}

/** Where a clause's own joining word is: "using", "by", "with" stand right before its body. */
function startOf({ words, tags }: ReadBullet, clause: Clause): number {
  let start = clause.from;
  while (
    start > 0 &&
    words[start]?.gap === 'none' &&
    start > clause.from - 2 &&
    /^(?:resulting|leading|so|to|by|and|which|that)$/.test(words[start - 1]?.lower ?? '') &&
    (tags[start - 1] ?? 0) !== 0
  )
    start--;
  return start;
}

/** Means that follow each other are one stretch. */
function endOfMeans(clauses: readonly Clause[], first: Clause): number {
  let at = clauses.indexOf(first);
  while (clauses[at + 1]?.kind === 'means' || clauses[at + 1]?.kind === 'thing') at++;
  return clauses[at]?.to ?? first.to;
}

const danglers =
  /^(?:\p{L}{3,}ly|and|or|but|so|to|by|with|for|of|in|on|the|a|an|which|that|while|then|as|&|resulting|leading)$/iu;

/** Without joining words at the end that lead nowhere once what followed is gone. */
function withoutTail(phrase: Phrase): Phrase {
  let end = phrase.length;
  while (end > 0 && danglers.test((phrase[end - 1]?.text ?? '').replace(/[,;:.]+$/, ''))) end--;
  return trimmed(phrase.slice(0, end));
}
