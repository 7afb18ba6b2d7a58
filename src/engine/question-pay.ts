import type { Fact } from './fact.ts';
import { otherCountries, otherTrades } from './lexicon/other-pay.ts';
import type { QuestionWord } from './question-words.ts';
import { rolePacks } from './roles.ts';

/** Whether an answer may follow: figures of pay answer only who asks for pay, and not with a word that may name another trade. */
export function mayTellPay(
  { kind, bands }: Fact,
  words: readonly QuestionWord[],
  isStrange: (word: QuestionWord) => boolean,
): boolean {
  if (kind !== 'salary') return true;
  return asksForPay(words) && (bands === undefined || isOurTrade(words) || !words.some(isStrange));
}

/** Whether pay is asked for in a trade or a country that no figure here is about. */
export function isOtherPay(question: string, words: readonly QuestionWord[]): boolean {
  if (!asksForPay(words)) return false;
  if (namesOtherRole(question) || words.some(({ word }) => otherCountries.has(word))) return true;
  const isTrade = ({ word }: QuestionWord) => otherTrades.has(word) || otherTrades.has(word.replace(/s$/, ''));
  return !words.some(isBackend) && words.some(isTrade);
}

const asksForPay = (words: readonly QuestionWord[]) => words.some(({ concepts }) => concepts.includes('~salary'));

const isBackend = ({ stem }: QuestionWord) => stem === 'backend';

const isOurTrade = (words: readonly QuestionWord[]) =>
  words.some((word) => isBackend(word) || word.concepts.includes('~developer'));

/** Whether a question names a role of another pack by a name of several words, such as “data engineer”. */
function namesOtherRole(question: string): boolean {
  const text = ` ${plain(question)} `;
  const named = rolePacks.filter(({ title, aliases }) =>
    [title, ...aliases].map(plain).some((name) => name.includes(' ') && text.includes(` ${name} `)),
  );
  return named.length > 0 && !named.some(({ id }) => id === 'backend-engineer');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
