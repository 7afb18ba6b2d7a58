import { guides } from '../guides.ts';
import type { BulletRule } from '../rule.ts';
import { tag } from '../words.ts';

const digits: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
};

export const numberInWords: BulletRule = {
  id: 'number-in-words',
  appliesTo: 'bullet',
  title: 'Write counts as digits',
  severity: 'low',
  why: 'Readers skim for digits, so a count in letters is easily missed. Guides differ on this; it is polish, no fault.',
  source: { title: guides.rubric, locator: 'digits rather than words' },
  examples: {
    flags: [
      {
        text: 'Trained six clerks on the new tide tables',
        evidence: 'six',
        fixed: 'Trained 6 clerks on the new tide tables',
      },
    ],
    allows: ['Trained 6 clerks on the new tide tables', 'Merged two-way tide tables into one'],
  },

  *check(_bullet, { read }) {
    for (const figure of read.figures) {
      const word = read.words[figure.from];
      const as = word && digits[word.lower];
      const counted = read.tags[figure.from + 1] ?? 0;
      if (!word || !as || figure.kind !== 'count' || figure.from === 0) continue;
      const next = read.words[figure.from + 1];
      if (next?.gap !== 'none' || counted & (tag.function | tag.past) || !/s$|people$/.test(next.lower)) continue;
      yield {
        span: { start: word.start, end: word.end },
        message: `“${word.text}” is easier to find as ${as}.`,
        fix: { kind: 'replace', with: as },
      };
    }
  },
};
