import type { Privacy } from '../ports.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { countOf } from './wording.ts';

export type Holdings = Awaited<ReturnType<Privacy['holdings']>>;

const leave: Action = { label: 'Delete everything', command: 'forget-me', values: {} };
const take: Action = { label: 'Get it as a file', command: 'export-me', values: {} };
const keepNothing: Action = { label: 'Keep nothing of mine', command: 'privacy', values: { keep: 'no' } };
const keepReviews: Action = { label: 'Keep my reviews', command: 'privacy', values: { keep: 'yes' } };
const whatIsKept: Action = { label: 'What do you keep?', command: 'privacy', values: {} };

/** What always holds, whoever asks: who reads it, where it is judged, how long it is kept, how to leave. */
export function privacyFacts(textDays: number): readonly [string, ...string[]] {
  return [
    'Only you see your reviews, unless you share one or post your bullets where others read them. No other community ever does.',
    'I judge your text on the machine that runs this bot. It is sent to no other service and to no language model.',
    `${howLong(textDays)} What you wrote is encrypted where it is kept; the people who run this bot hold the key.`,
    'Besides that I keep what you chose here, which advice you said does not fit, for a week the pages of a long answer so that you can turn them, and for an hour at most how often you asked.',
    'My logs say that a question was answered and how long it took, never what you wrote.',
    'forget-me deletes everything of yours at once. export-me gives you everything as a file.',
  ];
}

function howLong(days: number): string {
  if (days === 0) return 'I keep each review until you delete it.';
  return `I keep each review so that you can find it again: its words for ${countOf(days, 'day')}, its scores until you delete them.`;
}

/** The page on privacy. `held` is what is kept of the member, or a sentence on why that cannot be told now. */
export function presentPrivacy(held: Holdings | string, textDays: number): Reply {
  const facts = privacyFacts(textDays);
  const now = typeof held === 'string' ? held : saysHeld(held);
  const choice = typeof held !== 'string' && !held.keeps ? keepReviews : keepNothing;
  return {
    audience: 'asker',
    summary: facts[0],
    blocks: [
      { kind: 'heading', text: 'How private this is' },
      { kind: 'list', items: facts },
      { kind: 'paragraph', text: now },
      { kind: 'actions', actions: [choice, take, leave] },
    ],
    parts: [],
  };
}

/** What follows from a member's choice. */
export function presentChoice(held: Holdings): Reply {
  const summary = held.keeps
    ? 'From now on I keep your reviews in your history.'
    : 'From now on I keep no review of yours. I review your bullets just the same.';
  const actions = held.keeps ? [keepNothing] : [keepReviews, ...(held.reviews > 0 ? [leave] : [])];
  const rest = held.reviews > 0 && !held.keeps ? ` ${saysHeld(held)} That stays until you delete it.` : '';
  return {
    audience: 'asker',
    summary,
    blocks: [
      { kind: 'paragraph', text: `${summary}${rest}` },
      { kind: 'actions', actions },
    ],
    parts: [],
  };
}

/** What a member is told with their first review: what is kept, and how to have it otherwise. */
export function presentFirstUse(textDays: number): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      text: `This is your first review here, so you should know: ${howLong(textDays)} Only you can see them. If you would rather I kept nothing, say so; I review your bullets just the same.`,
    },
    { kind: 'actions', actions: [keepNothing, whatIsKept] },
  ];
}

function saysHeld({ keeps, reviews, texts }: Holdings): string {
  if (reviews === 0) return keeps ? 'Right now I keep no review of yours.' : 'I keep no review of yours, as you chose.';
  const gone = reviews - texts;
  const without = gone === 0 ? '' : `, ${gone === reviews ? 'all' : gone.toLocaleString('en-US')} without their words`;
  return `Right now I keep ${countOf(reviews, 'review')} of yours${without}.`;
}
