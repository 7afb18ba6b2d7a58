import { describe, expect, it } from 'vitest';
import { advice } from '../../src/engine/advice.ts';
import { rolePacks } from '../../src/engine/roles.ts';
import { rules } from '../../src/engine/rules.ts';
import { gains } from '../../src/engine/score.ts';
import { slotKinds } from '../../src/engine/slots.ts';
import { topics } from '../../src/engine/topics.ts';

const [pack] = rolePacks;
const homes = new Set([
  ...rules.map(({ id }) => `rule ${id}`),
  ...slotKinds.map((kind) => `slot ${kind}`),
  ...Object.keys(gains).map((gain) => `gain ${gain}`),
  ...topics.map(({ id }) => `topic ${id}`),
  ...pack.settings.map(({ id }) => `setting ${id}`),
  ...Object.keys(pack).map((field) => `pack ${field}`),
  'story told elsewhere',
]);

describe('every piece of the guides’ advice has a home', () => {
  it('and none of the 36 is left out', () => {
    expect(advice.map(({ id }) => id)).toEqual(Array.from({ length: 36 }, (_, index) => `B${index + 1}`));
  });

  for (const { id, says, home } of advice) {
    it(`${id}: ${says}`, () => {
      expect(home.length).toBeGreaterThan(0);
      for (const name of home) expect([...homes]).toContain(name);
    });
  }
});
