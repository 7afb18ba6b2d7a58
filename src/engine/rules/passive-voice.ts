import { guides } from '../guides.ts';
import { ask, type BulletRule, quoted } from '../rule.ts';
import { spanOfWords } from '../text.ts';
import { tag } from '../words.ts';

/** Participles after "was" that describe a state and hide nobody's act. */
const states =
  /^(?:based|located|used|related|needed|required|called|interested|excited|responsible|tasked|involved|selected|promoted|awarded|elected|invited|nominated|chosen|recognized|recognised|ranked|appointed|hired|trusted)$/;

export const passiveVoice: BulletRule = {
  id: 'passive-voice',
  appliesTo: 'bullet',
  title: 'Say who did it',
  severity: 'medium',
  why: 'The passive hides the one thing a resume is about: what you did.',
  source: { title: guides.interviews, locator: 'action verb first' },
  examples: {
    flags: [{ text: 'The tide model was rebuilt in Rust to survive power cuts', evidence: 'was rebuilt' }],
    allows: [
      'Rebuilt the tide model in Rust to survive power cuts',
      'Was promoted to shift lead after the tide model shipped',
    ],
  },

  *check({ text }, { read }) {
    const { words, tags, bases } = read;
    if (read.clauses[0]?.kind === 'act') return;
    for (let k = 0; k < Math.min(words.length - 1, 12); k++) {
      if (!/^(?:was|were|been|being|is|are)$/.test(words[k]?.lower ?? '')) continue;
      const verb = /ly$/.test(words[k + 1]?.lower ?? '') ? k + 2 : k + 1;
      const lower = words[verb]?.lower ?? '';
      if (!((tags[verb] ?? 0) & tag.past) || !bases[verb] || states.test(lower)) continue;
      const span = spanOfWords(words, k, verb + 1);
      yield ask(
        read,
        k,
        verb + 1,
        `${quoted(text, span)} does not say who did it.`,
        'If it was you, open the line with that verb. If not, which part was yours?',
      );
      return;
    }
  },
};
