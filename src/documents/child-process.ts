import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ChildAnswer, ChildTask } from './child.ts';
import { type UnreadableCode, unreadable } from './unreadable.ts';

export interface Limits {
  /** Longest a file may keep a processor busy, in milliseconds: a machine under load is no fault of the file. */
  readonly work: number;
  /** Longest a file may take by the clock, in milliseconds, however little of the processor it gets. */
  readonly time: number;
  /** Most memory a file may add to a reader at rest, in bytes. */
  readonly memory: number;
}

/** Milliseconds between two looks at a reader's memory and work. */
const watchEvery = 20;
/** Milliseconds a fresh reader has to load its libraries. */
const startTime = 60_000;

/** A process that does one task at a time, apart from the app: no environment, no network, killed at its limits. */
export interface Reader {
  perform(task: ChildTask): Promise<ChildAnswer>;
  /** Whether it has kept so much memory that the next file would find too little. */
  readonly worn: () => boolean;
  /** How many files it has read. */
  readonly files: () => number;
  readonly alive: () => boolean;
  kill(): void;
}

/** Starts a reader; resolves when it is ready for its first file. */
export async function startReader(limits: Limits): Promise<Reader> {
  const child = forkReader();
  await ready(child);
  const base = memoryOf(child.pid) ?? 0;
  let files = 0;
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  const perform = (task: ChildTask) =>
    new Promise<ChildAnswer>((resolve) => {
      const id = ++files;
      const before = workOf(child.pid) ?? 0;
      const finish = (outcome: ChildAnswer) => {
        clearTimeout(timer);
        clearInterval(watch);
        child.off('message', onMessage);
        child.off('exit', onExit);
        resolve(outcome);
      };
      const stop = (code: UnreadableCode) => {
        alive = false;
        child.kill('SIGKILL');
        finish(refusal(code));
      };
      const onMessage = (message: unknown) => {
        const answer = message as { id?: number; outcome?: ChildAnswer };
        if (answer.id === id && answer.outcome) finish(answer.outcome);
      };
      const onExit = () => finish(refusal('reading-failed'));
      const timer = setTimeout(() => stop('too-slow'), limits.time);
      const watch = setInterval(() => {
        const memory = memoryOf(child.pid);
        if (memory !== null && memory > base + limits.memory) return stop('too-large-inside');
        const work = workOf(child.pid);
        if (work !== null && work > before + limits.work) stop('too-slow');
      }, watchEvery);
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.send({ id, task }, (error) => {
        if (error) stop('reading-failed');
      });
    });
  const worn = () => (memoryOf(child.pid) ?? 0) > base + 0.55 * limits.memory;
  return {
    perform,
    worn,
    files: () => files,
    alive: () => alive && child.connected,
    kill: () => child.kill('SIGKILL'),
  };
}

function refusal(code: UnreadableCode): ChildAnswer {
  return { kind: 'unreadable', code, message: unreadable[code] };
}

/** Built code runs as it is; from source, as in tests, the reader needs the same TypeScript loader as its parent. */
function forkReader(): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(fromSource ? './child.ts' : './child.js', import.meta.url));
  const loader = fromSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : permissionFlags();
  return fork(entry, [], {
    env: {},
    execArgv: ['--max-old-space-size=256', '--max-semi-space-size=8', '--disable-proto=delete', ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Node's own fence, where this Node has one: reading files only, no writing, no programs, no native add-ons. */
function permissionFlags(): string[] {
  const flag = ['--permission', '--experimental-permission'].find((each) =>
    process.allowedNodeEnvironmentFlags.has(each),
  );
  return flag ? [flag, '--allow-fs-read=*'] : [];
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      child.kill('SIGKILL');
      reject(new Error('The process that reads uploads did not start'));
    };
    const timer = setTimeout(fail, startTime);
    child.once('exit', fail);
    child.once('message', () => {
      clearTimeout(timer);
      child.off('exit', fail);
      resolve();
    });
  });
}

/** Memory a process holds, in bytes; null where the system does not say (then only the time limit guards). */
function memoryOf(pid: number | undefined): number | null {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return Number(pages) * 4096;
  } catch {
    return null;
  }
}

/**
 * Milliseconds for which a process has kept processors busy; null where the system does not say (then only the clock
 * guards). Linux counts in hundredths of a second.
 */
function workOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, a name in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return null;
  }
}
