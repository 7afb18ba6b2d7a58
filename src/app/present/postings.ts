import type { Posting } from '../../engine/posting.ts';
import type { SavedPosting } from '../ports.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { maxPostings } from '../saved-postings.ts';
import { dayOf } from './day.ts';
import { countOf, shorten } from './wording.ts';

const seeAll: Action = { label: 'My postings', command: 'postings', values: {} };
const saveOne: Action = { label: 'Save a posting', command: 'save-posting', values: {}, form: true };

/** What was saved, and for how long it stays. */
export function presentSaved(
  saved: { readonly name: string; readonly posting: Posting; readonly replaced: boolean },
  textDays: number,
): Reply {
  const { name, posting, replaced } = saved;
  const title = posting.title ? `${shorten(posting.title.text, 80)}, ` : '';
  const skills = countOf(posting.requirements.length, 'skill');
  const summary = replaced ? `Saved “${name}” anew, in place of the one of that name.` : `Saved “${name}”.`;
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'heading', text: summary },
      { kind: 'paragraph', text: `I read: ${title}${skills} asked for.` },
      {
        kind: 'actions',
        actions: [
          { label: 'Compare with my latest review', command: 'keyword-gap', values: { saved: name }, keeps: true },
          seeAll,
        ],
      },
      { kind: 'note', text: `Only you can see this. ${keptPosting(textDays)}` },
    ],
    parts: [],
  };
}

/** For how long a posting is kept. */
export function keptPosting(textDays: number): string {
  if (textDays === 0) return 'I keep each posting, encrypted, until you delete it.';
  return `I keep each posting, encrypted, for ${countOf(textDays, 'day')} after you last used it.`;
}

/** One page of a member's postings. `from` is how many newer ones come before it. */
export function presentPostings(
  saved: readonly SavedPosting[],
  page: { readonly page: number; readonly from: number; readonly of: number; readonly older: boolean },
  textDays: number,
): Reply {
  if (saved.length === 0) return presentNoPostings();
  const number = (index: number) => page.from + index + 1;
  const summary = `You saved ${countOf(page.of, 'posting')}, newest first.`;
  const turn = (label: string, to: number): Action => ({
    label,
    command: 'postings',
    values: { page: String(to) },
    inPlace: true,
  });
  const compare: readonly Action[] = [
    ...saved.map(
      ({ id }, index): Action => ({ label: `Compare ${number(index)}`, command: 'keyword-gap', values: { saved: id } }),
    ),
    ...(page.of > 1 ? [{ label: 'Compare all', command: 'keyword-gap', values: { saved: 'all' } }] : []),
  ];
  const others: readonly Action[] = [
    ...saved.map(
      ({ id }, index): Action => ({
        label: `Delete ${number(index)}`,
        command: 'delete-posting',
        values: { name: id },
        inPlace: true,
      }),
    ),
    ...(page.page > 1 ? [turn('Newer', page.page - 1)] : []),
    ...(page.older ? [turn('Older', page.page + 1)] : []),
    ...(page.of < maxPostings ? [saveOne] : []),
  ];
  const blocks: readonly Block[] = [
    { kind: 'heading', text: summary },
    { kind: 'list', items: saved.map(({ name, at }) => `${name}, saved ${dayOf(at)}`), from: number(0) },
    { kind: 'actions', actions: compare },
    { kind: 'actions', actions: others },
    { kind: 'note', text: `Only you can see this. ${keptPosting(textDays)}` },
  ];
  return { audience: 'asker', summary, blocks, parts: [] };
}

function presentNoPostings(): Reply {
  const summary =
    'You have not saved a posting yet. Save one under a name, and hold your resume against it whenever you like.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'actions', actions: [saveOne] },
    ],
    parts: [],
  };
}

export function presentPostingDeleted(name: string): Reply {
  const summary = `Deleted “${name}”.`;
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      { kind: 'actions', actions: [seeAll] },
    ],
    parts: [],
  };
}
