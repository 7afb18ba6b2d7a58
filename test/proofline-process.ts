import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** A run of the program; `listening` gives the address of its page. */
export interface ProoflineProcess {
  readonly child: ChildProcess;
  readonly listening: Promise<string>;
  readonly ended: Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
}

const running = new Set<ChildProcess>();

/** Starts Proofline as an operator would, on this data folder, with these variables and no others of its own. */
export function startProofline(data: string, variables: Readonly<Record<string, string>>): ProoflineProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../src/main.ts')], {
    env: { PATH: process.env.PATH, PROOFLINE_DATA: data, PORT: '0', METRICS_PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number, out, err };
  });
  const listening = new Promise<string>((found, failed) => {
    child.stdout.on('data', () => {
      const address = /^Proofline is listening on (http:\/\/localhost:\d+)\n/.exec(out)?.[1];
      if (address) found(address);
    });
    ended.then(({ code }) => failed(new Error(`It ended with ${code}: ${err}`)));
  });
  listening.catch(() => {});
  return { child, listening, ended };
}

/** Ends what a test left running. */
export function killProoflines(): void {
  for (const one of running) one.kill('SIGKILL');
}
