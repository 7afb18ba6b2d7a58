import { describe, expect, it } from 'vitest';
import { resumeAdvice } from '../../src/engine/resume-advice.ts';
import { componentIds } from '../../src/engine/resume-rule.ts';
import { resumeRules } from '../../src/engine/resume-rules.ts';
import { reviewBullet } from '../../src/engine/review.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { rules } from '../../src/engine/rules.ts';
import { readBullet } from '../../src/engine/text.ts';
import { reviewOf } from '../sample-resumes.ts';

const [pack] = rolePacks;
const homes = new Set([
  ...rules.map(({ id }) => `rule ${id}`),
  ...resumeRules.map(({ id }) => `resume rule ${id}`),
  ...pack.settings.map(({ id }) => `setting ${id}`),
  ...Object.keys(pack).map((field) => `pack ${field}`),
  ...componentIds.map((id) => `component ${id}`),
  ...Object.keys(reviewOf({ text: 'Mara Lindqvist' })).map((part) => `review ${part}`),
  'spelling read alike',
]);

describe('every piece of the guides’ advice about resumes has a home', () => {
  it('and none of the 33 is left out', () => {
    expect(resumeAdvice.map(({ id }) => id)).toEqual(Array.from({ length: 33 }, (_, index) => `R${index + 1}`));
  });

  for (const { id, says, home } of resumeAdvice) {
    it(`${id}: ${says}`, () => {
      expect(home.length).toBeGreaterThan(0);
      for (const name of home) expect([...homes]).toContain(name);
    });
  }
});

it('no resume rule shares its name with a rule about lines', () => {
  const lineRules = new Set(rules.map(({ id }) => id));
  expect(resumeRules.filter(({ id }) => lineRules.has(id))).toEqual([]);
});

it('US and UK spelling are judged alike', () => {
  const scoreOf = (text: string) => reviewBullet(readBullet(text), { pack, level: 'mid' }).score;
  for (const [us, uk] of [
    [
      'Optimized the authorization cache, cutting p95 latency from 900 ms to 120 ms',
      'Optimised the authorisation cache, cutting p95 latency from 900 ms to 120 ms',
    ],
    [
      'Modeled the fulfillment queue so that 40 warehouses ship on time',
      'Modelled the fulfilment queue so that 40 warehouses ship on time',
    ],
  ] as const)
    expect(scoreOf(uk)).toBe(scoreOf(us));
});
