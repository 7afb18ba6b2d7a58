import type { Glyph } from './pen.ts';

/** Lines of two sizes printed over each other, parted by size; all other rows stay as they are. */
export function layersOf(row: readonly Glyph[]): (readonly Glyph[])[] {
  const letters = row.filter((glyph) => !glyph.space);
  let mixed = 0;
  for (let i = 1; i < letters.length; i++) {
    const a = letters[i - 1] as Glyph;
    const b = letters[i] as Glyph;
    if (Math.abs(a.size - b.size) > 0.6 && b.x < a.x + 0.8 * a.w) mixed++;
  }
  if (mixed < 4) return [row];
  const sizes = [...new Set(letters.map((glyph) => Math.round(glyph.size)))];
  return sizes.map((size) => letters.filter((glyph) => Math.round(glyph.size) === size));
}

const accents: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˘': '\u0306',
  '˚': '\u030A',
  '˝': '\u030B',
  '¯': '\u0304',
  '˙': '\u0307',
};

/** Old TeX fonts paint an accent and its letter one over the other: together they are one letter. */
export function composeAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => accents[glyph.text])) return glyphs;
  const composed: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = composed.at(-1);
    const over =
      last &&
      Math.abs(last.x + last.w / 2 - glyph.x - glyph.w / 2) < 0.3 * glyph.size &&
      Math.abs(last.y - glyph.y) < 0.5 * glyph.size;
    const letter = /^\p{L}$/u;
    if (last && over && accents[last.text] && letter.test(glyph.text)) {
      const base = glyph.text.replace('ı', 'i').replace('ȷ', 'j');
      composed[composed.length - 1] = { ...glyph, text: (base + accents[last.text]).normalize('NFC') };
    } else if (last && over && accents[glyph.text] && letter.test(last.text)) {
      composed[composed.length - 1] = { ...last, text: (last.text + accents[glyph.text]).normalize('NFC') };
    } else composed.push(glyph);
  }
  return composed;
}

/** Characters that share a baseline. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Glyph[][] = [];
  let row: Glyph[] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (row.length > 0 && glyph.y - baseline > 0.22 * Math.min(glyph.size, row[0]?.size ?? glyph.size)) {
      rows.push(row);
      row = [];
    }
    if (row.length === 0) baseline = glyph.y;
    row.push(glyph);
  }
  if (row.length > 0) rows.push(row);
  for (const each of rows) each.sort((a, b) => a.x - b.x || a.order - b.order);
  return rows;
}
