import { guides } from '../guides.ts';
import { ask, type BulletRule } from '../rule.ts';

/** About three printed lines; the guides' strong lines have 12 to 40 words. */
const mostWords = 45;

export const tooLong: BulletRule = {
  id: 'too-long',
  appliesTo: 'bullet',
  title: 'Split it in two',
  severity: 'low',
  why: 'After about two lines a skimming reader goes on to the next bullet, and your result is at the end.',
  source: { title: guides.editors, locator: 'length of the guides’ strong lines' },
  examples: {
    flags: [
      {
        text: `Moved the tide import to a queue with one worker for each harbour so that a slow harbour no longer delays the rest, then wrote the replay tool that the night shift uses when a harbour sends broken files, and trained both shifts on it with a short guide that lists the seven known faults`,
        evidence: 'shifts on it with a short guide that lists the seven known faults',
      },
    ],
    allows: ['Moved the tide import to a queue with one worker for each harbour'],
  },

  *check(_bullet, { read }) {
    const { words } = read;
    if (words.length <= mostWords) return;
    yield ask(
      read,
      Math.min(mostWords - 3, words.length - 1),
      words.length,
      `The line has ${words.length} words; from here on few will read.`,
      'Which are the two points? Give each its own bullet, the stronger one first.',
    );
  },
};
