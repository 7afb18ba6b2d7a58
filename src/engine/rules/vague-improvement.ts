import { guides } from '../guides.ts';
import { improvementVerbs } from '../lexicon/verbs.ts';
import { ask, type BulletRule, quoted, shownEnd } from '../rule.ts';
import { spanOfWords } from '../text.ts';

export const vagueImprovement: BulletRule = {
  id: 'vague-improvement',
  appliesTo: 'bullet',
  title: 'Name the change behind “improved”',
  severity: 'high',
  why: 'A reader cannot see what got better, or how; the change you made shows that you know.',
  source: { title: guides.examples, locator: 'vague verbs need a named change' },
  examples: {
    flags: [{ text: 'Improved the order history page', evidence: 'Improved the order history page' }],
    allows: ['Improved the order history page by loading lines only when a row opens'],
  },

  *check({ text }, { read, tier, signals, topic }) {
    const opening = read.clauses[0];
    if (opening?.kind !== 'act' || !opening.verb || !improvementVerbs.has(opening.verb)) return;
    if (tier === 'measured' || tier === 'mechanism' || signals.weight.context >= 1) return;
    const end = shownEnd(read);
    const span = spanOfWords(read.words, opening.from, end);
    yield ask(read, opening.from, end, `${quoted(text, span)} does not say what you changed.`, topic.asks.how);
  },
};
