import { guides } from '../guides.ts';
import { improvementVerbs } from '../lexicon/verbs.ts';
import { ask, type BulletRule, quoted, shownEnd } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

export const outcomeWithoutCause: BulletRule = {
  id: 'outcome-without-cause',
  appliesTo: 'bullet',
  title: 'Say what you changed to get there',
  severity: 'medium',
  why: 'An outcome without its cause could be luck or someone else’s work; the cause is what a team would hire.',
  source: { title: guides.examples, locator: 'what was actually changed' },
  examples: {
    flags: [
      {
        text: 'Reduced the costs of the platform by 45% in one quarter',
        evidence: 'Reduced the costs of the platform by 45% in one quarter',
      },
    ],
    allows: ['Reduced the costs of the platform by 45% by moving nightly batches to spot nodes'],
  },

  *check({ text }, { read, tier, signals, topic }) {
    if (tier !== 'measured' && tier !== 'claimed') return;
    const opening = read.clauses[0];
    if (!opening) return;
    const opensWithChange =
      opening.kind === 'change' ||
      (opening.kind === 'act' && ((read.tags[opening.from] ?? 0) & (tag.up | tag.down)) !== 0);
    // Without a figure, “improved” is the plainer finding of the two.
    if (tier === 'claimed' && opening.verb && improvementVerbs.has(opening.verb)) return;
    if (!opensWithChange || signals.weight.context >= 0.6 || signals.mechanisms > 0) return;
    if (read.clauses.some((clause, index) => index > 0 && clause.kind === 'act')) return;
    const end = shownEnd(read);
    const span = spanOfWords(read.words, opening.from, end);
    yield ask(read, opening.from, end, `${quoted(text, span)} tells the outcome and not what you did.`, topic.asks.how);
  },
};
