import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BulletReview, reviewBullet, reviewBullets } from '../../src/engine/review.ts';
import { levels } from '../../src/engine/role.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { readBullet, splitBullets } from '../../src/engine/text.ts';
import { lines } from './lines.ts';

const options = { pack: rolePacks[0], level: 'mid' } as const;
const review = (text: string): BulletReview => reviewBullet(readBullet(text), options);

/** What must not change when only the outside of a line does. */
const judgement = ({ verdict, score, tier, findings, terms }: BulletReview) => ({
  verdict,
  score,
  tier,
  terms,
  rules: findings.map(({ rule }) => rule),
});

describe('the judgement stays the same', () => {
  const outsides: [string, (text: string) => string][] = [
    ['with blanks around', (text) => `  ${text}\t `],
    ['with more blanks between words', (text) => text.replaceAll(' ', '  ')],
    ['wrapped over two lines', (text) => text.replace(/ (?=\S+$)/, '\n   ')],
    ['with a final period', (text) => `${text}.`],
    ['with the first letter in the other case', (text) => text.charAt(0).toLowerCase() + text.slice(1)],
    ['with curly apostrophes', (text) => text.replaceAll("'", '’')],
    ['with straight apostrophes', (text) => text.replaceAll('’', "'")],
    ['behind a bullet glyph', (text) => `• ${text}`],
    ['behind a dash', (text) => `- ${text}`],
    ['behind a number', (text) => `3. ${text}`],
    ['with a no-break space', (text) => text.replace(' ', '\u00a0')],
  ];
  for (const [name, change] of outsides) {
    it(name, () => {
      for (const line of lines)
        expect({ line, ...judgement(review(change(line))) }).toEqual({ line, ...judgement(review(line)) });
    });
  }

  it('however often it is asked: a thousand times, byte for byte', () => {
    const pasted = splitBullets(lines.slice(0, 4).join('\n'));
    const first = JSON.stringify(reviewBullets(pasted, options));
    for (let time = 0; time < 1_000; time++) expect(JSON.stringify(reviewBullets(pasted, options))).toBe(first);
  });
});

describe('adding a true fact never lowers the score', () => {
  const facts = [
    ', cutting the night run from 5 h to 40 min',
    ' for 40 harbours',
    ' by adding a retry queue with a dead-letter table',
    ', so clerks no longer type labels by hand',
    ' after two printers jammed in one night',
  ];
  for (const fact of facts) {
    it(fact.trim(), () => {
      for (const line of lines) {
        if (line.split(' ').length > 9 || line.split(' ').length < 3) continue;
        expect({ line, score: review(line + fact).score }).toSatisfy(
          ({ score }: { score: number }) => score >= review(line).score,
        );
      }
    });
  }
});

describe('the score', () => {
  it('is the sum of its terms, held inside 0 to 100', () => {
    for (const line of lines) {
      const { score, terms } = review(line);
      const sum = terms.reduce((total, { points }) => total + points, 0);
      expect(score).toBeCloseTo(Math.min(100, Math.max(0, sum)), 5);
    }
  });

  it('puts a line with a cause and a checked outcome above the same duty', () => {
    expect(review('Reduced label printing from 9 s to 2 s by caching fonts').score).toBeGreaterThan(
      review('Responsible for label printing and fonts in the depot').score,
    );
  });
});

describe('any text at all', () => {
  it('gives a review whose every quote is the text it points at', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), mixed()),
        fc.constantFrom(...levels),
        (text, level) => {
          const { bullets } = reviewBullets(splitBullets(text), { pack: rolePacks[0], level });
          expect(JSON.parse(JSON.stringify(bullets))).toEqual(bullets);
          for (const bullet of bullets) {
            expect(text.slice(bullet.start, bullet.start + bullet.text.length)).toBe(bullet.text);
            for (const { span, evidence } of bullet.findings) {
              expect(bullet.text.slice(span.start, span.end)).toBe(evidence);
              expect(evidence).not.toBe('');
            }
            const spans = Object.values(bullet.slots)
              .flat()
              .sort((a, b) => a.start - b.start);
            spans.forEach((span, index) => {
              expect(span.end).toBeGreaterThan(span.start);
              expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
            });
            expect(bullet.score).toBeGreaterThanOrEqual(0);
            expect(bullet.score).toBeLessThanOrEqual(100);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Words of real lines thrown together with marks, glyphs and signs, so that the grammar is reached. */
function mixed(): fc.Arbitrary<string> {
  const words = lines.flatMap((line) => line.split(' '));
  return fc
    .array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(
          '•',
          '—',
          ';',
          '(',
          ')',
          '\n',
          '\u200b',
          '→',
          '@everyone',
          '<!channel>',
          '12%',
          '24/7',
          '\ud800',
          '\0',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' '));
}

describe('bullets of one role are judged together', () => {
  it('a story over three lines is not three faults', () => {
    const story =
      'Owned the parcel scanner app at the depot\nWrote an offline queue for scans in the parcel scanner\nThe parcel scanner now loses no scan when the depot network drops';
    const missing = reviewBullets(splitBullets(story), options).bullets.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'missing-result'),
    );
    expect(missing).toEqual([]);
  });

  it('the same verb many times is one finding', () => {
    const same = [
      'Built the gate scanner',
      'Built the seat map',
      'Built the label printer',
      'Built the tide import',
    ].join('\n');
    const repeated = reviewBullets(splitBullets(same), options).bullets.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'repeated-opener'),
    );
    expect(repeated).toHaveLength(1);
  });
});

describe('level changes weights and words, never facts', () => {
  it('slots, tier and quotes are the same for all', () => {
    for (const line of lines) {
      const [first, ...rest] = levels.map((level) => reviewBullet(readBullet(line), { pack: rolePacks[0], level }));
      for (const other of rest) {
        expect(other.slots).toEqual(first?.slots);
        expect(other.tier).toBe(first?.tier);
      }
    }
  });
});
