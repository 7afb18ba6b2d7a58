import { guides } from '../guides.ts';
import { findPhrase } from '../pattern.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';

/** Below this weight of telling words a line names nothing that is this person's own work. */
const leastWeight = 0.9;
/** Below this one it needs at least one word of the trade. */
const tradeWeight = 2.6;

export const genericLine: BulletRule = {
  id: 'generic-line',
  appliesTo: 'bullet',
  title: 'Name the thing only you worked on',
  severity: 'high',
  why: 'A line that fits every resume in the pile cannot set yours apart.',
  source: { title: guides.examples, locator: 'the genericness test' },
  examples: {
    flags: [
      { text: 'Managed projects and worked with the team', evidence: 'Managed projects and worked with the team' },
    ],
    allows: ['Planned the ferry timetable import with the harbour office'],
  },

  *check({ text }, { read, signals, tier, pack }) {
    if (read.words.length === 0 || tier === 'measured' || signals.technologies > 0) return;
    const { system, context, result, scale, none } = signals.weight;
    if (signals.figures > 0 || signals.mechanisms + signals.failures > 0) return;
    const weight = system + context + result + scale + none;
    if (weight >= tradeWeight || (weight >= leastWeight && pack.signals.some((signal) => findPhrase(text, signal))))
      return;
    if (weight >= leastWeight && pack.signals.length === 0) return;
    const span = spanOfWords(read.words, 0, read.words.length);
    yield ask(
      read,
      0,
      read.words.length,
      `${quoted(text, span)} could stand on anybody’s resume.`,
      'Which product, page, service or group was it? Name it, and the part that was yours.',
    );
  },
};
