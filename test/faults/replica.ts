import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { freePort } from '../ports.ts';
import type { Point } from './points.ts';

const program = resolve(import.meta.dirname, '../../.cache/faults/test/faults/app.js');

/** One process of Proofline that is started again whenever it ends. */
export interface Replica {
  readonly url: string;
  /** Starts the process, waits until it is ready. */
  start(arm?: { readonly point: Point; readonly nth: number }): Promise<void>;
  /** Resolves at the next end of the process. */
  ended(): Promise<void>;
  kill(): Promise<void>;
  /** SIGTERM; gives the milliseconds until it ended and its exit code. */
  stop(): Promise<{ readonly ms: number; readonly code: number | null }>;
  memory(): Promise<NodeJS.MemoryUsage>;
  /** How often it ended without being killed or stopped by the harness. */
  crashes(): number;
}

export async function newReplica(env: Readonly<Record<string, string>>): Promise<Replica> {
  const port = await freePort();
  const errors = process.env.FAULTS_LOG ? createWriteStream(process.env.FAULTS_LOG, { flags: 'a' }) : null;
  let child: ChildProcess | undefined;
  let expected = false;
  let crashes = 0;

  const spawn = async (extra: Readonly<Record<string, string>>): Promise<void> => {
    const started = fork(program, {
      env: { PATH: process.env.PATH, ...env, PORT: String(port), ...extra },
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child = started;
    let said = '';
    started.stderr?.on('data', (chunk: Buffer) => {
      errors?.write(chunk);
      said = (said + chunk).slice(-2_000);
    });
    started.once('exit', (code, signal) => {
      if (expected || signal === 'SIGKILL') return;
      crashes += 1;
      process.stderr.write(`A replica ended by itself with ${code}: ${said}\n`);
    });
    const [first] = await Promise.race([once(started, 'message'), once(started, 'exit')]);
    if (first !== 'ready' && started.signalCode !== 'SIGKILL') throw new Error(`A replica did not start: ${said}`);
  };
  const running = () => {
    if (!child) throw new Error('The replica was not started.');
    return child;
  };
  const gone = async (one: ChildProcess) => {
    if (one.exitCode === null && one.signalCode === null) await once(one, 'exit');
  };
  return {
    url: `http://127.0.0.1:${port}`,
    async start(arm) {
      expected = false;
      await spawn(arm ? { POINT: arm.point, NTH: String(arm.nth) } : {});
    },
    ended: () => gone(running()),
    async kill() {
      expected = true;
      running().kill('SIGKILL');
      await gone(running());
    },
    async stop() {
      expected = true;
      const from = performance.now();
      running().kill('SIGTERM');
      await gone(running());
      return { ms: performance.now() - from, code: running().exitCode };
    },
    async memory() {
      running().send('memory');
      const [usage] = await once(running(), 'message');
      return usage;
    },
    crashes: () => crashes,
  };
}
