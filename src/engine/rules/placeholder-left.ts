import { guides } from '../guides.ts';
import { spaced } from '../pattern.ts';
import { type BulletRule, quoted } from '../rule.ts';

const placeholder = spaced(
  /\[[^\]\n]{0,24}\]\s?%?|<(?:number|metric|company|technology|tool|x|insert [^>\n]{1,20})>|\b(?:XX+|X{1,3}%|YY+|N%|\$X+[KM]?)(?![\w])|\b(?:lorem ipsum|tbd|todo:|insert (?:number|metric|company) here)\b/i,
);
const innocent =
  /^\[(?:\d{1,3}|\^|link|demo|code|github|live|source|repo|pdf|remote|intern|contract|part-time|full-time)\]$/i;

export const placeholderLeft: BulletRule = {
  id: 'placeholder-left',
  appliesTo: 'bullet',
  also: ['summary', 'skills'],
  title: 'Fill in or remove the placeholder',
  severity: 'high',
  why: 'A left-over blank tells the reader that the line was copied, and the rest is read with that in mind.',
  source: { title: guides.backEnd, locator: 'replace sample figures with your own' },
  examples: {
    flags: [{ text: 'Cut tide import time by [X]% with batch inserts', evidence: '[X]%' }],
    allows: ['Cut tide import time by half with batch inserts'],
  },

  *check({ text }) {
    const found = placeholder.exec(text);
    if (!found || innocent.test(found[0].trim())) return;
    const span = { start: found.index, end: found.index + found[0].length };
    yield {
      span,
      message: `${quoted(text, span)} was never filled in.`,
      fix: {
        kind: 'ask',
        question: 'What is your own figure or name here? If you do not know it, tell the scope in words instead.',
      },
    };
  },
};
