import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';

const vague = new Set([
  'improve',
  'enhance',
  'optimize',
  'streamline',
  'boost',
  'simplify',
  'modernize',
  'strengthen',
  'elevate',
  'better',
]);

export const vagueImprovement: BulletRule = {
  id: 'vague-improvement',
  appliesTo: 'bullet',
  title: 'Name the change behind “improved”',
  severity: 'high',
  why: '“Improved” says that it got better; what you changed shows that you know why.',
  source: { title: guides.examples, locator: 'vague verbs need a named change' },
  examples: {
    flags: [{ text: 'Improved the order history page', evidence: 'Improved the order history page' }],
    allows: ['Improved the order history page by loading lines only when a row opens'],
  },

  *check({ text }, { read, tier, signals, topic }) {
    const opening = read.clauses[0];
    if (opening?.kind !== 'act' || !opening.verb || !vague.has(opening.verb)) return;
    if (tier === 'measured' || tier === 'mechanism' || signals.weight.context >= 1) return;
    const end = read.clauses.length === 1 ? read.words.length : opening.to;
    const span = spanOfWords(read.words, opening.from, end);
    yield ask(read, opening.from, end, `${quoted(text, span)} does not say what you changed.`, topic.asks.how);
  },
};
