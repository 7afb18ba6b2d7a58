import { doublingVerbs, irregularVerbs } from './lexicon/verbs.ts';

const irregular = new Map(
  irregularVerbs.map(([base, past, participle]) => [base, [past, participle ?? past] as const]),
);

const doubling = new Set(doublingVerbs);

/** The forms of an English verb given its base: past, participle, -ing, third person. */
export function conjugate(base: string): { past: string; participle: string; gerund: string; third: string } {
  const stem = base.replace(/^.*-/, '');
  const oneSyllable = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(stem);
  const doubled = oneSyllable || doubling.has(base) ? base + base.at(-1) : base;
  const regularPast = base.endsWith('e')
    ? `${base}d`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ied`
      : `${doubled}ed`;
  const [past, participle] = irregular.get(base) ??
    irregular.get(stem)?.map((form) => base.slice(0, base.length - stem.length) + form) ?? [regularPast, regularPast];
  const gerund = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : /[^eoy]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${doubled}ing`;
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  return { past: past ?? regularPast, participle: participle ?? regularPast, gerund, third };
}

/** A word in US spelling: -isation, -ise, -yse, -our and -logue endings, doubled l before -ing and -ed. */
export function american(word: string): string {
  if (!/is|ys|our|ogue|tre|ence/.test(word)) return word;
  return word
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/([lmntrdbcghv][aeiou]?[lmntrdcgvpsbk]|[aeiou][lmnrtgd])is(e|ed|es|er|ers|ing)$/, '$1iz$2')
    .replace(/lys(e|ed|es|ing)$/, 'lyz$1')
    .replace(/(behavi|col|fav|lab|hon|neighb|endeav|harb|rum|hum)our/, '$1or')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/(cen|me|thea|fib)tre(s?)$/, '$1ter$2')
    .replace(/(lic|def|off|pret)ence$/, '$1ense');
}

/** What a plural may be the plural of; none for a word that is none. */
export function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  // "caches" and "boxes" end alike: both readings are tried, and the word lists decide.
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}
