import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut, visible, wellFormed } from '../../src/app/plain-text.ts';

/** Halves of characters, too, as JSON can hold them. */
const anything = fc.uint16Array().map((units) => String.fromCharCode(...units));
const isWellFormed = (text: string) => Buffer.from(text).toString() === text;

it('what would hide or reorder a text becomes visible, and the rest stays where it is', () => {
  expect(visible('a\u0000b\u202ec\u2066d\ud83de\u0085f')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
  expect(visible('tab\tline\nשלום\u200f 😀 naïve')).toBe('tab\tline\nשלום\u200f 😀 naïve');
  fc.assert(
    fc.property(anything, (text) => {
      const shown = visible(text);
      expect(shown).toHaveLength(text.length);
      expect(isWellFormed(shown)).toBe(true);
      expect(visible(shown)).toBe(shown);
    }),
  );
});

it('a text is well formed after halves of characters are taken out of it', () => {
  expect(wellFormed('\udc00 half \ud83d and whole 😀')).toBe('\ufffd half \ufffd and whole 😀');
  fc.assert(
    fc.property(anything, (text) => {
      expect(isWellFormed(wellFormed(text))).toBe(true);
    }),
  );
});

it('a text that is cut says so, and keeps whole characters', () => {
  expect(cut('four', 4)).toBe('four');
  expect(cut('fifth', 4)).toBe('fif…');
  expect(cut('ab😀cd', 4)).toBe('ab…');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const short = cut(text, length);
      expect(short.length).toBeLessThanOrEqual(length);
      expect(isWellFormed(short)).toBe(true);
      expect(short === text || text.startsWith(short.slice(0, -1))).toBe(true);
    }),
  );
});
