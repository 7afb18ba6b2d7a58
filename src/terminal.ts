import { type ExitCode, runTerminal } from '../adapters/terminal/adapter.ts';
import { openCoach } from './app/coach.ts';
import { faultFields } from './app/fault.ts';
import { type LateHistory, openLateHistory } from './app/late-history.ts';
import type { History, Log, LogFields } from './app/ports.ts';
import { Problem } from './app/problem.ts';
import { readConfig } from './config.ts';
import type { Store } from './store/open.ts';

/** The composition root of the terminal: one command, one answer. It opens the store after the answer is printed, if at all. */
async function main(): Promise<ExitCode> {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that goes away (`| head`) is no fault; the next write finds the stream closed.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  if (argv[2] === 'dead') return dead(argv.slice(3));
  const late = openLateHistory(openHistory, log);
  const answer = openCoach({ history: late.history, log });
  const code = await runTerminal({ argv: argv.slice(2), stdin, stdout, stderr, env }, answer);
  await settle(late);
  return code;
}

/** For the operator: lists what was given up, or makes it due again. */
async function dead(words: readonly string[]): Promise<ExitCode> {
  try {
    const { runDead } = await import('./dead-letters.ts');
    const opened = await openStoreOnce();
    const { well, lines } = await runDead(words, opened.ledger.tasks);
    for (const line of lines) (well ? process.stdout : process.stderr).write(`${line}\n`);
    return well ? 0 : 2;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  } finally {
    await close();
  }
}

let store: Promise<Store> | undefined;

function openStoreOnce(): Promise<Store> {
  store ??= openStore();
  return store;
}

async function openHistory(): Promise<History> {
  return (await openStoreOnce()).history;
}

async function openStore(): Promise<Store> {
  const read = readConfig(process.env);
  if ('faults' in read) throw new Problem('cannot-open', read.faults.join(' '));
  return (await import('./store/open.ts')).openStore(read.config.store);
}

async function settle(late: LateHistory): Promise<void> {
  const trouble = await late.settle();
  if (trouble) process.stderr.write(`${trouble}\n`);
  await close();
}

async function close(): Promise<void> {
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
