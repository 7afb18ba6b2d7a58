import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';

export const missingSystem: BulletRule = {
  id: 'missing-system',
  appliesTo: 'bullet',
  title: 'Name what you worked on first',
  severity: 'medium',
  why: 'A reader cannot picture the work before they know what it was done to.',
  source: { title: guides.examples, locator: 'name the real system first' },
  examples: {
    flags: [{ text: 'Increased efficiency by 30% in one year', evidence: 'Increased efficiency by 30% in one year' }],
    allows: ['Increased the claims desk’s throughput by 30% by sorting mail before scanning it'],
  },

  *check({ text }, { read, signals }) {
    if (read.slots.action.length === 0 || read.slots.system.length > 0 || read.slots.scale.length > 0) return;
    if (signals.weight.context >= 1 || signals.technologies > 0 || signals.weight.result >= 1.5) return;
    const span = spanOfWords(read.words, 0, read.words.length);
    yield ask(
      read,
      0,
      read.words.length,
      `${quoted(text, span)} does not say what it was done to.`,
      'Which service, page, document, team or machine was this? Name it right after the verb.',
    );
  },
};
