import { american, conjugate, singulars } from './inflection.ts';
import {
  artefacts,
  buzzwords,
  failureModes,
  functionWords,
  genericWords,
  inflators,
  mechanisms,
  metrics,
  people,
  vagueWords,
} from './lexicon/nouns.ts';
import { technologies, technologiesWrittenAsNames } from './lexicon/technologies.ts';
import {
  changeVerbsDown,
  changeVerbsUp,
  grandVerbs,
  notPastVerbs,
  vagueVerbs,
  weakVerbs,
  workVerbs,
} from './lexicon/verbs.ts';
import type { Word } from './text.ts';

/** What a word can be. One bit each; a word carries every reading that the word lists allow, and the grammar chooses. */
export const tag = {
  past: 1,
  base: 2,
  gerund: 4,
  third: 8,
  work: 16,
  down: 32,
  up: 64,
  weak: 128,
  grand: 256,
  vagueVerb: 512,
  artefact: 1024,
  mechanism: 2048,
  failure: 4096,
  metric: 8192,
  person: 16384,
  generic: 32768,
  vague: 65536,
  buzz: 131072,
  inflator: 262144,
  technology: 524288,
  function: 1048576,
  number: 2097152,
  adverb: 4194304,
} as const;

/** Any verb reading. */
export const verbForms = tag.past | tag.base | tag.gerund | tag.third;

/** Tags of every word of a bullet, and the phrases of several words that the lists know. */
export interface Tagged {
  readonly tags: readonly number[];
  readonly bases: readonly (string | null)[];
  readonly phrases: readonly Phrase[];
}

/** A phrase found: words `from`..`to` (half-open) and its tag. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly tag: number;
}

interface Entry {
  tags: number;
  base: string | null;
}

const single = new Map<string, Entry>();
/** First word → the phrases that begin with it, longest first. */
const byFirstWord = new Map<string, { words: readonly string[]; tag: number }[]>();

function note(word: string, tags: number, base: string | null = null): void {
  const entry = single.get(word);
  if (!entry) single.set(word, { tags, base });
  else {
    entry.tags |= tags;
    entry.base ??= base;
  }
}

function noteAll(entries: readonly string[], mark: number): void {
  for (const entry of entries) {
    const words = entry.split(' ');
    const [first = ''] = words;
    if (words.length === 1) note(first, mark);
    else {
      const list = byFirstWord.get(first) ?? [];
      list.push({ words, tag: mark });
      byFirstWord.set(first, list);
    }
  }
}

function noteVerbs(bases: readonly string[], mark: number): void {
  for (const base of bases) {
    const { past, participle, gerund, third } = conjugate(base);
    note(base, mark | tag.base, base);
    note(past, mark | tag.past, base);
    note(participle, mark | tag.past, base);
    note(gerund, mark | tag.gerund, base);
    note(third, mark | tag.third, base);
    // British writers double a final l (modelled); both spellings are read.
    if (/[aeiou]l$/.test(base)) {
      note(`${base}led`, mark | tag.past, base);
      note(`${base}ling`, mark | tag.gerund, base);
    }
  }
}

noteVerbs(workVerbs, tag.work);
noteVerbs(changeVerbsDown, tag.down);
noteVerbs(changeVerbsUp, tag.up);
noteVerbs(weakVerbs, tag.weak);
noteVerbs(grandVerbs, tag.grand);
noteVerbs(vagueVerbs, tag.vagueVerb);
noteAll(artefacts, tag.artefact);
noteAll(mechanisms, tag.mechanism);
noteAll(failureModes, tag.failure);
noteAll(metrics, tag.metric);
noteAll(people, tag.person);
noteAll(genericWords, tag.generic);
noteAll(vagueWords, tag.vague);
noteAll(buzzwords, tag.buzz);
noteAll(inflators, tag.inflator);
noteAll(technologies, tag.technology);
noteAll(functionWords, tag.function);
noteAll(
  `zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|thousand|thousands|million|millions|billion|billions|dozen|dozens|half|third|twice|tenfold|twofold|threefold|fourfold|fivefold|two-thirds|three-quarters`.split(
    '|',
  ),
  tag.number,
);
// "contracts" is what somebody does and several of a thing: the plural noun's readings join the verb's.
for (const [word, entry] of single) {
  if (!(entry.tags & tag.third) || !entry.base) continue;
  const noun = single.get(entry.base);
  if (noun && word !== entry.base)
    entry.tags |= noun.tags & ~(verbForms | tag.work | tag.down | tag.up | tag.weak | tag.grand | tag.vagueVerb);
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
const notPast = new Set(notPastVerbs);
for (const word of notPast)
  single.set(word, { tags: (single.get(word)?.tags ?? 0) & ~(tag.past | tag.work), base: null });

/** The entry of a plural's singular, or undefined. */
function lookUpSingular(word: string): Entry | undefined {
  for (const one of singulars(word)) {
    const entry = single.get(one);
    if (entry) return entry;
  }
  return undefined;
}

const cache = new Map<string, Entry>();
/** Unknown words are kept so that a long document is not read anew; the cache is emptied when full to bound memory. */
const cacheLimit = 20_000;

function lookUp(lower: string): Entry {
  const direct = single.get(lower);
  if (direct) return direct;
  let found = cache.get(lower);
  if (!found) {
    found = guess(lower);
    if (cache.size >= cacheLimit) cache.clear();
    if (lower.length <= 40) cache.set(lower, found);
  }
  return found;
}

function guess(lower: string): Entry {
  const plain = lower.replace(/'s$|'$/, '');
  const us = american(plain);
  const known = single.get(us) ?? single.get(plain);
  if (known) return known;
  const noun = lookUpSingular(us);
  if (noun) return { tags: (noun.tags & ~verbForms) | (noun.tags & tag.base ? tag.third : 0), base: noun.base };
  const hyphen = us.lastIndexOf('-');
  if (hyphen > 0) {
    const tail = single.get(us.slice(hyphen + 1)) ?? lookUpSingular(us.slice(hyphen + 1));
    // "lazy-loaded", "co-designed": the last part tells the verb; nouns keep what their last part is.
    if (tail)
      return {
        tags: tail.tags & ~(tag.generic | tag.vague | tag.function | tag.base | tag.weak | tag.vagueVerb),
        base: tail.base,
      };
  }
  if (/^[a-z-]{4,}ly$/.test(us)) return { tags: tag.adverb, base: null };
  if (/^[a-z-]{2,}[a-z]ed$/.test(us) && !notPast.has(us) && !us.includes('-')) return { tags: tag.past, base: null };
  if (/^[a-z-]{3,}ing$/.test(us) && !/thing$/.test(us)) return { tags: tag.gerund, base: null };
  return { tags: /\d/.test(lower) ? tag.number : 0, base: null };
}

/** Every reading of every word, and the known phrases. A phrase's tag is set on each of its words. */
export function tagWords(words: readonly Word[]): Tagged {
  const tags: number[] = [];
  const bases: (string | null)[] = [];
  for (const word of words) {
    const entry = lookUp(word.lower);
    let mask = entry.tags;
    if (mask & tag.technology && technologiesWrittenAsNames.has(word.lower) && !/\p{Lu}/u.test(word.text))
      mask &= ~tag.technology;
    if (/\d/.test(word.lower)) mask |= tag.number;
    tags.push(mask);
    bases.push(entry.base);
  }
  const phrases: Phrase[] = [];
  for (let i = 0; i < words.length; i++) {
    const candidates = byFirstWord.get(words[i]?.lower ?? '');
    if (!candidates) continue;
    for (const { words: parts, tag: mark } of candidates) {
      if (!matchesAt(words, i, parts)) continue;
      phrases.push({ from: i, to: i + parts.length, tag: mark });
      for (let k = i; k < i + parts.length; k++) tags[k] = (tags[k] ?? 0) | mark;
    }
  }
  spreadTechnology(words, tags);
  return { tags, bases, phrases };
}

/**
 * A capitalised word that no list knows is taken for a product where it stands in a list with known products
 * ("Jest, Detox and Sentry") or after "using" or "via".
 */
function spreadTechnology(words: readonly Word[], tags: number[]): void {
  const unknownName = (at: number) => tags[at] === 0 && /^\p{Lu}/u.test(words[at]?.text ?? '') && at > 0;
  const listed = (at: number) => words[at]?.gap === 'comma' || /^(?:and|&)$/.test(words[at - 1]?.lower ?? '');
  for (let at = 1; at < words.length; at++) {
    if (!unknownName(at)) continue;
    const before = /^(?:and|&)$/.test(words[at - 1]?.lower ?? '') ? at - 2 : at - 1;
    if (/^(?:using|via)$/.test(words[at - 1]?.lower ?? '') || (listed(at) && (tags[before] ?? 0) & tag.technology))
      tags[at] = tag.technology;
  }
  for (let at = words.length - 2; at > 0; at--) {
    const after = /^(?:and|&)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    if (unknownName(at) && listed(after) && (tags[after] ?? 0) & tag.technology) tags[at] = tag.technology;
  }
}

function matchesAt(words: readonly Word[], at: number, parts: readonly string[]): boolean {
  for (let k = 1; k < parts.length; k++) {
    const word = words[at + k];
    if (!word || word.gap === 'stop' || word.gap === 'semicolon') return false;
    const lower = american(word.lower);
    if (lower !== parts[k] && (k < parts.length - 1 || !singulars(lower).includes(parts[k] ?? ''))) return false;
  }
  return true;
}
