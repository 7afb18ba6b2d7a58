import { type ExitCode, runTerminal } from '../adapters/terminal/adapter.ts';
import { openDownload } from './app/attached.ts';
import { openCoach } from './app/coach.ts';
import { faultFields } from './app/fault.ts';
import { openGlance } from './app/glance.ts';
import { openLateDocuments } from './app/late-documents.ts';
import { type LateStore, openLateStore } from './app/late-store.ts';
import type { Log, LogFields } from './app/ports.ts';
import { Problem } from './app/problem.ts';
import { type Config, readConfig } from './config.ts';
import { operate } from './operator.ts';
import { openPictures } from './pictures/open-pictures.ts';
import type { Store } from './store/open.ts';

/** The composition root of the terminal: one command, one answer. It opens the store after the answer is printed, if at all. */
async function main(): Promise<ExitCode> {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that goes away (`| head`) is no fault; the next write finds the stream closed.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const done = await told(argv[2] === 'dead' ? dead(argv.slice(3)) : runOperator(argv.slice(2)));
  if (done !== null) return done;
  const late = openLateStore(openStore, log);
  const documents = openLateDocuments(async () => (await import('./documents/open-documents.ts')).openDocuments());
  const tools = {
    log,
    metrics: { count() {} },
    textDays: textDays(),
    download: openDownload([]),
    documents,
    pictures: openPictures(),
  };
  const answer = openCoach({ ...late, ...tools });
  const terminal = { argv: argv.slice(2), stdin, stdout, stderr, env };
  const code = await runTerminal(terminal, answer, async () => documents, openGlance({ ...late, ...tools }).form);
  await documents.stop();
  await settle(late);
  return code;
}

/** For the operator: lists what was given up, or makes it due again. */
async function dead(words: readonly string[]): Promise<ExitCode> {
  const { runDead } = await import('./dead-letters.ts');
  const opened = await openStore();
  const { well, lines } = await runDead(words, opened.ledger.tasks);
  for (const line of lines) (well ? process.stdout : process.stderr).write(`${line}\n`);
  return well ? 0 : 2;
}

/** Does an operator's task. Null where the command line asks for none. */
async function runOperator(argv: readonly string[]): Promise<ExitCode | null> {
  const sentence = await operate(argv, async () => (await openStore()).keeper);
  if (sentence === null) return null;
  process.stdout.write(`${sentence}\n`);
  return 0;
}

/** Tells what the operator can put right in a sentence, and closes the store. */
async function told<Code>(work: Promise<Code>): Promise<Code | ExitCode> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  } finally {
    await closeStore();
  }
}

let store: Promise<Store> | undefined;

function openStore(): Promise<Store> {
  store ??= import('./store/open.ts').then((room) => room.openStore(config().store));
  return store;
}

function config(): Config {
  const read = readConfig(process.env);
  if ('faults' in read) throw new Problem('cannot-open', read.faults.join(' '));
  return read.config;
}

/** Only said, never relied on: variables that are wrong are told about when the store is opened. */
function textDays(): number {
  const read = readConfig(process.env);
  return 'faults' in read ? 30 : read.config.textDays;
}

async function settle(late: LateStore): Promise<void> {
  const trouble = await late.settle();
  if (trouble) process.stderr.write(`${trouble}\n`);
  await closeStore();
}

async function closeStore(): Promise<void> {
  // A store that could not be opened has nothing to close, and has been explained already.
  await store?.then((opened) => opened.close()).catch(() => {});
}

/** In a terminal only our own faults are worth a line, and none of a person's text is in it. */
const log: Log = {
  info() {},
  warn() {},
  error: (event, fields) => void process.stderr.write(`proofline: ${event} ${describe(fields)}\n`),
};

function describe(fields: LogFields = {}): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    log.error('failed', faultFields(error));
    process.exitCode = 1;
  },
);
