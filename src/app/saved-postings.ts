import type { Choice, CommandTools } from './command.ts';
import type { Ask, Member, SavedPosting } from './ports.ts';
import { allPostings, maxName, sameName } from './posting-name.ts';
import { shorten } from './present/wording.ts';
import { Problem } from './problem.ts';
import { isPosted } from './shared.ts';

/** The most postings a member can save: more than anybody applies to at a time. */
export const maxPostings = 50;

/** The option by which every command takes a saved posting. */
export const savedOption = {
  name: 'saved',
  summary: 'The name of a posting you saved.',
  required: false,
  kind: 'text',
  maxLength: maxName,
} as const;

/** The member's postings. Throws a `Problem` where others would read of them. */
export async function listPostings(ask: Ask, { postings }: CommandTools): Promise<readonly SavedPosting[]> {
  if (isPosted(ask)) {
    throw new Problem(
      'not-here',
      'Others would read of your saved postings here. Ask me in private, or by a slash command.',
    );
  }
  return postings.list(ask.member);
}

/** The member's posting by that name, or by its id as a button gives it. Throws the `Problem` that names what there is. */
export async function findPosting(ask: Ask, wanted: string, tools: CommandTools): Promise<SavedPosting> {
  const saved = await listPostings(ask, tools);
  const found = saved.find(({ id, name }) => id === wanted.trim() || sameName(name, wanted));
  if (found) return found;
  if (saved.length === 0) throw noPostings();
  const names = saved.slice(0, 5).map(({ name }) => `“${name}”`);
  const more = saved.length > names.length ? ', and more: see postings' : '';
  throw new Problem('not-found', `You have no posting of that name. Yours are ${names.join(', ')}${more}.`);
}

export function noPostings(): Problem {
  return new Problem(
    'not-found',
    'You have not saved a posting yet. Save one with save-posting: a name, and its text.',
  );
}

/**
 * The member's postings that fit what was typed, those that begin with it first. `all`: with the word that stands for all of
 * them, where there are several.
 */
export async function suggestPostings(
  member: Member,
  typed: string,
  tools: CommandTools,
  all: boolean,
): Promise<readonly Choice[]> {
  const saved = await tools.postings.list(member);
  const part = typed.trim().toLowerCase();
  const fits = (label: string) => label.toLowerCase().includes(part);
  const begins = (label: string) => (label.toLowerCase().startsWith(part) ? 0 : 1);
  const named = saved
    .map(({ name }): Choice => ({ value: name, label: shorten(name, 100) }))
    .filter(({ label }) => fits(label))
    .sort((a, b) => begins(a.label) - begins(b.label));
  const every: Choice = { value: allPostings, label: `All ${saved.length} saved postings` };
  return [...(all && saved.length > 1 && fits(every.label) ? [every] : []), ...named].slice(0, 25);
}
