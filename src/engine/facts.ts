import type { Fact } from './fact.ts';
import { exampleFacts } from './facts/examples.ts';
import { layoutFacts } from './facts/layout.ts';
import { levelFacts } from './facts/levels.ts';
import { marketFacts } from './facts/market.ts';
import { mistakeFacts } from './facts/mistakes.ts';
import { projectFacts } from './facts/projects.ts';
import { salaryFacts } from './facts/salary.ts';
import { writingFacts } from './facts/writing.ts';
import type { ResumeRule } from './resume-rule.ts';
import { resumeRules } from './resume-rules.ts';
import type { RolePack, Setting } from './role.ts';
import { rolePacks } from './roles.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';

/** What was written down as answers, in the order of the page that lists them. */
export const writtenFacts: readonly Fact[] = [
  ...salaryFacts,
  ...marketFacts,
  ...levelFacts,
  ...layoutFacts,
  ...writingFacts,
  ...projectFacts,
  ...mistakeFacts,
  ...exampleFacts,
];

/** Everything that a question can find: what was written down, and what rules, topics and role packs know. */
export const facts: readonly Fact[] = [
  ...writtenFacts,
  ...allSettings(rolePacks).map(disputeOf),
  ...rules.map(ruleFact),
  ...resumeRules.map(resumeRuleFact),
  ...topics.filter(({ id }) => id !== 'general').map(measureFact),
];

/** The settings of all packs, each once: the first pack's choice is the one told. */
function allSettings(packs: readonly RolePack[]): readonly (Setting & { readonly asOf: string })[] {
  const found = new Map<string, Setting & { readonly asOf: string }>();
  for (const { settings, asOf } of packs) {
    for (const setting of settings) if (!found.has(setting.id)) found.set(setting.id, { ...setting, asOf });
  }
  return [...found.values()];
}

function disputeOf({ id, question, sides, choice, asOf }: Setting & { readonly asOf: string }): Fact {
  return {
    id: `dispute-${id}`,
    kind: 'dispute',
    asks: question,
    also: [`disagree advice conflict ${id.replaceAll('-', ' ')}`, ...sides.map(({ says }) => says.toLowerCase())],
    says: `The guides disagree. Here: ${choice.charAt(0).toLowerCase()}${choice.slice(1)}`,
    points: sides.map(({ says, source }) => `${says} (${source.title}, ${source.locator})`),
    sources: distinct(sides.map(({ source }) => source.title)).map((title) => ({ title, locator: 'as quoted above' })),
    asOf,
  };
}

function ruleFact({ id, title, why, source, examples }: Rule): Fact {
  return {
    id: `rule-${id}`,
    kind: 'rule',
    asks: title,
    also: [id.replaceAll('-', ' '), ...examples.flags.slice(0, 2).map(({ evidence }) => evidence.toLowerCase())],
    says: why,
    sources: [source],
    asOf: rolePacks[0].asOf,
    rules: [id],
  };
}

function resumeRuleFact({ id, title, why, source }: ResumeRule): Fact {
  const also = [id.replaceAll('-', ' ')];
  return {
    id: `rule-${id}`,
    kind: 'rule',
    asks: title,
    also,
    says: why,
    sources: [source],
    asOf: rolePacks[0].asOf,
    rules: [id],
  };
}

function measureFact({ id, title, asks, measures }: Topic): Fact {
  return {
    id: `measures-${id}`,
    kind: 'measure',
    asks: `What can I measure or say about ${/^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)}?`,
    also: [id.replaceAll('-', ' '), `figures numbers metrics measures ${measures.join(' ')}`],
    says: `Figures that such work often has: ${measures.join('; ')}.`,
    points: [asks.how, asks.result, asks.scale],
    caveat: 'Only you know which of these you have. If none, leave the figure out.',
    sources: [{ title: 'Proofline editors', locator: `topic ${id}` }],
    asOf: rolePacks[0].asOf,
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
