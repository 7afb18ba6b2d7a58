import nlp from 'compromise';
import { describe, expect, it } from 'vitest';
import { american, conjugate } from '../../src/engine/inflection.ts';
import {
  changeVerbsDown,
  changeVerbsUp,
  doublingVerbs,
  grandVerbs,
  irregularVerbs,
  vagueVerbs,
  weakVerbs,
  workVerbs,
} from '../../src/engine/lexicon/verbs.ts';

const verbs = [
  ...new Set([
    ...workVerbs,
    ...changeVerbsDown,
    ...changeVerbsUp,
    ...weakVerbs,
    ...grandVerbs,
    ...vagueVerbs,
    ...doublingVerbs,
    ...irregularVerbs.map(([base]) => base),
  ]),
];

/** Where compromise writes another form than ours, and why ours stands. */
const known = new Map(
  [
    [
      'compromise takes the word for a noun and leaves it as it is',
      'clip iron lean mentor pivot program proxy rebut remap reseed scaffold short-circuit skip snapshot sync tutor vendor wean',
    ],
    [
      'compromise doubles the l as British writers do; both spellings are read',
      'cancel catalog counsel label remodel travel',
    ],
    ['compromise writes winnew, by the pattern of know', 'winnow'],
    ['compromise writes snaping beside snapped', 'snap'],
  ].flatMap(([reason = '', list = '']) => list.split(' ').map((verb) => [verb, reason] as const)),
);

interface Forms {
  readonly past: string;
  readonly gerund: string;
  readonly third: string;
}

/** The forms compromise gives. It knows no hyphens, so the part after the last one is asked for. */
function peer(verb: string): Forms {
  const head = verb.slice(0, verb.lastIndexOf('-') + 1);
  const conjugated = conjugateByPeer(verb.slice(head.length), nlp.model());
  return {
    past: head + conjugated.PastTense,
    gerund: head + conjugated.Gerund,
    third: head + conjugated.PresentTense,
  };
}

type PeerForms = { readonly PastTense: string; readonly Gerund: string; readonly PresentTense: string };
const { conjugate: conjugateByPeer } = (
  nlp.methods() as {
    two: { transform: { verb: { conjugate: (verb: string, model: object) => PeerForms } } };
  }
).two.transform.verb;

function ours(verb: string): Forms {
  const { past, gerund, third } = conjugate(verb);
  return { past, gerund, third };
}

/** Each verb whose forms differ, ours beside theirs. */
const differing = new Map(
  verbs.flatMap((verb) => {
    const [mine, theirs] = [ours(verb), peer(verb)];
    return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [[verb, { mine, theirs }] as const];
  }),
);

describe('every verb of the lists is read in its right forms', () => {
  it('as another conjugation writes them, but for the exceptions', () => {
    expect([...differing].filter(([verb]) => !known.has(verb))).toEqual([]);
  });

  it('and every exception is one still', () => {
    expect([...known].filter(([verb]) => !differing.has(verb))).toEqual([]);
  });

  it.each([
    ['clip', 'clipped', 'clipping'],
    ['program', 'programmed', 'programming'],
    ['rebut', 'rebutted', 'rebutting'],
    ['remap', 'remapped', 'remapping'],
    ['short-circuit', 'short-circuited', 'short-circuiting'],
    ['skip', 'skipped', 'skipping'],
    ['snap', 'snapped', 'snapping'],
    ['snapshot', 'snapshotted', 'snapshotting'],
    ['sync', 'synced', 'syncing'],
    ['vendor', 'vendored', 'vendoring'],
    ['winnow', 'winnowed', 'winnowing'],
  ])('%s, which the other cannot conjugate, gives %s and %s', (verb, past, gerund) => {
    expect(ours(verb)).toMatchObject({ past, gerund });
  });

  it('in American spelling, which British words are turned into', () => {
    const turned = verbs.filter((verb) => american(verb) !== verb);
    // These end in -ise on both sides of the ocean; their forms are listed, so no spelling is turned.
    expect(turned.sort()).toEqual(['advise', 'devise', 'revise', 'supervise']);
  });
});
