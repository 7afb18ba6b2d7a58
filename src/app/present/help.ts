import type { Command, Option } from '../command.ts';
import { maxBullets } from '../pasted.ts';
import type { Block, Reply } from '../reply.ts';
import { privacyFacts } from './privacy.ts';

/** What a member can ask, and who reads it. */
export function presentHelp(commands: readonly Command[], textDays: number): Reply {
  const summary = 'Paste a resume bullet and I will tell you what works, what to change, and why.';
  return answer(summary, [
    { kind: 'heading', text: 'What I can do' },
    { kind: 'paragraph', text: `${summary} You can send up to ${maxBullets} bullets at a time, each on its own line.` },
    {
      kind: 'list',
      items: commands.map(({ name, summary: does, admin }) => `${name}: ${does}${admin ? forAdmins : ''}`),
    },
    { kind: 'paragraph', text: privacyFacts(textDays)[0] },
    {
      kind: 'actions',
      actions: [
        { label: 'Who can see this?', command: 'privacy', values: {} },
        { label: 'My history', command: 'history', values: {} },
      ],
    },
  ]);
}

const forAdmins = ' For the people who run this community.';

/** One command: what it does, what it takes. */
export function presentCommandHelp({ name, summary, options, takesText }: Command): Reply {
  const blocks: Block[] = [
    { kind: 'heading', text: name },
    { kind: 'paragraph', text: summary },
  ];
  if (options.length > 0) blocks.push({ kind: 'list', items: options.map((option) => optionLine(option, takesText)) });
  return answer(summary, blocks);
}

/** One option as a line: its name, what it is, what it may be. */
export function optionLine(option: Option, takesText: string | undefined): string {
  const choices = option.choices?.map(({ value }) => value).join(', ');
  return [
    `${option.name}${option.required ? '' : ' (optional)'}: ${option.summary}`,
    choices === undefined ? '' : ` One of: ${choices}.`,
    option.default === undefined || option.kind === 'number' ? '' : ` Without it: ${option.default}.`,
    option.name === takesText ? ' You can type it right after the command.' : '',
  ].join('');
}

function answer(summary: string, blocks: readonly Block[]): Reply {
  return { audience: 'asker', summary, blocks, parts: [] };
}
