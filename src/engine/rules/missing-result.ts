import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted, shownEnd, tellsCause } from '../rule.ts';
import { spanOfWords } from '../text.ts';

export const missingResult: BulletRule = {
  id: 'missing-result',
  appliesTo: 'bullet',
  title: 'Say what was different afterwards',
  severity: 'high',
  why: 'Without a result the reader learns that you were busy, not that it helped anyone.',
  source: { title: guides.interviews, locator: 'the four-part bullet' },
  examples: {
    flags: [
      { text: 'Built the parcel tracking screen in React', evidence: 'Built the parcel tracking screen in React' },
    ],
    allows: [
      'Built the parcel tracking screen in React, so couriers stopped phoning the depot',
      'Made parcel scans idempotent with a key per label',
    ],
  },

  *check({ text }, { read, tier, topic }) {
    const opening = read.clauses[0];
    if (!opening || opening.kind === 'change' || read.slots.result.length > 0) return;
    if (tier === 'measured' || (tier === 'mechanism' && opening.kind !== 'duty')) return;
    // A trigger told in the line ("after two printers jammed") says why the work mattered: the size is told besides.
    if (tier === 'scale' && tellsCause(read)) return;
    const end = shownEnd(read);
    const span = spanOfWords(read.words, 0, end);
    yield ask(read, 0, end, `${quoted(text, span)} stops before the result.`, topic.asks.result);
  },
};
