import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/app/present/marks.ts';
import { keptFor, presentReview } from '../../src/app/present/review.ts';
import type { BulletReview, Finding, Review } from '../../src/engine/review.ts';
import { blocksOf, wordsOf } from './words-of.ts';

const text = 'Responsible for various billing exports using Kafka';

function finding(number: number, evidence: string): Finding {
  const start = text.indexOf(evidence);
  return {
    rule: `rule-${number}`,
    title: `Cure ${number}`,
    severity: 'high',
    message: `Message ${number}.`,
    why: `Reason ${number}.`,
    source: { title: `Guide ${number}`, locator: 'page 3' },
    evidence,
    span: { start, end: start + evidence.length },
    fix: number % 2 ? { kind: 'ask', question: `Question ${number}?` } : { kind: 'replace', with: '' },
  };
}

const plain: BulletReview = {
  kind: 'bullet',
  text,
  start: 0,
  verdict: 'fair',
  score: 55,
  terms: [
    { label: 'says what you did', points: 30 },
    { label: 'a named technique', points: 25 },
  ],
  tier: 'mechanism',
  slots: { action: [{ start: 0, end: 11 }], system: [], context: [], result: [], scale: [] },
  findings: [],
  praise: [],
};

const review = (...bullets: readonly BulletReview[]): Review => ({
  engine: '0',
  pack: { id: 'backend-engineer', version: '1' },
  level: 'mid',
  bullets,
});

const evidence = ['Responsible for', 'various', 'exports', 'using', 'Kafka'];
const findings = evidence.map((words, index) => finding(index + 1, words));

describe('a critique', () => {
  it('opens with how many are strong and the one next step, from the weakest bullet', () => {
    const weak: BulletReview = { ...plain, verdict: 'weak', score: 12, findings: findings.slice(0, 1) };
    const strong: BulletReview = { ...plain, verdict: 'strong', score: 88 };
    const reply = presentReview(review(strong, { ...plain, findings: findings.slice(2, 3) }, weak), {
      says: keptFor(30),
    });
    expect(reply.summary).toBe('3 bullets, 1 strong. Start here in bullet 3: cure 1. Question 1?');
    expect(reply.parts).toHaveLength(3);
  });

  it('shows three findings at most, and keeps the rest one press away', () => {
    const reply = presentReview(review({ ...plain, findings }), { says: keptFor(30) });
    const [part = []] = reply.parts;
    expect(part.filter(({ kind }) => kind === 'advice')).toHaveLength(3);
    expect(blocksOf(reply).filter(({ kind }) => kind === 'advice')).toHaveLength(5);
    expect(wordsOf(reply)).toContain('2 more points');
  });

  it('every finding quotes its evidence, says why, names its source and says what to do', () => {
    const advice = blocksOf(presentReview(review({ ...plain, findings }), { says: keptFor(30) })).filter(
      (block) => block.kind === 'advice',
    );
    for (const [index, { rule, why, source }] of findings.entries()) {
      const block = advice[index];
      expect(block?.says).toContain(evidence[index]);
      expect(block).toMatchObject({ why, source: `${source.title}, ${source.locator}`, action: { values: { rule } } });
      expect(block?.next).toBe(index % 2 ? `Leave out “${evidence[index]}”.` : `Question ${index + 1}?`);
    }
  });

  it('praises before it finds fault, and marks both in the quote without overlap', () => {
    const praise = [{ span: { start: 40, end: text.length }, message: 'Kafka tells the reader how.' }];
    const [part = []] = presentReview(review({ ...plain, findings: findings.slice(0, 4), praise }), {
      says: keptFor(30),
    }).parts;
    const kinds = part.map(({ kind }) => kind);
    expect(kinds.indexOf('list')).toBeLessThan(kinds.indexOf('advice'));
    const quote = part.find((block) => block.kind === 'quote');
    expect(quote?.marks.map(({ start, end, tone }) => [tone, text.slice(start, end)])).toEqual([
      ['fault', 'Responsible for'],
      ['fault', 'various'],
      ['fault', 'exports'],
      ['praise', 'using Kafka'],
    ]);
  });

  it('asks one question once, and a finding never ends up without a next step', () => {
    const ask = (question: string, number: number): Finding => ({
      ...finding(number, evidence[number] ?? ''),
      fix: { kind: 'ask', question },
    });
    const same = [
      ask('Which part was yours? How big was it?', 0),
      ask('Which part was yours?', 1),
      ask('Since when? How big was it?', 2),
    ];
    const advice = blocksOf(presentReview(review({ ...plain, findings: same }), { says: keptFor(30) })).filter(
      ({ kind }) => kind === 'advice',
    );
    expect(advice).toMatchObject([
      { next: 'Which part was yours? How big was it?' },
      { next: 'Which part was yours?' },
      { next: 'Since when?' },
    ]);
  });

  it('tells praise with the words that earned it', () => {
    const praise = [{ span: { start: 40, end: text.length }, message: 'It tells how.' }];
    const list = blocksOf(presentReview(review({ ...plain, praise }), { says: keptFor(30) })).find(
      ({ kind }) => kind === 'list',
    );
    expect(list).toMatchObject({ items: ['“using Kafka”: It tells how.'] });
  });

  it('says so and stops when there is nothing to find', () => {
    const reply = presentReview(review({ ...plain, verdict: 'strong', score: 90 }), { says: keptFor(30) });
    expect(reply.summary).toBe('1 bullet: strong. Keep it as it is. The words that do the work are marked.');
    expect(blocksOf(reply).map(({ kind }) => kind)).not.toContain('advice');
  });

  it('shows the score as the sum of its terms', () => {
    const reply = presentReview(
      review({ ...plain, terms: [...plain.terms, { label: 'vague words', points: -4.44 }] }),
      { says: keptFor(30) },
    );
    const sum = blocksOf(reply).find((block) => block.kind === 'list');
    expect(sum).toMatchObject({
      items: ['+30 says what you did', '+25 a named technique', '−4.4 vague words', '= 55 of 100'],
    });
  });
});

it('marks never overlap, stay in the text, keep reading order, and lose no fault', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );
  const words = 'abcde fghij klmno pqrst uvwxyz';
  fc.assert(
    fc.property(spans, spans, (faults, praise) => {
      const marks = marksOf(words, faults, praise);
      for (const [index, mark] of marks.entries()) {
        expect(mark.start).toBeLessThan(mark.end);
        expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0);
        expect(mark.end).toBeLessThanOrEqual(words.length);
      }
      const toneAt = (at: number) => marks.find(({ start, end }) => start <= at && at < end)?.tone;
      for (const { start, end } of faults.filter(
        (span) => words.slice(span.start, span.end).trim().length < words.length,
      )) {
        for (let at = start; at < end; at += 1) expect(toneAt(at)).toBe('fault');
      }
    }),
  );
});
