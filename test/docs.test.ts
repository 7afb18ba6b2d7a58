import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { manifestOf, writeYaml } from '../adapters/slack/manifest.ts';
import { coachingScopes, rightsScope, scopes } from '../adapters/slack/scopes.ts';
import { openCoach } from '../src/app/coach.ts';
import type { Command, Option } from '../src/app/command.ts';
import { menuCommands } from '../src/app/commands.ts';
import { openLateStore } from '../src/app/late-store.ts';
import { advice } from '../src/engine/advice.ts';
import type { Fact } from '../src/engine/fact.ts';
import { factHomes } from '../src/engine/fact-homes.ts';
import { writtenFacts } from '../src/engine/facts.ts';
import { resumeAdvice } from '../src/engine/resume-advice.ts';
import type { ResumeExample, ResumeRule } from '../src/engine/resume-rule.ts';
import { resumeRules } from '../src/engine/resume-rules.ts';
import { sampleResume } from '../src/engine/resume-sample.ts';
import type { RolePack } from '../src/engine/role.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { componentTitles } from '../src/engine/rubric.ts';
import type { Rule, Source } from '../src/engine/rule.ts';
import { rules } from '../src/engine/rules.ts';
import type { Topic } from '../src/engine/topic.ts';
import { topics } from '../src/engine/topics.ts';
import { documentsHere } from './documents-here.ts';
import { memoryStore } from './memory-store.ts';
import { noFiles } from './no-files.ts';
import { runInMemory } from './terminal-wire.ts';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');
const log = { info() {}, warn() {}, error() {} };
const made = '<!-- Made from the code by `npm run docs`. Change the code, not this page. -->';

it('docs/rules.md says what the rules and the role packs say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot(join(docs, 'rules.md'));
});

it('docs/facts.md says what the facts say', async () => {
  await expect(factsPage()).toMatchFileSnapshot(join(docs, 'facts.md'));
});

it('docs/commands.md says what the commands say', async () => {
  await expect(commandsPage()).toMatchFileSnapshot(join(docs, 'commands.md'));
});

it('slack.manifest.yaml has every command, scope and event of the app in Slack', async () => {
  const manifest = `# Made from the code by \`npm run docs\`. docs/slack.md says what to do with it.\n${writeYaml(manifestOf(menuCommands))}\n`;
  await expect(manifest).toMatchFileSnapshot(join(root, 'slack.manifest.yaml'));
});

it('docs/slack.md says of every scope why it is there, and of no other', () => {
  const page = readFileSync(join(docs, 'slack.md'), 'utf8');
  const rows = [...page.matchAll(/^ *\| `([a-z_]+(?::[a-z]+)*)` \| (.+) \|$/gm)];
  const named = rows.map(([, scope]) => scope);
  expect(named).toEqual([...scopes, ...Object.keys(coachingScopes), rightsScope]);
  for (const [scope, event] of Object.entries(coachingScopes)) {
    expect(rows.find(([, name]) => name === scope)?.[2]).toContain(`\`${event}\``);
  }
});

it('the README shows what the terminal prints today', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = /(```console\n\$ npm run -s proofline -- (review-bullet) "([^"\n]+)"\n)[\s\S]*?(?=```)/;
  const [, head = '', command = '', text = ''] = shown.exec(readme) ?? [];
  expect(text, 'the README has an exchange').not.toBe('');
  // As src/terminal.ts does it: the store is opened after the answer is printed.
  const late = openLateStore(async () => memoryStore(), log);
  const answer = openCoach({
    ...late,
    log,
    metrics: { count() {} },
    textDays: 30,
    download: noFiles,
    documents: documentsHere,
  });
  const { out } = await runInMemory([command, text], answer);
  await expect(readme.replace(shown, () => head + out)).toMatchFileSnapshot(join(root, 'README.md'));
});

it('the pages link only to files that exist', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/slack.md']) {
    for (const [, target = ''] of readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(() => readFileSync(join(root, page, '..', target)), `${page} links to ${target}`).not.toThrow();
    }
  }
});

function rulesPage(): string {
  return [
    '# Rules',
    made,
    `${rules.length} rules: most valuable to the member first. Each example below runs as a test; where one shows several lines, ⏎ parts them.`,
    table(
      ['Rule', 'What to do', 'Severity', 'Looks at'],
      rules.map(({ id, title, severity, appliesTo }) => [`[${id}](#${id})`, cell(title), severity, looksAt[appliesTo]]),
    ),
    ...rules.map(ruleSection),
    '# Where the advice of the guides lives',
    'Every piece of advice about bullets that the guides give, and the part of Proofline that carries it.',
    table(
      ['', 'The advice', 'Its home'],
      advice.map(({ id, says, home }) => [id, cell(says), home.map(cell).join(', ')]),
    ),
    '# Rules about the whole resume',
    `${resumeRules.length} rules about a resume as it was read from its file. Each belongs to one of the four components and costs it some points; the lines themselves are judged by the rules above. Each example below runs as a test; it says how it differs from this sample:`,
    `\`\`\`text\n${sample}\n\`\`\``,
    table(
      ['Rule', 'What to do', 'Severity', 'Component', 'Points'],
      resumeRules.map(({ id, title, severity, component, cost }) => [
        `[${id}](#${id})`,
        cell(title),
        severity,
        cell(componentTitles[component]),
        cost === 0 ? 'none' : String(cost),
      ]),
    ),
    ...resumeRules.map(resumeRuleSection),
    '# Where the advice about resumes lives',
    'Every piece of advice about whole resumes that the guides give, and the part of Proofline that carries it.',
    table(
      ['', 'The advice', 'Its home'],
      resumeAdvice.map(({ id, says, home }) => [id, cell(says), home.map(cell).join(', ')]),
    ),
    '# Where the guides disagree',
    'What each side says, and what the default role pack does. A pack that chooses otherwise says so in its own section.',
    ...rolePacks[0].settings.map(settingSection),
    '# Role packs',
    'A role pack holds what is particular to a trade. The first is the default.',
    ...rolePacks.map(packSection),
    '# Topics',
    'What a bullet can be about, with the questions that only its writer can answer.',
    ...topics.map(topicSection),
    '',
  ].join('\n\n');
}

const looksAt = { bullet: 'a bullet', group: 'the bullets of one role', summary: 'a summary', skills: 'a skills line' };

function factsPage(): string {
  return [
    '# Facts and questions',
    made,
    `What \`ask-coach\` answers: the ${writtenFacts.length} answers below, and besides them every rule, topic and disputed point of [rules.md](rules.md). Each says whose word it is and from when; what may no longer hold says its age.`,
    ...writtenFacts.map(factSection),
    '# Where the facts of the guides live',
    'Every fact (D), frequent question (F), common mistake (M) and disputed point (C) that the guides hold, and the part of Proofline that carries it.',
    table(
      ['', 'What it is', 'Its home'],
      factHomes.map(({ id, says, home }) => [id, cell(says), home.map(cell).join(', ')]),
    ),
    '',
  ].join('\n\n');
}

function factSection({
  id,
  asks,
  says,
  bands = [],
  points = [],
  caveat,
  sources,
  asOf,
  goodFor,
  rules: linked = [],
}: Fact) {
  const years = (from: number, to: number | null) =>
    to === null ? `${from} years and more` : `${from} to ${to} years`;
  const items = [...bands.map(({ from, to, says: band }) => `${years(from, to)}: ${band}`), ...points];
  const age = goodFor === undefined ? '' : `, good for ${goodFor} months`;
  return [
    `## ${plain(asks)}`,
    `\`${id}\`. ${plain(says)}`,
    ...(items.length ? [items.map((item) => `- ${plain(item)}`).join('\n')] : []),
    ...(caveat === undefined ? [] : [plain(caveat)]),
    `As of ${asOf}${age}. Source: ${sources.map(cite).join('; ')}.${linked.length ? ` Rules: ${linked.join(', ')}.` : ''}`,
  ].join('\n\n');
}

function settingSection({ id, question, choice, sides }: RolePack['settings'][number]): string {
  const says = sides.map((side) => `- ${plain(side.says)} (${cite(side.source)})`).join('\n');
  return `## ${id}\n\n${plain(question)} **${plain(choice)}**\n\n${says}`;
}

function ruleSection({ id, title, severity, why, source, examples }: Rule): string {
  const flags = examples.flags.map(({ text, evidence, fixed }) => {
    const after = fixed === undefined ? '' : ` becomes ${code(fixed)}`;
    return `- ${code(text)}, for ${code(evidence)}${after}`;
  });
  return [
    `## ${id}`,
    `**${plain(title)}** (${severity}). ${plain(why)}`,
    `Source: ${cite(source)}.`,
    `Flags:\n\n${flags.join('\n')}`,
    `Allows:\n\n${examples.allows.map((text) => `- ${code(text)}`).join('\n')}`,
  ].join('\n\n');
}

const sample = sampleResume();

/** How an example's text differs from the sample resume: the lines it has of its own, the headings it lacks. */
function changesOf(text: string): string {
  const known = new Set(sample.split('\n'));
  const own = text.split('\n').filter((line) => line !== '' && !known.has(line));
  const lacks = sample.match(/^[A-Z]+$/gm)?.filter((heading) => !text.split('\n').includes(heading)) ?? [];
  if (own.length === 0 && lacks.length === 0) return text === sample ? 'the sample' : 'the sample in another order';
  const without = lacks.length > 0 ? `the sample without ${lacks.map(code).join(', ')}` : 'the sample';
  return own.length > 0 ? `${without}, with ${code(own.join('\n'))}` : without;
}

function resumeRuleSection({ id, title, severity, component, why, source, examples }: ResumeRule): string {
  const about = ({ text, level, fileName, posting, secondPage, layout }: ResumeExample) =>
    [
      changesOf(text),
      level ? `for a ${level}` : '',
      fileName ? `in a file called ${code(fileName)}` : '',
      posting ? `beside the posting ${code(posting)}` : '',
      secondPage ? `with ${code(secondPage)} on a second page` : '',
      layout?.pages ? `on ${layout.pages} ${layout.pages === 1 ? 'page' : 'pages'}` : '',
      layout?.signs?.length ? `where the layout shows: ${layout.signs.map(({ kind }) => plain(kind)).join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  return [
    `## ${id}`,
    `**${plain(title)}** (${severity}, ${plain(componentTitles[component].toLowerCase())}). ${plain(why)}`,
    `Source: ${cite(source)}.`,
    `Flags:\n\n${examples.flags.map((example) => `- ${code(example.evidence)} in ${about(example)}`).join('\n')}`,
    `Allows:\n\n${examples.allows.map((example) => `- ${about(example)}`).join('\n')}`,
  ].join('\n\n');
}

function packSection({ id, title, version, asOf, aliases, sources, topics, verbs, areas, ...words }: RolePack): string {
  const { signals, buzzwords, toyProjects, settings } = words;
  const lines = [
    list('Also called', aliases),
    list('Verbs it suggests', verbs),
    list('Words that only this trade or its neighbours use', signals),
    list('Words that hide the substance', buzzwords),
    list('Works its readers have seen too often', toyProjects),
    list(
      'Topics',
      topics.map(({ title: topic }) => topic),
    ),
    list(
      'What its postings ask about',
      areas.map(({ title: area, from, weight }) => `${area} (${weight === 'core' ? 'core' : 'often'}, from ${from})`),
    ),
    list('Sources', sources.map(cite)),
  ];
  return [
    `## ${id}`,
    `${plain(title)}. Version ${version}, checked ${asOf}.`,
    lines.filter((line) => line !== '').join('\n'),
    ...settings
      .filter(
        ({ id: own, choice }) => !rolePacks[0].settings.some((shared) => shared.id === own && shared.choice === choice),
      )
      .map(({ question, choice }) => `${plain(question)} **${plain(choice)}**`),
  ].join('\n\n');
}

function topicSection({ id, title, asks, measures }: Topic): string {
  const { how, result, scale } = asks;
  return [
    `## ${id}`,
    `${plain(title)}. Figures such a bullet could state: ${measures.map(plain).join('; ')}.`,
    [how, result, scale].map((question) => `- ${plain(question)}`).join('\n'),
  ].join('\n\n');
}

function list(name: string, items: readonly string[]): string {
  return items.length ? `- ${name}: ${items.map(plain).join('; ')}.` : '';
}

function cite({ title, locator }: Source): string {
  return `${plain(title)}, ${plain(locator)}`;
}

function commandsPage(): string {
  return ['# Commands', made, 'The same on every platform.', ...menuCommands.map(commandSection), ''].join('\n\n');
}

function commandSection({ name, summary, options, takesText, admin }: Command): string {
  const rows = options.map((option) => [
    code(option.name),
    cell(option.summary),
    option.required ? 'yes' : 'no',
    allowed(option, takesText),
  ]);
  return [
    `## ${name}`,
    `${plain(summary)}${admin ? ' For the people who run the community.' : ''}`,
    ...(rows.length ? [table(['Option', 'What it is', 'Needed', 'Values'], rows)] : []),
  ].join('\n\n');
}

function allowed({ name, kind, choices, default: usual }: Option, takesText: string | undefined): string {
  const values =
    kind === 'choice'
      ? (choices ?? []).map(({ value }) => code(value)).join(', ')
      : kind === 'text'
        ? 'any text'
        : 'a whole number';
  const typed = name === takesText ? '; can be typed right after the command' : '';
  return `${values}${usual === undefined ? '' : `; ${code(usual)} when left out`}${typed}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Text as Markdown shows it, with nothing in it read as markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function cell(text: string): string {
  return plain(text).replace(/\n/g, ' ');
}

function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\n/g, '⏎')}${pad}${fence}`;
}
