import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';

/** From this weight of telling words on a result could be checked as it stands. */
const checkableWeight = 2;

export const missingMeasure: BulletRule = {
  id: 'missing-measure',
  appliesTo: 'bullet',
  title: 'Give the result a size, if you know one',
  severity: 'low',
  why: 'A size lets the reader compare; a true range or a plain count is enough, and no number is better than a made-up one.',
  source: { title: guides.interviews, locator: 'when exact metrics are unavailable' },
  examples: {
    flags: [
      {
        text: 'Rewrote the seat map, which reduced waiting at the gate',
        evidence: 'which reduced waiting at the gate',
      },
    ],
    allows: ['Rewrote the seat map, which reduced waiting at the gate from 9 minutes to 4'],
  },

  *check({ text }, { read, signals, tier, topic }) {
    if (tier !== 'claimed') return;
    // A change told so that it could be checked needs no number.
    if (signals.reached && signals.weight.result >= checkableWeight) return;
    const clause = read.clauses.find((one) => one.kind === 'change') ?? read.clauses[0];
    if (!clause) return;
    const span = spanOfWords(read.words, clause.from, clause.to);
    yield ask(
      read,
      clause.from,
      clause.to,
      `${quoted(text, span)} has no size yet.`,
      `Which of these can you state truthfully: ${topic.measures.slice(0, 4).join(', ')}? “About half” or “roughly 30 %” is fine.`,
    );
  },
};
