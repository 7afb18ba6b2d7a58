import { inForm, type Part } from './answer.ts';
import { joinedChange } from './joined.ts';
import { covers, headOf, holds, sharesName } from './likeness.ts';
import type { Original } from './original.ts';
import { place, placing } from './place.ts';
import type { Told } from './told.ts';
import { join, lowerWords, type Phrase, textOf } from './trace.ts';

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
  const again = change?.verbs.some(({ base }) => original.acts.has(base)) ?? false;
  const replaced = original.weak || original.empty || again || (original.improves && result !== null);
  if (change && changed && (!own || replaced)) {
    const where = withoutSystem ? null : (system ?? objectFor(original, change));
    const named = where === null || sharesName(changed, where) || covers(changed, where);
    return { line: named ? changed : place(changed, where, change.verbs[0]?.base), rest: [], own: false };
  }
  if (!own) return { line: form === 'past' && !change ? original.whole : null, rest: [], own: true };
  const more = change && original.lead ? (joinedChange(original.lead, original.improves, change, form) ?? []) : [];
  const named = !system || withoutSystem || covers([...own, ...more], system);
  return { line: named ? own : withSystem(original, own, system), rest: more, own: true };
}

/** The line's object, where another act can be told of it. */
function objectFor({ object, empty }: Original, change: Part): Phrase | null {
  if (empty || object.length === 0 || object.length > longObject || change.words.length > longChange) return null;
  return lowerWords(change.words).some((word) => placing.test(word)) ? null : object;
}

/** The line's own act, done to what the member named: it stands for an object that says nothing or less, else beside it. */
function withSystem({ lead, object, empty }: Original, own: Phrase, system: Phrase): Phrase {
  const verbs = own.length - object.length;
  if (verbs > 0 && endsWith(own, object) && (empty || holds(system, object) || headOf(object) === headOf(system)))
    return [...own.slice(0, verbs), ...withArticleOf(object, system)];
  return place(own, system, lead?.verbs[0]?.base);
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
