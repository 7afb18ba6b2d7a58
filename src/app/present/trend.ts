import type { ReviewKind, TrendLine, TrendPicture } from '../ports.ts';
import type { Progress, Share } from '../progress.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { dayOf } from './day.ts';
import { reviewFirst } from './review-buttons.ts';
import { titleOf } from './rule-title.ts';
import { countOf } from './wording.ts';

/** The newest review of the trend, and what it says about the fix that comes next, where its words are still kept. */
export interface Newest {
  readonly id: string;
  readonly says: string | null;
}

const nouns: Readonly<Record<ReviewKind, string>> = { resume: 'resume', bullets: 'bullets' };
const otherKind: Readonly<Record<ReviewKind, ReviewKind>> = { resume: 'bullets', bullets: 'resume' };

/** How the reviews went: what rose, what is still open, what to do next; as words, and as a picture where there is one. */
export function presentTrend(progress: Progress, newest: Newest, png: Uint8Array | null): Reply {
  const summary = summaryOf(progress);
  const blocks: Block[] = [{ kind: 'heading', text: summary }];
  if (png) {
    const base64 = Buffer.from(png).toString('base64');
    blocks.push({ kind: 'picture', name: 'progress.png', alt: altOf(progress), base64 });
  }
  blocks.push({ kind: 'list', items: progress.lines.map(lineSays).concat(openSays(progress)) });
  if (progress.best && progress.lines.length > 1) {
    const { title, from, to } = progress.best;
    blocks.push({ kind: 'paragraph', text: `Your best improvement: ${title}, from ${from} to ${to}.` });
  }
  if (progress.unlearned) blocks.push({ kind: 'paragraph', text: unlearnedSays(progress.unlearned) });
  blocks.push({ kind: 'paragraph', text: nextSays(progress, newest) });
  blocks.push({ kind: 'actions', actions: actionsOf(progress, newest) });
  blocks.push({ kind: 'note', text: noteOf(progress) });
  return { audience: 'asker', summary, blocks, parts: [] };
}

/** What the picture shows of a trend. */
export function pictureOf(progress: Progress): TrendPicture {
  const { kind, days, lines, open } = progress;
  return {
    title: `Your ${nouns[kind]}, ${countOf(days.length, 'review')}`,
    lines,
    days: days.map(dayOf),
    openTitle: openTitles[kind],
    open,
  };
}

const openTitles: Readonly<Record<ReviewKind, string>> = {
  resume: 'Findings still open',
  bullets: 'Findings for each bullet',
};

/** Nothing to show a trend of yet. */
export function presentNoTrend(kind: ReviewKind | null): Reply {
  const summary =
    kind === 'resume'
      ? 'I keep no review of a resume of yours yet. Send your resume with review-resume, and again after you changed it.'
      : 'I keep no review of yours yet. Paste a bullet or send your resume, and again after you changed it: then I can show what changed.';
  const actions: Action[] =
    kind === null ? [reviewFirst] : [{ label: `Look at my ${nouns[otherKind[kind]]}`, ...show(otherKind[kind]) }];
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: summary },
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
    ],
    parts: [],
  };
}

function summaryOf({ kind, days, best, lines, next }: Progress): string {
  const reviews = countOf(days.length, 'review');
  if (days.length === 1) return `One review of your ${nouns[kind]} so far. The next one shows what changed.`;
  if (best) {
    const what = lines.length > 1 ? best.title : 'Your score';
    return `${what} rose from ${best.from} to ${best.to} over ${reviews}.`;
  }
  if (next === null) return `Nothing is open in the newest of your ${reviews}.`;
  return `No part has risen over your last ${reviews} yet. One fix at a time is enough.`;
}

function lineSays({ title, values }: TrendLine): string {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${title}: nothing to judge yet.`;
  if (known.length === 1) return `${title}: ${last} of 100.`;
  return first === last ? `${title}: ${last} of 100, as at first.` : `${title}: from ${first} to ${last} of 100.`;
}

function openSays({ kind, open }: Progress): string {
  const first = open[0] ?? 0;
  const last = open.at(-1) ?? 0;
  const now = open.length === 1 || first === last ? `${last}` : `from ${first} to ${last}`;
  return `${openTitles[kind]}: ${now}.`;
}

function unlearnedSays({ rule, before, after }: NonNullable<Progress['unlearned']>): string {
  return `You make one fault less often: “${titleOf(rule)}” came up in ${shareOf(before)} at first, and in ${shareOf(after)} lately.`;
}

function nextSays({ next, kind }: Progress, { says }: Newest): string {
  if (!next) return `Nothing is open in your newest ${kind === 'resume' ? 'resume' : 'review'}. Keep it as it is.`;
  const where =
    next.bullets.got > 0 && next.bullets.of > 1 ? ` It is in ${shareOf(next.bullets)} of the newest review.` : '';
  const what = titleOf(next.rule);
  return `Next, the most valuable fix: ${what.charAt(0).toLowerCase()}${what.slice(1)}.${where}${says === null ? '' : ` ${says}`}`;
}

const shareOf = ({ got, of }: Share): string => `${got} of ${countOf(of, 'bullet')}`;

function actionsOf({ kind, next }: Progress, newest: Newest): readonly Action[] {
  return [
    { label: 'Open the newest review', command: 'history', values: { open: newest.id } },
    ...(next ? [{ label: 'Why this fix?', command: 'why', values: { rule: next.rule } }] : []),
    { label: `Look at my ${nouns[otherKind[kind]]}`, ...show(otherKind[kind]) },
  ];
}

const show = (kind: ReviewKind) => ({ command: 'progress', values: { of: kind } });

/** The picture in words: everything it shows, and nothing else. */
function altOf(progress: Progress): string {
  const { title, days } = pictureOf(progress);
  const span = days[0] === days.at(-1) ? `, ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`;
  return `${title}${span}. ${[...progress.lines.map(lineSays), openSays(progress)].join(' ')}`;
}

function noteOf({ kind }: Progress): string {
  const what =
    kind === 'resume'
      ? 'Each score says how clearly the resume shows your work'
      : 'The score of a review is the mean of its bullets. It says how clearly they show your work';
  return `${what}; it promises no interview. Only you can see this.`;
}
