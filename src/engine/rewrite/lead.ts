import { inForm, type Part } from './answer.ts';
import { joinedChange } from './joined.ts';
import { covers, headOf, holds, sharesName } from './likeness.ts';
import type { Original } from './original.ts';
import { place, placing } from './place.ts';
import type { Told } from './told.ts';
import { join, lowerWords, type Phrase, textOf, withComma } from './trace.ts';

/** The form that the opening verb of a line takes. */
export type ActForm = 'past' | 'base' | 'gerund';

/** The opening act; what follows its means; whether it is the line's own. Null where there is none in that form. */
export interface Lead {
  readonly line: Phrase | null;
  readonly rest: Phrase;
  readonly own: boolean;
}

/** A change of so many words names what it was done to. */
const longChange = 9;
/** An object of more words is told with its own act or not at all. */
const longObject = 7;

/**
 * The opening act: the member's change where the line tells none of its own, only that something got better, or the same
 * act over again; else the line's act with the change after it.
 */
export function led(told: Told, form: ActForm, withoutSystem: boolean): Lead {
  const { original, change, system, result } = told;
  const own = original.lead && inForm(original.lead, form);
  const changed = change && inForm(change, form);
  const object = system ?? original.object;
  const again =
    change !== null &&
    (change.verbs.some(({ base }) => original.acts.has(base)) || makesSame(original, change, object));
  const replaced = original.weak || original.empty || again || (original.improves && result !== null);
  if (change && changed && (!own || replaced)) {
    const where = withoutSystem ? null : (system ?? objectFor(original, change));
    const meant = system ?? (original.empty || withoutSystem ? null : original.object);
    const done = meant && doneTo(changed, change, meant);
    if (done) return { line: done, rest: [], own: false };
    const named = where === null || sharesName(changed, where) || covers(changed, where);
    return { line: named ? changed : placed(changed, change, where), rest: [], own: false };
  }
  if (!own) return { line: form === 'past' && !change ? original.whole : null, rest: [], own: true };
  const more = change && original.lead ? (joinedChange(original.lead, original.improves, change, form) ?? []) : [];
  const named = !system || withoutSystem || covers([...own, ...more], system);
  const line = named ? own : withSystem(original, own, system);
  // "Looked after 12 patients, moved beds and added lights": three acts in a row take a comma.
  const row = change !== null && change.verbs.length > 1 && more[0]?.text === 'and' && original.means.length === 0;
  return row ? { line: withComma(line), rest: more.slice(1), own: true } : { line, rest: more, own: true };
}

/** "Built an app" and "wrote the app in Flutter" tell of the same making. */
function makesSame({ acts }: Original, change: Part, object: Phrase): boolean {
  return (
    [...acts].some((base) => makes.has(base)) &&
    makes.has(change.verbs[0]?.base ?? '') &&
    doneTo(change.words, change, object) !== null
  );
}

/** Verbs whose object is not there before. */
const makes = new Set('build make create write design develop launch draw prepare'.split(' '));

/**
 * The act with the thing in the place of a word that stands for it: "moved them to a new host", "rebuilt the plan". "Built a
 * dashboard" made the dashboard that was named; "added a page" did not. Null where no word does.
 */
function doneTo(act: Phrase, { verbs }: Part, thing: Phrase): Phrase | null {
  const verb = verbs[0];
  if (!verb || verbs.some(({ at }) => at !== verb.at) || thing.length === 0) return null;
  const from = verb.at + 1;
  const [first = '', second = '', third = ''] = lowerWords(act).slice(from);
  const rest = (length: number) => [...act.slice(0, from), ...withArticle(thing), ...act.slice(from + length)];
  const many = /[^s]s$/.test(headOf(thing, true));
  if (first === (many ? 'them' : 'it')) return rest(1);
  const same = second !== '' && headOf(thing, true) === second && thing.length > 1;
  const ends = third === '' || placing.test(third) || /^(?:using|and|so)$/.test(third);
  return same && ends && (first === 'the' || (/^an?$/.test(first) && makes.has(verb.base))) ? rest(2) : null;
}

/** The act at its place. What something was added to stands with that, and not with a further act. */
function placed(act: Phrase, { verbs }: Part, where: Phrase): Phrase {
  const [first, second] = verbs;
  const and = second ? lowerWords(act).lastIndexOf('and', second.at) : -1;
  if (first?.base !== 'add' || and < 0) return place(act, where, first?.base);
  return [...place(act.slice(0, and), where, first.base), ...act.slice(and)];
}

/** The line's object, where another act can be told of it. */
function objectFor({ object: told, empty }: Original, change: Part): Phrase | null {
  // "Lead of the team": the team.
  const object = told[0]?.text === 'of' ? told.slice(1) : told;
  if (empty || object.length === 0 || object.length > longObject || change.words.length > longChange) return null;
  return lowerWords(change.words).some((word) => placing.test(word)) ? null : object;
}

/** The line's own act, done to what the member named: it stands for an object that says nothing or less, else beside it. */
function withSystem({ lead, object, empty }: Original, own: Phrase, system: Phrase): Phrase {
  const verbs = own.length - object.length;
  if (
    verbs > 0 &&
    endsWith(own, object) &&
    (empty || holds(system, object) || sameKind(headOf(object), headOf(system)))
  )
    return [...own.slice(0, verbs), ...withArticleOf(object, system)];
  return place(own, system, lead?.verbs[0]?.base);
}

/** "chatbot" and "bot": one is a kind of the other. */
function sameKind(a: string, b: string): boolean {
  return a === b || (b.length >= 3 && a.endsWith(b)) || (a.length >= 3 && b.endsWith(a));
}

function withArticle(system: Phrase): Phrase {
  return place([], system, undefined);
}

/** The thing with the article that stood before the object it takes the place of, where it has none itself. */
function withArticleOf([first]: Phrase, system: Phrase): Phrase {
  const named = withArticle(system);
  if (!first || !/^an?$/i.test(first.text) || /^(?:an?|the|my|our|two|\d.*)$/i.test(named[0]?.text ?? '')) return named;
  return [...join(/^[aeiou]/i.test(named[0]?.text ?? '') ? 'an' : 'a'), ...named];
}

function endsWith(phrase: Phrase, tail: Phrase): boolean {
  return tail.length > 0 && textOf(phrase).toLowerCase().endsWith(textOf(tail).toLowerCase());
}
