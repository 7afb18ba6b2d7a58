import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import type { BulletRule } from '../rule.ts';

/** Long way → short way. Every replacement means the same, so it is safe to apply as it stands. */
const shorter: readonly (readonly [long: string, short: string])[] = [
  ['in order to', 'to'],
  ['due to the fact that', 'because'],
  ['with the aim of improving', 'to improve'],
  ['for the purpose of', 'for'],
  ['on a daily basis', 'daily'],
  ['on a weekly basis', 'weekly'],
  ['on a monthly basis', 'monthly'],
  ['on a day-to-day basis', 'daily'],
  ['in a timely manner', 'on time'],
  ['a large number of', 'many'],
  ['the majority of', 'most of'],
  ['was able to', 'could'],
  ['as well as', 'and'],
  ['at this point in time', 'now'],
  ['utilized', 'used'],
  ['utilised', 'used'],
  ['utilizing', 'using'],
  ['utilising', 'using'],
  ['utilization of', 'use of'],
];
const pattern = spaced(new RegExp(`\\b(?:${shorter.map(([long]) => long).join('|')})\\b`, 'gi'));
const replacements = new Map(shorter);

export const wordyPhrase: BulletRule = {
  id: 'wordy-phrase',
  appliesTo: 'bullet',
  also: ['summary'],
  title: 'Use the short word',
  severity: 'low',
  why: 'A bullet has about two lines; every spare word takes room from a fact.',
  source: { title: guides.interviews, locator: 'plain English' },
  examples: {
    flags: [
      {
        text: 'Cached tide tables in order to spare the harbour API',
        evidence: 'in order to',
        fixed: 'Cached tide tables to spare the harbour API',
      },
    ],
    allows: ['Cached tide tables to spare the harbour API'],
  },

  *check({ text }) {
    for (const found of text.matchAll(pattern)) {
      const short = replacements.get(found[0].toLowerCase().replace(/\s+/g, ' '));
      if (!short) continue;
      const capital = /^\p{Lu}/u.test(found[0]) ? short.charAt(0).toUpperCase() + short.slice(1) : short;
      yield {
        span: { start: found.index, end: found.index + found[0].length },
        message: `“${found[0]}” says no more than “${short}”.`,
        fix: { kind: 'replace', with: capital },
      };
    }
  },
};
