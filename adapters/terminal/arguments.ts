import { commands } from '../../src/app/commands.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Block } from '../../src/app/reply.ts';

/** What the command line asks for: a command with its values, and how to answer. */
export interface Arguments {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<Flag>;
  /** The words after a command that takes files: their paths. */
  readonly files: readonly string[];
}

/** Flags of the terminal itself; every other `--name value` is an option of the command. */
export const flags = {
  json: 'review-bullet, review-resume, keyword-gap, read-resumes, export-me: print the answer as JSON for a script. Nothing is saved.',
  jsonl: 'review-bullets, find-skills: one JSON line in, one JSON line out. Nothing is saved.',
  'no-history': 'review-bullet, review-resume: do not save this review. Short for --keep no.',
  all: 'Show what is folded: further points, and how the score adds up.',
  help: 'Show help for the command.',
} as const;
export type Flag = keyof typeof flags;

/** What the terminal adds to the general help. */
export const usage: readonly Block[] = [
  { kind: 'heading', text: 'In the terminal' },
  { kind: 'paragraph', text: 'Here proofline stands for: npm run -s proofline --' },
  {
    kind: 'list',
    items: [
      'proofline review-bullet "Built …" --level junior',
      'proofline review-bullet < bullets.txt',
      'proofline review-resume resume.pdf --level junior --save FOLDER',
      'proofline keyword-gap --posting posting.txt --resume resume.txt',
      'proofline scan-posting < posting.txt',
      'proofline review-bullets --jsonl < bullets.jsonl',
      'proofline find-skills --jsonl < texts.jsonl',
      'proofline read-resumes --json FOLDER',
      'proofline export-me --json > mine.json',
      '--save FOLDER: write the pictures and files of the answer into that folder.',
      ...Object.entries(flags).map(([name, does]) => `--${name}: ${does}`),
    ],
  },
];

/**
 * Reads a command line. A pasted bullet may itself start with a dash, so only `--name`, `--name=value` and `-h` count
 * as flags, and nothing after a lone `--` does.
 */
export function readArguments(argv: readonly string[]): Arguments {
  const values: Record<string, string> = {};
  const given = new Set<Flag>();
  const words: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? '';
    if (argument === '--') {
      words.push(...argv.slice(index + 1));
      break;
    }
    const [, name, inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(argument === '-h' ? '--help' : argument) ?? [];
    if (name === undefined) words.push(argument);
    else if (isFlag(name) && inline === undefined) given.add(name);
    else {
      const value = inline ?? argv[++index];
      if (value === undefined || isFlag(name)) throw new Problem('bad-option', valueTrouble(name));
      values[name] = value;
    }
  }
  const [command = 'help', ...rest] = words;
  if (given.has('help'))
    return { command: 'help', values: words.length ? { topic: command } : {}, flags: given, files: [] };
  // Words after a command that is not there, or takes none, are for the coach to refuse.
  const { takesText = 'text', takesFile } = commands.find(({ name }) => name === command) ?? {};
  if (takesFile) return { command, values, flags: given, files: rest };
  if (rest.length > 0) values[takesText] ??= rest.join(' ');
  return { command, values, flags: given, files: [] };
}

function isFlag(name: string): name is Flag {
  return Object.hasOwn(flags, name);
}

function valueTrouble(name: string): string {
  return isFlag(name) ? `--${name} takes no value.` : 'The last option has no value. Write it as --name value.';
}
