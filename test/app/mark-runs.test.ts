import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOf } from '../../src/app/mark-runs.ts';
import type { Mark } from '../../src/app/reply.ts';

const tone = fc.constantFrom<Mark['tone']>('fault', 'praise');
const mark = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }), tone });

describe('a quoted text as runs', () => {
  it('gives each mark’s words in its tone, and what lies between in none', () => {
    const text = 'Responsible for payroll, saving 4 hours';
    const marks: Mark[] = [
      { start: 32, end: 39, tone: 'praise' },
      { start: 0, end: 15, tone: 'fault' },
    ];
    expect(runsOf(text, marks).map(({ start, end, tone }) => [text.slice(start, end), tone])).toEqual([
      ['Responsible for', 'fault'],
      [' payroll, saving ', null],
      ['4 hours', 'praise'],
    ]);
  });

  it('shows the fault where a fault and praise overlap', () => {
    const marks: Mark[] = [
      { start: 0, end: 6, tone: 'praise' },
      { start: 3, end: 9, tone: 'fault' },
    ];
    expect(runsOf('abcdefghij', marks)).toEqual([
      { start: 0, end: 3, tone: 'praise' },
      { start: 3, end: 9, tone: 'fault' },
      { start: 9, end: 10, tone: null },
    ]);
  });

  it('joins marks of one tone that touch, and has nothing for an empty text', () => {
    const marks: Mark[] = [
      { start: -3, end: 2, tone: 'fault' },
      { start: 2, end: 99, tone: 'fault' },
    ];
    expect(runsOf('abcd', marks)).toEqual([{ start: 0, end: 4, tone: 'fault' }]);
    expect(runsOf('', marks)).toEqual([]);
  });

  it('is whole and in order for any text and any marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(mark), (text, marks) => {
        const runs = runsOf(text, marks);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const [index, run] of runs.entries()) {
          expect(run.start).toBe(runs[index - 1]?.end ?? 0);
          expect(run.end).toBeGreaterThan(run.start);
          expect(run.tone).not.toBe(runs[index + 1]?.tone);
          for (const at of [run.start, run.end - 1]) {
            const tones = marks.filter(({ start, end }) => start <= at && at < end).map(({ tone }) => tone);
            expect(run.tone).toBe(tones.includes('fault') ? 'fault' : (tones[0] ?? null));
          }
        }
      }),
    );
  });
});
