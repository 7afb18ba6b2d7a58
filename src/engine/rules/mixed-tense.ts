import { guides } from '../guides.ts';
import { ask, type BulletRule } from '../rule.ts';
import { tag } from '../words.ts';

export const mixedTense: BulletRule = {
  id: 'mixed-tense',
  appliesTo: 'bullet',
  title: 'Keep one tense in a line',
  severity: 'low',
  why: 'A change of tense makes the reader stop to work out what is still going on.',
  source: { title: guides.editors, locator: 'resume style' },
  examples: {
    flags: [{ text: 'Wrote the tide parser, and maintain the import of harbour files', evidence: 'maintain' }],
    allows: [
      'Wrote the tide parser and maintained the import of harbour files',
      'Wrote the tide parser that still runs every night',
    ],
  },

  *check(_bullet, { read }) {
    const { tags, words, clauses } = read;
    const opening = clauses[0];
    if (opening?.kind !== 'act') return;
    const openingTags = tags[opening.from] ?? 0;
    if (!(openingTags & tag.past) || openingTags & tag.base) return;
    for (let k = opening.body; k < words.length - 1; k++) {
      if (words[k]?.lower !== 'and' || words[k]?.gap !== 'comma') continue;
      const mask = tags[k + 1] ?? 0;
      const next = words[k + 2]?.lower ?? '';
      if (
        mask & tag.base &&
        !(mask & (tag.past | tag.artefact | tag.metric | tag.mechanism | tag.failure | tag.generic)) &&
        /^(?:the|a|an|our|its|my)$/.test(next)
      ) {
        yield ask(
          read,
          k + 1,
          k + 2,
          `“${words[k + 1]?.text ?? ''}” is present, “${words[opening.from]?.text ?? ''}” is past.`,
          'Is the work done? Then use the past for both. Still doing it? Then give it a line of its own in the present.',
        );
        return;
      }
    }
  },
};
