import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type LineRule, quoted } from '../rule.ts';

const seeking = spaced(
  /\b(?:(?:currently |actively )?(?:seeking|looking for|in search of|hoping for)(?: an?| new| my next)?(?: [\w-]+){0,3}? (?:position|role|opportunit(?:y|ies)|job|career|challenge|internship)|eager to (?:learn|grow|contribute|join)(?: [\w-]+){0,3}|to (?:utili[sz]e|grow|develop|expand) my skills|where i can (?:[\w-]+ ?){1,5}|can(?:'|’)t wait to [\w ]{3,30})/i,
);

export const objectiveNotOffer: LineRule = {
  id: 'objective-not-offer',
  appliesTo: 'summary',
  title: 'Say what you bring before what you seek',
  severity: 'medium',
  why: 'The reader already knows that you want the position; the summary is where they look for what they would get.',
  source: { title: guides.interviews, locator: 'the summary pattern' },
  examples: {
    flags: [
      {
        text: 'Backend developer seeking a challenging position at a ferry company',
        evidence: 'seeking a challenging position',
      },
    ],
    allows: ['Backend developer with 3 years on ferry timetables in Go; keeps 40 harbour imports running'],
  },

  *check({ text }) {
    const found = seeking.exec(text);
    if (!found) return;
    const span = { start: found.index, end: found.index + found[0].trimEnd().length };
    yield {
      span,
      message: `${quoted(text, span)} speaks of what you want.`,
      fix: {
        kind: 'ask',
        question: 'Which kind of system do you know best, and what is one thing you made better there? Lead with that.',
      },
    };
  },
};
