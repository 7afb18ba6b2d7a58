import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted, shownEnd, tellsCause } from '../rule.ts';
import { spanOfWords } from '../text.ts';

export const untoldOutcome: BulletRule = {
  id: 'untold-outcome',
  appliesTo: 'bullet',
  title: 'Add what the change spared people',
  severity: 'low',
  why: 'The technique is good evidence already; who noticed the difference makes it yours.',
  source: { title: guides.interviews, locator: 'tools paired with the problem they solved' },
  examples: {
    flags: [
      {
        text: 'Added retry limits to the parcel label printer queue',
        evidence: 'Added retry limits to the parcel label printer queue',
      },
    ],
    allows: ['Added retry limits to the label queue, so one broken printer no longer blocks the depot'],
  },

  *check({ text }, { read, tier, topic }) {
    if (tier !== 'mechanism' || read.slots.result.length > 0) return;
    const opening = read.clauses[0];
    // A cause after the act ("after two applies collided") already tells why it mattered.
    if (!opening || opening.kind === 'duty' || tellsCause(read)) return;
    const end = shownEnd(read);
    const span = spanOfWords(read.words, 0, end);
    yield ask(read, 0, end, `${quoted(text, span)} names the technique and leaves its effect out.`, topic.asks.result);
  },
};
