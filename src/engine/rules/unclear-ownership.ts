import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const shared = spaced(
  /\b(?:as (?:a )?part of (?:a|an|the|our) (?:[\w-]+ ){0,3}?(?:team|squad|group)|we|together with the team)\b/i,
);

export const unclearOwnership: BulletRule = {
  id: 'unclear-ownership',
  appliesTo: 'bullet',
  title: 'Mark which part was yours',
  severity: 'low',
  why: 'Team work is good to show; the reader still needs to know what you would bring along.',
  source: { title: guides.examples, locator: 'team work and ownership' },
  examples: {
    flags: [
      { text: 'Rebuilt the ferry gate scanner as part of a student team', evidence: 'as part of a student team' },
    ],
    allows: ['Wrote the offline mode of the ferry gate scanner in a team of 4'],
  },

  *check({ text }) {
    const found = shared.exec(text);
    if (!found) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: `${quoted(text, span)} leaves your own part open.`,
      fix: {
        kind: 'ask',
        question: 'Which piece did you do yourself? Name it, and keep the team as “in a team of …”.',
      },
    };
  },
};
