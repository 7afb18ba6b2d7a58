import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag, verbForms } from '../words.ts';

/** How many words of the claim are quoted at most: enough to recognise it. */
const quoteWords = 7;

export const inflatedClaim: BulletRule = {
  id: 'inflated-claim',
  appliesTo: 'bullet',
  also: ['summary'],
  title: 'Give the amount, not the adverb',
  severity: 'medium',
  why: 'A big word without an amount reads as a guess, and an interviewer will ask for the amount.',
  source: { title: guides.examples, locator: 'claims an interview can support' },
  examples: {
    flags: [
      {
        text: 'Rewrote the invoice screen, which dramatically improved the checkout',
        evidence: 'dramatically improved the checkout',
      },
      {
        text: 'Revolutionised the stock keeping of the shop',
        evidence: 'Revolutionised the stock keeping of the shop',
      },
    ],
    allows: [
      'Rewrote the invoice screen, so clerks finish an invoice in 2 minutes instead of 9',
      'Transformed nested invoices into flat rows with a window function before loading',
    ],
  },

  *check({ text }, { read, signals, tier, topic }) {
    const { words, tags, figures } = read;
    const opening = read.clauses[0];
    for (const filler of signals.filler) {
      if (filler.kind !== 'inflator') continue;
      const clause = read.clauses.find((one) => one.from <= filler.from && filler.from < one.to);
      const end = Math.min(clause?.to ?? words.length, filler.to + quoteWords);
      const hasFigure = figures.some(
        (figure) => figure.kind !== 'name' && figure.from >= filler.from && figure.from < end,
      );
      const verb =
        ((tags[filler.to] ?? 0) & verbForms) !== 0 ||
        ((tags[filler.from - 1] ?? 0) & verbForms) !== 0 ||
        filler.to - filler.from > 1;
      if (hasFigure || !verb || words[filler.from]?.lower === 'successfully') continue;
      const from = (tags[filler.to] ?? 0) & verbForms ? filler.from : Math.max(0, filler.from - 1);
      const span = spanOfWords(words, from, end);
      yield ask(
        read,
        from,
        end,
        `${quoted(text, span)} gives no amount.`,
        `By how much, or what could people do afterwards that they could not before? ${topic.asks.result}`,
      );
      return;
    }
    if (opening?.kind === 'act' && (tags[opening.from] ?? 0) & tag.grand && (tier === 'claimed' || tier === 'none')) {
      const to = Math.min(opening.to, opening.from + quoteWords);
      const span = spanOfWords(words, opening.from, to);
      yield ask(
        read,
        opening.from,
        to,
        `${quoted(text, span)} promises much and shows nothing yet.`,
        `Which change of yours is behind this? ${topic.asks.how}`,
      );
    }
  },
};
