import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBullet, readWords, splitBullets } from '../../src/engine/text.ts';

const texts = (pasted: string) => splitBullets(pasted).map(({ text }) => text);

describe('a pasted text becomes bullets', () => {
  it.each(['•', '–', '*', '▪', '\uf0b7', '-', '●', '➢', '1.', '2)', '(a)', '◦'])('with the glyph %s', (glyph) => {
    expect(texts(`${glyph} Wrote the parser\n${glyph} Moved the import`)).toEqual([
      'Wrote the parser',
      'Moved the import',
    ]);
  });

  it('that keep their place', () => {
    const pasted = 'Harbour Office\n\n  • Wrote the parser\n  • Moved the import\r\n';
    for (const { text, start } of splitBullets(pasted)) expect(pasted.slice(start, start + text.length)).toBe(text);
    expect(texts(pasted)).toEqual(['Harbour Office', 'Wrote the parser', 'Moved the import']);
  });

  it('with wrapped lines joined to the glyph they belong to', () => {
    expect(texts('• Wrote the parser that reads\n  forty harbours\n• Moved the import')).toEqual([
      'Wrote the parser that reads\n  forty harbours',
      'Moved the import',
    ]);
  });

  it('with a long line that goes on in lower case', () => {
    const wrapped = 'Moved the tide import to a queue with one worker\nfor each harbour';
    expect(texts(wrapped)).toEqual([wrapped]);
  });

  it('one for each line where nothing says otherwise', () => {
    expect(texts('Wrote the parser\nMoved the import\nAdded the alert')).toHaveLength(3);
  });

  it('one from a bare sentence', () => {
    expect(texts('Wrote the parser that reads 40 harbours.')).toEqual(['Wrote the parser that reads 40 harbours.']);
  });

  it('in groups that blank lines part', () => {
    expect(splitBullets('• Wrote\n• Moved\n\n• Taught').map(({ group }) => group)).toEqual([0, 0, 1]);
  });

  it('and none from blanks, glyphs or punctuation alone', () => {
    expect(splitBullets(`${'\n'.repeat(40_000)} • \n---\n…`)).toEqual([]);
  });
});

describe('words', () => {
  it('leave edge punctuation out and keep what belongs inside', () => {
    const found = readWords('“CI/CD”, C++ (Node.js): $4.2M—p95, e.g. 9.5s; don’t').map(({ text }) => text);
    expect(found).toEqual(['CI/CD', 'C++', 'Node.js', '$4.2M', 'p95', 'e.g', '9.5s', 'don’t']);
  });

  it('are found through marks that have no width', () => {
    const [word] = readWords('re\u200bduced');
    expect(word?.lower).toBe('reduced');
    expect(word?.text).toBe('re\u200bduced');
  });

  it('stay inside the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const word of readWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          last = word.end;
        }
        const bullet = readBullet(text);
        expect(text.slice(bullet.start, bullet.start + bullet.text.length)).toBe(bullet.text);
      }),
    );
  });
});
