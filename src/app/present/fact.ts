import type { Band, Fact } from '../../engine/fact.ts';
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
export function presentFacts({ answers, nearest }: FoundFacts, years: number | null, now: Date): Reply {
  const [best, ...others] = answers.map(({ fact }) => fact);
  if (!best) return presentNothing(nearest);
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

/** Nothing here is about it: said so, with the nearest questions that have an answer. */
function presentNothing(nearest: readonly Fact[]): Reply {
  const summary = 'I have nothing on that.';
  const offer =
    nearest.length > 0
      ? 'I answer only what my sources say, and none of them is about this. These come nearest, if you meant one of them:'
      : 'I answer only what my sources say: about resumes, bullets, projects, keywords, levels, and what backend work pays. A coach of your community may know more.';
  return {
    audience: 'asker',
    summary: `${summary} ${offer}`,
    blocks: [
      { kind: 'heading', text: summary },
      { kind: 'paragraph', text: offer },
      {
        kind: 'actions',
        actions:
          nearest.length > 0 ? nearest.map(openAction) : [{ label: 'See what I can do', command: 'help', values: {} }],
      },
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
