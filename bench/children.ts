import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtPath } from './built.ts';

/** A node process with these arguments and nothing of our environment that could change what it does. */
export function startNode(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  return child;
}

/** Resolves when the process has ended well; rejects with its error output when it has not. */
export async function ended(child: ChildProcess): Promise<void> {
  let told = '';
  child.stderr?.on('data', (chunk) => {
    told += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}: ${told}`);
}

/** Proofline started as an operator does. */
export interface Program {
  readonly address: string;
  /** Milliseconds from the start of the process to the line that tells its address. */
  readonly listening: number;
  /** Milliseconds from the start of the process to now. */
  age(): number;
  stop(): Promise<void>;
}

/** Starts Proofline on a free port with its data in that folder, and waits until it says where it listens. */
export async function startProgram(folder: string): Promise<Program> {
  const from = performance.now();
  const child = startNode([builtPath('src/main.js')], { PROOFLINE_DATA: folder, PORT: '0', LOG_LEVEL: 'error' });
  const done = ended(child);
  const address = await Promise.race([addressIn(child), done.then(() => Promise.reject(new Error('It stopped.')))]);
  const listening = performance.now() - from;
  return {
    address,
    listening,
    age: () => performance.now() - from,
    stop() {
      child.kill('SIGTERM');
      return done;
    },
  };
}

async function addressIn({ stdout }: ChildProcessWithoutNullStreams): Promise<string> {
  let told = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    told += chunk;
    const address = /listening on (http:\S+)\n/.exec(told)?.[1];
    if (address) return address;
  }
  throw new Error(`Proofline never said where it listens: ${told}`);
}

/** Sends a command as the chat page does, and waits for the whole answer. Throws where it is no answer. */
export async function ask(
  address: string,
  command: string,
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const response = await fetch(`${address}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: crypto.randomUUID(), command, values }),
  });
  const body = await response.text();
  if (response.status !== 200 || /"problem":"/.test(body)) throw new Error(`${command} was answered ${body}`);
}
