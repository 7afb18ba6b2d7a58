import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rematchCases, rematchRight } from '../../bench/rematch-cases.ts';
import { rematch } from '../../src/engine/rematch.ts';
import { readChanges } from '../../src/engine/rematch-review.ts';
import { type Review, reviewBullets } from '../../src/engine/review.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { splitBullets } from '../../src/engine/text.ts';
import { lines } from './lines.ts';

const [pack] = rolePacks;
const options = { pack, level: 'mid' } as const;
const reviewOf = (...texts: string[]): Review => reviewBullets(splitBullets(texts.join('\n')), options);

describe('bullets of an earlier version', () => {
  it('are found in at least 95 of 100 labelled cases', () => {
    const results = rematchCases().map(rematchRight);
    const labels = results.reduce((sum, one) => sum + one.labels, 0);
    const missed = results.reduce((sum, one) => sum + one.missed.length, 0);
    expect(labels).toBeGreaterThanOrEqual(150);
    expect((labels - missed) / labels).toBeGreaterThanOrEqual(0.95);
  });
  it('that only changed places have moved, and those around them have not', () => {
    const before = ['Moved the tide tables', 'Cut label printing', 'Trained 6 clerks', 'Ran the stand-up'];
    const after = ['Ran the stand-up', 'Moved the tide tables', 'Cut label printing', 'Trained 6 clerks'];
    const matches = rematch(before, after);
    expect(matches.filter(({ moved }) => moved).map(({ after: to }) => to)).toEqual([0]);
    expect(matches.some(({ reworded }) => reworded)).toBe(false);
  });
  it('are one bullet where a message of one bullet was written anew', () => {
    expect(rematch(['Worked on features'], ['Sharded the order table by region'])).toEqual([
      { before: 0, after: 0, moved: false, reworded: true },
    ]);
  });
  it('are matched at most once, all told, and alike every time', () => {
    const anyLine = fc.oneof(fc.constantFrom(...lines), fc.string());
    const version = fc.array(anyLine, { maxLength: 8 });
    fc.assert(
      fc.property(version, version, (before, after) => {
        const matches = rematch(before, after);
        const old = matches.flatMap((match) => match.before ?? []);
        const now = matches.flatMap((match) => match.after ?? []);
        expect([...old].sort((a, b) => a - b)).toEqual(before.map((_, at) => at));
        expect([...now].sort((a, b) => a - b)).toEqual(after.map((_, at) => at));
        expect(rematch(before, after)).toEqual(matches);
      }),
      { numRuns: 300 },
    );
  });
  it('of an unchanged text are all as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...lines), { minLength: 1 }), (version) => {
        for (const match of rematch(version, version)) {
          expect(match).toEqual({ before: match.after, after: match.after, moved: false, reworded: false });
        }
      }),
    );
  });
});

describe('what changed from one review to the next', () => {
  const weak = 'Worked on the seat map of the booking page';
  const strong = 'Cut the seat map’s load time from 9 s to 2 s by drawing only the rows in view';

  it('is the edit where the rules are the same', () => {
    const [change] = readChanges(reviewOf(weak), reviewOf(strong), options).bullets;
    expect(change).toMatchObject({ byRules: 0, reworded: true });
    expect(change?.byEdit).toBeGreaterThan(20);
    expect(change?.settled).toContain('Open with what you did');
  });
  it('is the rules where the words are the same', () => {
    const now = reviewOf(strong);
    const [bullet] = now.bullets;
    const before: Review = { ...now, engine: '0.9.0', bullets: bullet ? [{ ...bullet, score: bullet.score - 7 }] : [] };
    const { judged, bullets } = readChanges(before, now, options);
    expect(judged).toBe('rules');
    expect(bullets[0]).toMatchObject({ byEdit: 0, byRules: 7 });
  });
  it('is told apart where both changed, and adds up', () => {
    const old = reviewOf(weak);
    const [bullet] = old.bullets;
    const before: Review = { ...old, engine: '0.9.0', bullets: bullet ? [{ ...bullet, score: bullet.score + 5 }] : [] };
    const [change] = readChanges(before, reviewOf(strong), options).bullets;
    expect(change?.byRules).toBe(-5);
    expect((change?.byEdit ?? 0) + (change?.byRules ?? 0)).toBeCloseTo((change?.now ?? 0) - (change?.was ?? 0), 5);
  });
  it('names another role or level as the reason, not newer rules', () => {
    const before: Review = { ...reviewOf(weak), level: 'student' };
    expect(readChanges(before, reviewOf(weak), options).judged).toBe('aim');
  });
  it('lists what is new and what is gone', () => {
    const { bullets } = readChanges(reviewOf(weak, 'Kept bees on the school roof'), reviewOf(weak, strong), options);
    expect(bullets.map(({ was, now }) => [was === null, now === null])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});
