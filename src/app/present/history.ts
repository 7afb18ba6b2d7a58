import { findRolePack } from '../../engine/roles.ts';
import { componentTitles } from '../../engine/rubric.ts';
import type { KeptReview, Outline, ReviewKind } from '../ports.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { momentOf } from './day.ts';
import { presentResume } from './resume.ts';
import { keptFor, presentReview } from './review.ts';
import { reviewActions, reviewFirst } from './review-buttons.ts';
import { titleOf } from './rule-title.ts';
import { aimOf, shorten, tallyOf, verdictWords } from './wording.ts';

/** Characters of the first bullet shown in the list: enough to know it again. */
const glimpse = 60;

/** Where a page of the list is. `from` is how many newer reviews come before it; `older` whether there are more. */
interface HistoryList {
  readonly page: number;
  readonly from: number;
  readonly older: boolean;
  readonly kind?: ReviewKind;
}

/** One page of the list. */
export function presentHistory(reviews: readonly KeptReview[], page: HistoryList): Reply {
  if (reviews.length === 0) return presentNoHistory(page.kind);
  const number = (index: number) => page.from + index + 1;
  const what = listWords[page.kind ?? 'all'];
  const summary = page.page === 1 ? `Your ${what}, newest first.` : `Your ${what}, page ${page.page}.`;
  const blocks: Block[] = [
    { kind: 'heading', text: summary },
    { kind: 'list', items: reviews.map(lineOf), from: number(0) },
    {
      kind: 'actions',
      actions: [
        ...reviews.map(
          ({ id }, index): Action => ({ label: `Open ${number(index)}`, command: 'history', values: { open: id } }),
        ),
        ...(page.page > 1 ? [pageAction('Newer', page.page - 1, page.kind)] : []),
        ...(page.older ? [pageAction('Older', page.page + 1, page.kind)] : []),
        ...kindActions(reviews, page.kind),
        { label: 'My progress', command: 'progress', values: page.kind ? { of: page.kind } : {} },
      ],
    },
  ];
  return { audience: 'asker', summary, blocks, parts: [] };
}

/** An earlier review, opened again just as it was given; or what is left of it when its words are removed. */
export function presentKept(
  { id, at, review, resume, outline }: KeptReview,
  textDays: number,
  canShare: boolean,
): Reply {
  const keeping = { says: keptFor(textDays), kept: { id, canShare } };
  const reply = resume
    ? presentResume(resume, { ...keeping, files: [], remarks: [] })
    : review
      ? presentReview(review, keeping)
      : presentOutline(outline, id);
  return {
    ...reply,
    blocks: [{ kind: 'note', text: `From ${momentOf(at)}` }, ...reply.blocks, ...versionsOf(id, resume)],
  };
}

/** The way to what changed, under a resume. */
function versionsOf(id: string, resume: KeptReview['resume']): readonly Block[] {
  if (!resume) return [];
  const compare = { label: 'Compare with the version before', command: 'compare-versions', values: { review: id } };
  return [{ kind: 'actions', actions: [compare] }];
}

function presentOutline(outline: Outline, id: string): Reply {
  const tally = outline.bullets.length === 0 ? 'No bullets found' : tallyOf(outline.bullets);
  const summary = `${tally}. What you wrote has been removed.`;
  const meters = (outline.components ?? []).flatMap(({ id, score }): Block[] =>
    score === null ? [] : [{ kind: 'meter', label: componentTitles[id], value: score, max: 100, says: '' }],
  );
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'heading', text: `${tally}.` },
      {
        kind: 'paragraph',
        text: 'The time for which I keep what you wrote is over, so your words and every quote of them have been removed. What is left is how each bullet did.',
      },
      ...meters,
      { kind: 'note', text: `Judged for: ${aimOf(outline)}. Only you can see this.` },
      { kind: 'actions', actions: reviewActions(id, false) },
    ],
    parts: outline.bullets.map(({ verdict, score, rules }, index) => [
      { kind: 'heading', text: `Bullet ${index + 1}: ${verdictWords[verdict].toLowerCase()}` },
      { kind: 'meter', label: 'Score', value: Math.round(score), max: 100, says: verdictWords[verdict] },
      ...(rules.length === 0 ? [] : [{ kind: 'list', items: rules.map(titleOf) } as const]),
    ]),
  };
}

const listWords: Readonly<Record<ReviewKind | 'all', string>> = {
  all: 'reviews',
  resume: 'resumes',
  bullets: 'reviews of bullets',
};

/** The other kinds to show: both where this page mixes them, all of them where it shows one. */
function kindActions(reviews: readonly KeptReview[], kind: ReviewKind | undefined): readonly Action[] {
  if (kind) return [pageAction('Show everything', 1)];
  const mixed = new Set(reviews.map((review) => review.kind)).size > 1;
  return mixed ? [pageAction('Only resumes', 1, 'resume'), pageAction('Only bullets', 1, 'bullets')] : [];
}

function presentNoHistory(kind: ReviewKind | undefined): Reply {
  const summary =
    kind === 'resume'
      ? 'You have no resumes here yet. Send me yours with review-resume and I will keep its review here.'
      : 'You have no reviews yet. Paste a resume bullet and I will keep its review here.';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      ...(kind === 'resume' ? [] : [{ kind: 'actions', actions: [reviewFirst] } as const]),
    ],
    parts: [],
  };
}

function lineOf({ at, role, kind, review, resume, outline }: KeptReview): string {
  const title = findRolePack(role)?.title ?? role;
  const what = kind === 'resume' ? `resume for ${title.toLowerCase()}` : title;
  const tally = outline.bullets.length === 0 ? 'no bullets found' : tallyOf(outline.bullets).toLowerCase();
  return `${momentOf(at)}, ${what}: ${tally}.${scoresOf(outline)} ${glimpseOf(review, resume)}`;
}

/** The four scores of a whole resume, so that its versions can be told apart. */
function scoresOf({ components = [] }: Outline): string {
  const judged = components.filter(({ score }) => score !== null);
  return judged.length > 0 ? ` ${judged.map(({ id, score }) => `${componentTitles[id]} ${score}`).join(', ')}.` : '';
}

function glimpseOf(review: KeptReview['review'], resume: KeptReview['resume']): string {
  if (!review) return 'Its words have been removed.';
  if (resume?.corrected) return 'With your corrections.';
  return `“${shorten(review.bullets[0]?.text ?? '', glimpse)}”`;
}

function pageAction(label: string, page: number, kind?: ReviewKind): Action {
  return { label, command: 'history', values: { page: String(page), ...(kind ? { of: kind } : {}) }, inPlace: true };
}
