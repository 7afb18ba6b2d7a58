import type { Fact } from './fact.ts';
import { facts } from './facts.ts';
import { otherCountries, otherTrades } from './lexicon/other-pay.ts';
import { type OutsideSubject, outsideSubjects } from './outside.ts';
import { type Entry, type Phrasing, type QuestionIndex, questionIndex, sizeOf } from './question-index.ts';
import type { QuestionWord } from './question-words.ts';

/** A fact that answers a question, and how well: from 0 to a little above 1. */
export interface FoundFact {
  readonly fact: Fact;
  readonly score: number;
}

/**
 * What a question found: answers in the order in which they fit; or none, and then the nearest questions that have one, and
 * the subject it is about if that is known to be none of ours.
 */
export interface FoundFacts {
  readonly answers: readonly FoundFact[];
  readonly nearest: readonly Fact[];
  readonly outside?: OutsideSubject;
}

/** The shares below were chosen on the labelled questions, which hold as many that nothing here answers as answered ones. */

/** What another word of the same concept counts for, beside the word itself. */
const conceptShare = 0.6;

/** How much of a score is how far the whole answer, and not only one way to ask for it, covers the question. */
const coverShare = 0.45;

/** What the second best way to put it adds: an answer that is asked for in two ways like this is the surer one. */
const secondShare = 0.2;

/** From this score on an answer is given, from the lower one on its question is offered. */
const enough = 0.55;
const nearby = 0.25;

/** What a second and third answer must reach of the first one's score, and an offer of the best one's. */
const besideBest = 0.5;
const offerBesideBest = 0.8;

/** A subject outside must come this near to the best answer to be taken for what is asked. */
const outsideShare = 0.95;

/** What was written as an answer comes before what is only made from a rule or a topic. */
const kindWeights: Partial<Record<Fact['kind'], number>> = {
  mistake: 0.95,
  example: 0.9,
  dispute: 0.9,
  rule: 0.85,
  measure: 0.75,
};

let made: QuestionIndex<Fact | OutsideSubject> | undefined;

/** The index, made with the first question: most runs of the program never ask one. */
function index(): QuestionIndex<Fact | OutsideSubject> {
  made ??= questionIndex<Fact | OutsideSubject>([...facts, ...outsideSubjects]);
  return made;
}

/**
 * The answers to a question, at most `limit`; none when nothing here is clearly about it, and then up to `limit` nearest.
 * Pure: the same question finds the same.
 */
export function searchFacts(question: string, limit = 3): FoundFacts {
  const words = index().read(question);
  const found: FoundFact[] = [];
  let outside: { readonly subject: OutsideSubject; readonly score: number } | undefined;
  for (const entry of index().entries) {
    const { what } = entry;
    const score = scoreOf(entry, words);
    if (isFact(what)) found.push({ fact: what, score });
    else if (score > (outside?.score ?? 0)) outside = { subject: what, score };
  }
  const fitting = found.filter(({ fact }) => mayAnswer(fact, words)).sort((a, b) => b.score - a.score);
  const best = fitting[0]?.score ?? 0;
  const beside = outside?.score ?? 0;
  if (isOtherPay(words)) return { answers: [], nearest: [], ...subjectOf('other-pay') };
  if (best >= enough && best >= outsideShare * beside) {
    return { answers: fitting.filter(({ score }) => score >= besideBest * best).slice(0, limit), nearest: [] };
  }
  const least = Math.max(nearby, offerBesideBest * Math.max(best, beside));
  return {
    answers: [],
    nearest: fitting
      .filter(({ score }) => score >= least)
      .map(({ fact }) => fact)
      .slice(0, limit),
    ...(outside && beside >= enough && beside > best ? { outside: outside.subject } : {}),
  };
}

const isFact = (what: Fact | OutsideSubject): what is Fact => 'kind' in what;

function subjectOf(id: string): { readonly outside?: OutsideSubject } {
  const outside = outsideSubjects.find((subject) => subject.id === id);
  return outside ? { outside } : {};
}

const asksForPay = (words: readonly QuestionWord[]) => words.some(({ concepts }) => concepts.includes('~salary'));

/** Figures of pay answer only who asks for pay, and not with a word that may name another trade. */
function mayAnswer({ kind, bands }: Fact, words: readonly QuestionWord[]): boolean {
  if (kind !== 'salary') return true;
  if (!asksForPay(words)) return false;
  return bands === undefined || isOurTrade(words) || !words.some((word) => index().isStrange(word));
}

/** Whether pay is asked for in a trade or a country that no figure here is about. */
function isOtherPay(words: readonly QuestionWord[]): boolean {
  if (!asksForPay(words)) return false;
  if (words.some(({ word }) => otherCountries.has(word))) return true;
  return (
    !words.some(({ stem }) => stem === 'backend') &&
    words.some(({ word }) => otherTrades.has(word.replace(/s$/, '')) || otherTrades.has(word))
  );
}

function isOurTrade(words: readonly QuestionWord[]): boolean {
  return words.some(({ stem, concepts }) => stem === 'backend' || concepts.includes('~developer'));
}

function scoreOf({ what, phrasings, all }: Entry<Fact | OutsideSubject>, words: readonly QuestionWord[]): number {
  const { weightOf } = index();
  const size = sizeOf(words, weightOf);
  const [first = 0, second = 0] = phrasings.map((phrasing) => fitOf(phrasing, words, size)).sort((a, b) => b - a);
  const weight = isFact(what) ? (kindWeights[what.kind] ?? 1) : 1;
  return (first * (1 - coverShare) + second * secondShare + coverOf(all, words) * coverShare) * weight;
}

/** The share of a question, by the weight of its words, that something holds at all. */
function coverOf(all: ReadonlySet<string>, words: readonly QuestionWord[]): number {
  const { weightOf } = index();
  const sum = (some: readonly QuestionWord[]) => some.reduce((total, word) => total + weightOf(word), 0);
  const held = words.filter(({ stem, concepts }) => all.has(stem) || concepts.some((name) => all.has(name)));
  return sum(held) / (sum(words) || 1);
}

/** How alike a question and a way to put one are: the cosine between their weighted words. */
function fitOf({ stems, concepts, size }: Phrasing, words: readonly QuestionWord[], asked: number): number {
  const { weightOf } = index();
  let alike = 0;
  for (const word of words) {
    if (stems.has(word.stem)) alike += weightOf(word) ** 2;
    else if (word.concepts.some((name) => concepts.has(name))) alike += conceptShare * weightOf(word) ** 2;
  }
  return alike === 0 ? 0 : alike / (asked * size);
}
