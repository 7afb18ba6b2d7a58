import { type ExitCode, runTerminal } from '../adapters/terminal/adapter.ts';
import { openCoach } from './app/coach.ts';
import { faultFields } from './app/fault.ts';
import { type LateHistory, openLateHistory } from './app/late-history.ts';
import type { History, Log, LogFields } from './app/ports.ts';
import { Problem } from './app/problem.ts';

/** The composition root of the terminal: one command, one answer. It opens the store after the answer is printed, if at all. */
async function main(): Promise<ExitCode> {
  const { argv, stdin, stdout, stderr, env } = process;
  // A reader that goes away (`| head`) is no fault; the next write finds the stream closed.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  const late = openLateHistory(openHistory, log);
  const answer = openCoach({ history: late.history, log });
  const code = await runTerminal({ argv: argv.slice(2), stdin, stdout, stderr, env }, answer);
  await settle(late);
  return code;
}

async function openHistory(): Promise<History> {
  throw new Problem('try-again', 'The history is not open.');
}

async function settle(late: LateHistory): Promise<void> {
  const trouble = await late.settle();
  if (trouble) process.stderr.write(`${trouble}\n`);
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
