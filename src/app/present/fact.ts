import type { Band, Fact } from '../../engine/fact.ts';
import type { OutsideSubject } from '../../engine/outside.ts';
import type { FoundFacts } from '../../engine/search-facts.ts';
import type { Action, Block, Reply } from '../reply.ts';
import { dateOf } from './day.ts';
import { titleOf } from './rule-title.ts';
import { countOf, shorten } from './wording.ts';

/** Buttons under an answer at most: one row on every platform. */
const maxActions = 5;

/** Characters of a button's words. */
const maxLabel = 70;

/** The answers to a question, the best open and the others folded. `years` is what the question says of experience. */
export function presentFacts({ answers, nearest, outside }: FoundFacts, years: number | null, now: Date): Reply {
  const [best, ...others] = answers.map(({ fact }) => fact);
  if (!best) return outside ? presentOutside(outside, nearest) : presentNothing(nearest);
  const actions = actionsOf([best, ...others]);
  return {
    audience: 'asker',
    summary: `${best.asks} ${firstSaid(best, years)}`,
    blocks: [
      { kind: 'heading', text: best.asks },
      ...answerOf(best, years, now),
      ...others.map((fact): Block => ({ kind: 'more', label: fact.asks, blocks: answerOf(fact, years, now) })),
      ...(actions.length > 0 ? [{ kind: 'actions', actions } as const] : []),
      { kind: 'note', text: 'Only you can see this. Your question is not kept.' },
    ],
    parts: [],
  };
}

/** Nothing here clearly answers it: said so, with the nearest questions that have an answer. */
function presentNothing(nearest: readonly Fact[]): Reply {
  if (nearest.length === 0) {
    return withoutAnswer(
      'I have nothing on that.',
      [`I answer only what my sources say: ${ours} ${elsewhere}`],
      nearest,
    );
  }
  const offer =
    nearest.length === 1
      ? 'This comes nearest. If you meant it, press it; if not, ask once more in other words.'
      : 'These come nearest. If you meant one of them, press it; if not, ask once more in other words.';
  return withoutAnswer('I am not sure what you mean.', [offer, elsewhere], nearest);
}

/** The question is about something that lies outside: named, with where to turn. */
function presentOutside({ id, title, asks, says }: OutsideSubject, nearest: readonly Fact[]): Reply {
  return withoutAnswer(title ?? `I have nothing on ${asks}.`, [says], nearest, id === 'this-bot' ? [openPrivacy] : []);
}

const openPrivacy: Action = { label: 'What I keep, and how you delete it', command: 'privacy', values: {} };
const openHelp: Action = { label: 'See what I can do', command: 'help', values: {} };

const ours = 'about resumes, bullets, projects, keywords, levels, and what backend work pays.';
const elsewhere = 'A coach of your community may know more.';

function withoutAnswer(
  title: string,
  says: readonly string[],
  nearest: readonly Fact[],
  leads: readonly Action[] = [],
): Reply {
  const actions = [...leads, ...(nearest.length > 0 ? nearest.map(openAction) : [openHelp])];
  return {
    audience: 'asker',
    summary: [title, ...says].join(' '),
    blocks: [
      { kind: 'heading', text: title },
      ...says.map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'actions', actions },
      { kind: 'note', text: 'Only you can see this. Your question is not kept.' },
    ],
    parts: [],
  };
}

function answerOf(fact: Fact, years: number | null, now: Date): readonly Block[] {
  const { says, points = [], bands = [], caveat, sources } = fact;
  const items = [...bands.map((band) => `${bandWords(band)}: ${band.says}`), ...points];
  const yours = years === null ? undefined : bandOf(bands, years);
  return [
    ...(yours ? [{ kind: 'paragraph', text: `With ${countOf(years ?? 0, 'year')}: ${yours.says}.` } as const] : []),
    { kind: 'paragraph', text: says },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...(caveat === undefined ? [] : [{ kind: 'paragraph', text: caveat } as const]),
    {
      kind: 'note',
      text: `${ageOf(fact, now)} Source: ${sources.map(({ title, locator }) => `${title}, ${locator}`).join('; ')}`,
    },
  ];
}

function firstSaid({ says, bands = [] }: Fact, years: number | null): string {
  const yours = years === null ? undefined : bandOf(bands, years);
  return yours ? `With ${countOf(years ?? 0, 'year')}: ${yours.says}.` : says;
}

const bandOf = (bands: readonly Band[], years: number): Band | undefined =>
  bands.find(({ from, to }) => years >= from && (to === null || years <= to));

function bandWords({ from, to }: Band): string {
  return to === null ? `${from} years and more` : `${from} to ${to} years`;
}

/** From when a fact is, and how old that makes it where it may no longer hold. */
function ageOf({ asOf, goodFor }: Fact, now: Date): string {
  const [year = '', month = '1'] = asOf.split('-');
  const months = (now.getUTCFullYear() - Number(year)) * 12 + now.getUTCMonth() + 1 - Number(month);
  if (goodFor === undefined || months <= goodFor) return `As of ${dateOf(asOf)}.`;
  return `As of ${dateOf(asOf)}: that is ${countOf(months, 'month')} ago, and it may no longer hold.`;
}

function actionsOf(facts: readonly Fact[]): readonly Action[] {
  const ids = [...new Set(facts.flatMap(({ rules = [] }) => rules))].slice(0, maxActions);
  return ids.map((id) => ({
    label: shorten(`Why: ${titleOf(id)}`, maxLabel),
    command: 'why',
    values: { rule: id },
  }));
}

function openAction({ id, asks }: Fact): Action {
  return { label: shorten(asks, maxLabel), command: 'ask-coach', values: { question: id } };
}
