import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { commands } from '../../src/app/commands.ts';
import { compareGiven } from '../../src/app/compare.ts';
import { gapRecord } from '../../src/app/gap-record.ts';
import { judgePasted } from '../../src/app/judge.ts';
import { localMember } from '../../src/app/local-member.ts';
import type { Answer, Ask, Attachment, Documents, Glance } from '../../src/app/ports.ts';
import { presentProblem } from '../../src/app/present/problem.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Reply } from '../../src/app/reply.ts';
import { readValues } from '../../src/app/values.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { judgeLine } from './batch.ts';
import { withFiles } from './files.ts';
import { maxLine } from './line-fields.ts';
import { type Line, linesOf } from './lines.ts';
import { askFields } from './prompt.ts';
import { type Look, render } from './render.ts';
import { readResumes } from './resumes.ts';
import { attachmentOf, reviewsAsData } from './review-resumes.ts';
import { saveFiles } from './save.ts';
import { skillLine } from './skill-lines.ts';
import { safe } from './wrap.ts';

/** The streams and surroundings of one command. `isTTY` and `columns` are as Node's own streams have them. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0: answered. 1: our fault. 2: something the person can put right. */
export type ExitCode = 0 | 1 | 2;

/** The most text taken from stdin for one question, in UTF-16 units; the coach's own limit is far lower. */
const maxStdin = 1_000_000;

/** Runs one command: reads it, asks, prints the answer. A reader that goes away early is no fault. */
export async function runTerminal(
  terminal: Terminal,
  answer: Answer,
  openDocuments: () => Promise<Documents>,
  openForm: Glance['form'],
): Promise<ExitCode> {
  try {
    const request = readArguments(terminal.argv);
    if (request.command === 'review-bullets') return await runBatch(terminal, request);
    if (request.command === 'find-skills') return await runSkillBatch(terminal, request);
    if (request.command === 'read-resumes') return await runReadResumes(terminal, request, openDocuments);
    const asked = await withFiles(
      request.flags.has('no-history') ? { ...request, values: { ...request.values, keep: 'no' } } : request,
    );
    if (asked.files.length > 0) return await runFiles(terminal, asked, answer, openDocuments);
    return await runCommand(terminal, await withAnswers(terminal, await withText(terminal, asked), openForm), answer);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (!(error instanceof Problem)) throw error;
    await write(terminal.stderr, render(presentProblem(error, undefined), lookOf(terminal, false)));
    return 2;
  }
}

async function runCommand(
  terminal: Terminal,
  { command, values: { save, ...values }, flags }: Arguments,
  answer: Answer,
  files: readonly Attachment[] = [],
): Promise<ExitCode> {
  if (flags.has('json') && command !== 'export-me') {
    await write(terminal.stdout, `${JSON.stringify(answerAsData(command, values))}\n`);
    return 0;
  }
  const reply = await answer({ ...askFor(command, values), ...(files.length > 0 ? { files } : {}) });
  const file = flags.has('json') ? reply.blocks.find((block) => block.kind === 'file') : undefined;
  if (file) {
    await write(terminal.stdout, file.text);
    return 0;
  }
  if (save !== undefined) await saveFiles(reply, save);
  const stream = reply.problem === undefined ? terminal.stdout : terminal.stderr;
  const shown = command === 'help' && values.topic === undefined ? { ...reply, parts: [...reply.parts, usage] } : reply;
  await write(stream, render(shown, lookOf(terminal, flags.has('all'))));
  return exitCodeOf(reply);
}

function askFor(command: string, values: Arguments['values']): Ask {
  const place = { channel: 'terminal', thread: null, private: true };
  return { key: `terminal:${randomUUID()}`, member: localMember, place, command, values };
}

/**
 * The request with the answers to the command's own dialog, asked for at a keyboard. Nothing is asked of a script, nor where
 * one of the answers was given with the command.
 */
async function withAnswers(terminal: Terminal, request: Arguments, openForm: Glance['form']): Promise<Arguments> {
  const command = commands.find(({ name }) => name === request.command);
  if (!command?.form || !terminal.stdin.isTTY || request.flags.has('json')) return request;
  const form = await openForm(askFor(request.command, request.values)).catch((error: unknown) => {
    // Why there is no dialog is said by the answer.
    if (error instanceof Problem) return null;
    throw error;
  });
  const open = form?.fields.filter(({ name }) => request.values[name] === undefined) ?? [];
  if (
    !form ||
    form.fields.some(({ name, spare }) => !spare && name !== command.takesText && request.values[name] !== undefined)
  )
    return request;
  const { width, color } = lookOf(terminal, false);
  const talk = { input: terminal.stdin, output: terminal.stderr, width, color };
  const answers = await askFields({ ...form, fields: open }, talk);
  return { ...request, values: { ...request.values, ...form.values, ...answers } };
}

/** A command with files: one answer after the other, the files of each in a folder of their own where they are saved. */
async function runFiles(
  terminal: Terminal,
  request: Arguments,
  answer: Answer,
  openDocuments: () => Promise<Documents>,
): Promise<ExitCode> {
  const { command, files, values, flags } = request;
  if (flags.has('json')) {
    readValues(commandNamed(command), values);
    const documents = await openDocuments();
    try {
      for await (const part of reviewsAsData(request, documents)) await write(terminal.stdout, part);
    } finally {
      await documents.stop();
    }
    return 0;
  }
  let worst: ExitCode = 0;
  for (const [index, path] of files.entries()) {
    const attached = await attachmentOf(path);
    if (files.length > 1) await write(terminal.stdout, `${index > 0 ? '\n' : ''}== ${safe(path)}\n\n`);
    const save = values.save !== undefined && files.length > 1 ? { save: join(values.save, attached.name) } : {};
    const code = await runCommand(terminal, { ...request, values: { ...values, ...save } }, answer, [attached]);
    worst = code > worst ? code : worst;
  }
  return worst;
}

/** The answer as plain data for a script. */
function answerAsData(command: string, values: Arguments['values']): unknown {
  if (command === 'review-bullet') {
    const checked = readValues(commandNamed(command), values);
    return judgePasted(checked.text ?? '', checked);
  }
  if (command !== 'keyword-gap')
    throw new Problem(
      'bad-option',
      '--json goes with review-bullet, review-resume FILE, keyword-gap and export-me only.',
    );
  const { posting = '', resume } = readValues(commandNamed(command), values);
  if (resume === undefined) throw new Problem('missing-option', 'With --json, keyword-gap needs --resume too.');
  return gapRecord(compareGiven({ resume, posting }));
}

function commandNamed(name: string) {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Problem('unknown-command', 'That command is not one I know.');
  return command;
}

function exitCodeOf({ problem }: Reply): ExitCode {
  return problem === undefined ? 0 : problem === 'bug' ? 1 : 2;
}

/** The request with its text: from the command line, or from stdin when that is not a keyboard. */
async function withText(terminal: Terminal, request: Arguments): Promise<Arguments> {
  const command = commands.find(({ name }) => name === request.command);
  // A saved posting stands in for a pasted one: then nothing is to be read.
  const instead = command?.options.some(({ name }) => name === 'saved') && request.values.saved === undefined;
  const option = command?.options.find(
    ({ name, required }) => (required || command.takesFile || instead) && name === command.takesText,
  );
  if (!option || request.values[option.name] !== undefined || terminal.stdin.isTTY) return request;
  let text = '';
  for await (const chunk of terminal.stdin.setEncoding('utf8')) {
    text += chunk;
    if (text.length > maxStdin)
      throw new Problem('too-long', 'That is far more than I read at a time. Send a part of it.');
  }
  return text ? { ...request, values: { ...request.values, [option.name]: text } } : request;
}

async function runBatch(terminal: Terminal, { values, flags }: Arguments): Promise<ExitCode> {
  const { role, level, ...others } = values;
  if (!flags.has('jsonl') || Object.keys(others).length > 0) {
    throw new Problem(
      'bad-option',
      'Write it as: review-bullets --jsonl, with lines such as {"id":1,"text":"…"} on stdin.',
    );
  }
  return answerLines(terminal, (line) => judgeLine(line, { role, level }));
}

async function runSkillBatch(terminal: Terminal, { values, flags }: Arguments): Promise<ExitCode> {
  if (!flags.has('jsonl') || Object.keys(values).length > 0) {
    throw new Problem(
      'bad-option',
      'Write it as: find-skills --jsonl, with lines such as {"id":1,"text":"…"} on stdin.',
    );
  }
  return answerLines(terminal, skillLine);
}

async function answerLines(terminal: Terminal, answerLine: (line: Line) => string): Promise<ExitCode> {
  for await (const lines of linesOf(terminal.stdin.setEncoding('utf8'), maxLine)) {
    await write(terminal.stdout, lines.map((line) => `${answerLine(line)}\n`).join(''));
  }
  return 0;
}

async function runReadResumes(
  terminal: Terminal,
  { values, flags }: Arguments,
  openDocuments: () => Promise<Documents>,
): Promise<ExitCode> {
  const { text: folder, ...others } = values;
  if (!flags.has('json') || !folder || Object.keys(others).length > 0) {
    throw new Problem('bad-option', 'Write it as: read-resumes --json FOLDER.');
  }
  const documents = await openDocuments();
  try {
    for await (const part of readResumes(folder, documents)) await write(terminal.stdout, part);
  } finally {
    await documents.stop();
  }
  return 0;
}

/** Writes and waits until the reader has room again; rejects when the reader is gone. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

const closedCodes: ReadonlySet<unknown> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && closedCodes.has(error.code);
}

function lookOf({ stdout, env }: Terminal, all: boolean): Look {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: term } = env;
  const color = force ? force !== '0' : !none && stdout.isTTY === true && term !== 'dumb';
  return { width: Math.max(40, Math.min(stdout.columns ?? 80, 100)), color, all };
}
