import type { Fact } from './fact.ts';
import { facts } from './facts.ts';
import { type OutsideSubject, outsideSubjects } from './outside.ts';
import {
  choiceOf,
  type Entry,
  type Phrasing,
  type QuestionIndex,
  questionIndex,
  sizeOf,
  type WeighedWord,
} from './question-index.ts';
import { isOtherPay, mayTellPay } from './question-pay.ts';
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
const enough = 0.5;
const nearby = 0.25;

/**
 * An answer needs this weight of words that say something in common with a question, unless the score is that of a question
 * that is put in just these words: “can you call me” has nothing but small words.
 */
const leastEvidence = 0.9;
const unmistakable = 0.75;

/** What a second and third answer must reach of the first one's score, and an offer of the best one's. */
const besideBest = 0.5;
const offerBesideBest = 0.8;

/** A subject outside must come this near to the best answer to be taken for what is asked. */
const outsideShare = 0.95;

/** What a subject that stands on no resume counts for when a question names one: “how do I put docker on my resume”. */
const besideResume = 0.8;

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
  if (isOtherPay(question, words)) return { answers: [], nearest: [], ...subjectOf('other-pay') };
  const resume = words.some(({ concepts }) => concepts.includes('~resume') || concepts.includes('~bullet'));
  const shareOf = ({ onResumes }: OutsideSubject) => (resume && !onResumes ? besideResume : 1);
  const found: Candidate[] = [];
  let outside: { readonly subject: OutsideSubject; readonly score: number } | undefined;
  for (const entry of index().entries) {
    const { what } = entry;
    const score = scoreOf(entry, words);
    if (isFact(what)) found.push({ fact: what, score, entry });
    else if (score * shareOf(what) > (outside?.score ?? 0)) outside = { subject: what, score: score * shareOf(what) };
  }
  const fitting = found
    .filter(({ fact }) => mayTellPay(fact, words, index().isStrange))
    .sort((a, b) => b.score - a.score);
  const [best] = fitting;
  const beside = outside?.score ?? 0;
  if (best && isAnswer(best, words) && best.score >= outsideShare * beside) {
    const answers = fitting.filter(({ score }) => score >= besideBest * best.score).slice(0, limit);
    return { answers: answers.map(({ fact, score }) => ({ fact, score })), nearest: [] };
  }
  const highest = Math.max(best?.score ?? 0, beside);
  const near = fitting.filter(({ score }) => score >= Math.max(nearby, offerBesideBest * highest));
  return {
    answers: [],
    nearest: near.map(({ fact }) => fact).slice(0, limit),
    ...(outside && beside >= enough && beside === highest ? { outside: outside.subject } : {}),
  };
}

interface Candidate extends FoundFact {
  readonly entry: Entry<Fact | OutsideSubject>;
}

function isAnswer({ entry, score }: Candidate, words: readonly WeighedWord[]): boolean {
  return score >= unmistakable || (score >= enough && evidenceOf(entry, words) >= leastEvidence);
}

/** The weight of the telling words that a question has in common with the way to put it that has most of them. */
function evidenceOf({ phrasings }: Entry<Fact | OutsideSubject>, words: readonly WeighedWord[]): number {
  const telling = words.filter(({ faint }) => !faint);
  return Math.max(
    ...phrasings.map((phrasing) => telling.reduce((sum, word) => sum + likenessOf(word, phrasing) * word.weight, 0)),
  );
}

const isFact = (what: Fact | OutsideSubject): what is Fact => 'kind' in what;

function subjectOf(id: string): { readonly outside?: OutsideSubject } {
  const outside = outsideSubjects.find((subject) => subject.id === id);
  return outside ? { outside } : {};
}

function scoreOf({ what, phrasings, all }: Entry<Fact | OutsideSubject>, words: readonly WeighedWord[]): number {
  const size = sizeOf(words);
  const [first = 0, second = 0] = phrasings.map((phrasing) => fitOf(phrasing, words, size)).sort((a, b) => b - a);
  const weight = isFact(what) ? (kindWeights[what.kind] ?? 1) : 1;
  return (first * (1 - coverShare) + second * secondShare + coverOf(all, words) * coverShare) * weight;
}

/** The share of a question, by the weight of its words, that something holds at all. */
function coverOf(all: ReadonlySet<string>, words: readonly WeighedWord[]): number {
  const sum = (some: readonly WeighedWord[]) => some.reduce((total, word) => total + word.weight, 0);
  const held = words.filter(({ stem, concepts }) => all.has(stem) || concepts.some((name) => all.has(name)));
  return sum(held) / (sum(words) || 1);
}

/** How alike a question and a way to put one are: the cosine between their weighted words. */
function fitOf(phrasing: Phrasing, words: readonly WeighedWord[], asked: number): number {
  const alike = new Map<string, number>();
  for (const word of words) {
    const likeness = likenessOf(word, phrasing);
    if (likeness === 0) continue;
    const key = choiceOf(word);
    alike.set(key, Math.max(alike.get(key) ?? 0, likeness * word.weight ** 2));
  }
  if (alike.size === 0) return 0;
  return Math.min(1, [...alike.values()].reduce((sum, part) => sum + part) / (asked * phrasing.size));
}

/** Whether a way to put a question has a word: 1 for the word itself, less for another of its concept. */
function likenessOf(word: QuestionWord, { stems, concepts }: Phrasing): number {
  if (stems.has(word.stem)) return 1;
  return word.concepts.some((name) => concepts.has(name)) ? conceptShare : 0;
}
