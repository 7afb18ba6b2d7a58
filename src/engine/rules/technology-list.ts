import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { technologyRuns } from '../technology-runs.ts';
import { spanOfWords } from '../text.ts';

/** From this many names on, a line is a list of tools: strong lines of the guides name one to three. */
const listLength = 5;

export const technologyList: BulletRule = {
  id: 'technology-list',
  appliesTo: 'bullet',
  title: 'Keep the one or two tools that did the work',
  severity: 'medium',
  why: 'A long list hides which tool you really know; the skills section is the place for the rest.',
  source: { title: guides.rubric, locator: 'no stuffing of frameworks' },
  examples: {
    flags: [
      {
        text: 'Used Vue, Django, Celery, Redis, Docker and Jenkins on the ferry booking site',
        evidence: 'Vue, Django, Celery, Redis, Docker and Jenkins',
      },
    ],
    allows: ['Moved ferry booking mails to Celery with Redis, so a slow mail host no longer blocks the pay page'],
  },

  *check({ text }, { read, signals }) {
    if (signals.technologies < listLength) return;
    const run = technologyRuns(read)[0];
    if (!run || run.count < listLength - 1) return;
    const span = spanOfWords(read.words, run.from, run.to);
    yield ask(
      read,
      run.from,
      run.to,
      `${quoted(text, span)} is a list of tools.`,
      'Which one or two did the hard part here? Keep those and say what they did.',
    );
  },
};
