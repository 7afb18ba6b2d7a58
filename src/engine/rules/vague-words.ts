import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

export const vagueWords: BulletRule = {
  id: 'vague-words',
  appliesTo: 'bullet',
  also: ['summary', 'skills'],
  title: 'Name it or count it',
  severity: 'medium',
  why: 'A word like “various” stands where a name or a number belongs, and the reader fills the gap with nothing.',
  source: { title: guides.examples, locator: 'the genericness test' },
  examples: {
    flags: [
      { text: 'Wrote various tools for the data team', evidence: 'various tools' },
      { text: 'Patched the mail servers as needed', evidence: 'as needed' },
    ],
    allows: ['Wrote three import tools for the data team: prices, stores, returns'],
  },

  *check({ text }, { read, signals }) {
    const { words, tags } = read;
    for (const filler of signals.filler) {
      if (filler.kind !== 'vague') continue;
      let { to } = filler;
      const describes = filler.to - filler.from === 1 && words[to]?.gap === 'none' && !((tags[to] ?? 0) & tag.function);
      if (describes) to++;
      const span = spanOfWords(words, filler.from, to);
      const when = /^(?:as|when|where|if|whenever|wherever)$/.test(words[filler.from]?.lower ?? '');
      yield ask(
        read,
        filler.from,
        to,
        `${quoted(text, span)} leaves the reader to guess.`,
        when
          ? 'When did it matter, and what did you do then? Tell that case, or leave the words out.'
          : 'Which ones, by name? Or how many?',
      );
    }
  },
};
