import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOne, judgePasted } from '../../src/app/judge.ts';
import { readPasted } from '../../src/app/pasted.ts';
import { Problem } from '../../src/app/problem.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '•', '\u0000', '\u202e', '\u200b', '\ud800', '\udc00', '😀', '1', '%', '\r'),
  }),
);

function judgedOrProblem<T>(judge: () => T): T | null {
  try {
    return judge();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return null;
  }
}

describe('any text at all', () => {
  it('becomes a text of the same length that can be kept and shown, or a sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = judgedOrProblem(() => readPasted(text));
        if (read === null) return;
        expect(read).toHaveLength(text.length);
        expect(read).not.toMatch(/[\u0000\u001b\u202a-\u202e]|\p{Surrogate}/u);
      }),
    );
  });

  it('is judged, or answered with a sentence, and the same way each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const review = judgedOrProblem(() => judgePasted(text, {}));
        expect(judgedOrProblem(() => judgePasted(text, {}))).toEqual(review);
        for (const bullet of review?.bullets ?? []) {
          for (const { span, evidence } of bullet.findings)
            expect(bullet.text.slice(span.start, span.end)).toBe(evidence);
        }
      }),
    );
  });

  it('gives a script its evidence at offsets that hold in the text it sent', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\n\n', '\t• ', '- ', '12) '), anyText, (lead, rest) => {
        const text = `${lead}Responsible for the exports ${rest}`;
        const review = judgedOrProblem(() => judgeOne(text, {}));
        for (const { span, evidence } of review?.findings ?? []) {
          const quoted = text.slice(span.start + (review?.start ?? 0), span.end + (review?.start ?? 0));
          expect(readPasted(text).slice(span.start + (review?.start ?? 0), span.end + (review?.start ?? 0))).toBe(
            evidence,
          );
          expect(quoted).toHaveLength(evidence.length);
        }
      }),
    );
  });
});

it('the same bullets give byte-identical reviews a thousand times', () => {
  const text =
    '• Responsible for the billing exports\n• Moved image resizing off the request path, so uploads stopped timing out';
  const first = JSON.stringify(judgePasted(text, { level: 'junior' }));
  for (let time = 0; time < 1_000; time += 1)
    expect(JSON.stringify(judgePasted(text, { level: 'junior' }))).toBe(first);
});

it('an empty text is weak with score 0 and nothing found, so that a script gets a verdict for each id', () => {
  for (const text of ['', ' ', '\n\n']) {
    expect(judgeOne(text, {})).toMatchObject({ verdict: 'weak', score: 0, tier: 'none', findings: [] });
  }
});

it('one bad character in a long paste is mended, not refused', () => {
  const text = `Built the exporter\u0000 that \ud800 ${'moves files '.repeat(20)}`;
  expect(readPasted(text)).toBe(text.replace('\u0000', ' ').replace('\ud800', '\ufffd'));
});
