import { guides } from '../guides.ts';
import { findPhrase } from '../pattern.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

/** Adjectives that a figure or a technique in the same line can back: "a scalable API handling 9,000 calls a minute". */
const backable = /^(?:scalable|robust|seamless|comprehensive|highly scalable|high-performing|dynamic|engaging)$/;

export const buzzword: BulletRule = {
  id: 'buzzword',
  appliesTo: 'bullet',
  also: ['summary'],
  title: 'Swap the big word for the plain fact',
  severity: 'medium',
  why: 'These words fit any work, so they hide yours; a reader looks for the thing and the change.',
  source: { title: guides.interviews, locator: 'technical depth in plain English' },
  examples: {
    flags: [
      { text: 'Delivered robust, scalable services for the loans desk', evidence: 'robust, scalable services' },
      {
        text: 'Unlocked unprecedented value for the loans desk',
        evidence: 'Unlocked unprecedented value',
      },
    ],
    allows: [
      'Split the loans service so that one slow bank no longer holds up the others',
      'Designed a scalable loans API that answers 9,000 calls a minute',
    ],
  },

  *check({ text }, { read, signals, tier, pack }) {
    const { words, tags } = read;
    let last = -1;
    for (const filler of signals.filler) {
      if (filler.kind !== 'buzz' || filler.from < last) continue;
      let { from, to } = filler;
      const own = words
        .slice(from, to)
        .map((word) => word.lower)
        .join(' ');
      const evidenced = tier === 'measured' || tier === 'scale' || tier === 'mechanism';
      if (
        evidenced &&
        backable.test(own) &&
        [to, to + 1, to + 2].some((k) => (tags[k] ?? 0) & (tag.artefact | tag.technology))
      )
        continue;
      // A run of them, joined by commas or "and", is one finding.
      for (const next of signals.filler) {
        if (
          next.kind === 'buzz' &&
          next.from >= to &&
          next.from <= to + 1 &&
          (next.from === to || words[to]?.lower === 'and')
        )
          to = next.to;
      }
      // With the noun that they describe, and the big verb right before them.
      if ((tags[to] ?? 0) & ~tag.function && !((tags[to] ?? 0) & tag.function) && words[to]?.gap === 'none') to++;
      while ((tags[to] ?? 0) & tag.generic && words[to]?.gap === 'none' && !((tags[to] ?? 0) & tag.function)) to++;
      if (from > 0 && (tags[from - 1] ?? 0) & (tag.grand | tag.up | tag.down) && words[from]?.gap === 'none') from--;
      last = to;
      const span = spanOfWords(words, from, to);
      yield ask(
        read,
        from,
        to,
        `${quoted(text, span)} could be said of anything.`,
        'What did it do that the one before did not? Say that in plain words, or leave this out.',
      );
    }
    for (const phrase of pack.buzzwords) {
      const span = findPhrase(text, phrase);
      const known = signals.filler.some(
        ({ from, to }) =>
          span && spanOfWords(words, from, to).start < span.end && spanOfWords(words, from, to).end > span.start,
      );
      if (!span || known) continue;
      yield {
        span,
        message: `${quoted(text, span)} could be said of anything.`,
        fix: {
          kind: 'ask',
          question: 'What exactly do you mean by it here? Say that in plain words, or leave it out.',
        },
      };
    }
  },
};
