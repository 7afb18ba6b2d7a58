import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Proofline as an operator runs it, in a process of its own with a data folder of its own. */
export interface Program {
  readonly address: string;
  /** Stops the process as Ctrl-C does. */
  stop(): Promise<void>;
  /** Starts it again at the same address, on the same data. */
  start(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../..');

/** Starts the built program on a free port with an empty data folder. */
export async function startProgram(): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), 'proofline-browser-'));
  let running = await run(data, '0');
  const { address } = running;
  const stop = async (): Promise<void> => running.stop();
  return {
    address,
    stop,
    async start() {
      running = await run(data, new URL(address).port);
    },
    async remove() {
      await stop();
      rmSync(data, { recursive: true });
    },
  };
}

async function run(data: string, port: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, PROOFLINE_DATA: data, PORT: port, METRICS_PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address === undefined) continue;
    return {
      address,
      async stop() {
        if (child.exitCode === null) child.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error('Proofline ended before it gave its address.');
}
