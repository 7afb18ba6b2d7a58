import { readSlots } from '../slots.ts';
import { readBullet } from '../text.ts';
import { tag } from '../words.ts';
import { join, lowerWords, type Phrase } from './trace.ts';

/** Verbs whose object goes to its place, and those whose object is found there. All others are done for it. */
const toVerbs = new Set('add apply attach bring introduce connect link give'.split(' '));
const inVerbs = new Set(
  'fix find replace remove change correct debug delete rename reduce cut merge resolve refactor rewrite catch detect close split shorten simplify'.split(
    ' ',
  ),
);

/** Words after which a place, a purpose or a means is told. */
export const placing = /^(?:for|in|to|across|on|from|with|through|into|by)$/;

/** An act with the thing it was done to: "added a key" and "rota page" are "added a key to the rota page". */
export function place(act: Phrase, thing: Phrase, verb: string | undefined): Phrase {
  const named = [...article(thing), ...thing];
  if (act.length === 0) return named;
  const words = lowerWords(act);
  // "a form that patients fill in": what describes the thing made comes after the place it is for.
  const aside = words.findIndex((word, at) => at > 2 && /^(?:that|which|who|while)$/.test(word));
  if (aside > 0 && words.slice(aside).some((word) => placing.test(word) || /^(?:it|them|they)$/.test(word)))
    return [...place(act.slice(0, aside), thing, verb), ...act.slice(aside)];
  const again = repeated(act, thing);
  if (again > 0) return [...act.slice(0, again), ...thing.slice(1), ...act.slice(again)];
  const said = new Set(words);
  if (verb && toVerbs.has(verb)) return [...act, ...join(said.has('to') ? 'in' : 'to'), ...named];
  if (verb && inVerbs.has(verb) && !said.has('in')) return [...act, ...join('in'), ...named];
  // "tests for the payment code for the refund module": once is enough.
  return [...act, ...join(said.has('for') && !said.has('in') && isPlace(thing) ? 'in' : 'for'), ...named];
}

/** Whether things can be in it: not people, and not what is done. */
function isPlace(thing: Phrase): boolean {
  const { words, tags } = readSlots(readBullet(thing.map(({ text }) => text).join(' ')));
  const end = words.findIndex(({ lower }, at) => at > 0 && (placing.test(lower) || /^(?:of|at)$/.test(lower)));
  return ((tags[(end === -1 ? words.length : end) - 1] ?? 0) & tag.artefact) !== 0;
}

/** "removed 30 dead alerts" and "alerts for the queue": after which word of the act the rest of the thing goes on; -1 for none. */
function repeated(act: Phrase, thing: Phrase): number {
  const [first = '', next = ''] = lowerWords(thing);
  if (first.length < 4 || !(placing.test(next) || next === 'of')) return -1;
  const words = lowerWords(act);
  const at = words.indexOf(first, 1);
  return at > 0 && /^(?:and)?$/.test(words[at + 1] ?? '') ? at + 1 : -1;
}

/** "the" where a single thing is named without an article: nobody is asked to write one. */
function article(thing: Phrase): Phrase {
  const bullet = readBullet(thing.map(({ text }) => text).join(' '));
  const { words, tags } = readSlots(bullet);
  const first = words[0];
  if (!first || (tags[0] ?? 0) & (tag.function | tag.number) || /'s$|s'$/.test(first.lower)) return [];
  if (/^\p{Lu}/u.test(first.text) && !((tags[0] ?? 0) & tag.artefact)) return [];
  let head = 0;
  while (words[head + 1]?.gap === 'none' && !((tags[head + 1] ?? 0) & (tag.function | tag.past | tag.number))) head++;
  const lower = words[head]?.lower ?? '';
  const single = (tags[head] ?? 0) & tag.artefact && !/[^s]s$/.test(lower);
  return single &&
    !/^(?:software|documentation|infrastructure|training|middleware|storage|authentication|authorization|inventory|payroll|billing|onboarding|support)$/.test(
      lower,
    )
    ? join('the')
    : [];
}
