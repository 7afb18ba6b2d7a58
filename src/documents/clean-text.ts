const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Ligatures as letters, accents joined to their letters, symbol-font bullets as bullets, controls gone. */
export function cleanText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\uFB00-\uFB06]/g, (glyph) => ligatures[glyph] ?? glyph)
    .replace(/[\uF0B7\uF0A7\uF076\uF0D8\uF0A8\uF06E\uF0FC]/g, '•')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\t]/g, ' ')
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC]/g,
      '',
    )
    .normalize('NFC');
}
