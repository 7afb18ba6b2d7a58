import { execFileSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../app/problem.ts';

/** Who uses a folder. `started` tells a process from a later one with the same id; `where` is its machine or container. */
interface Owner {
  readonly pid: number;
  readonly started: string;
  readonly where: string;
}

/** An owner on another machine or in another container cannot be looked up, so it shows every few seconds that it lives. */
const pulse = 5_000;
const silence = 30_000;

/**
 * Claims a folder for this process and gives the way to let go of it. The embedded database has no lock of its own,
 * and two processes that write to one folder lose rows without an error, so a second one is refused with a `Problem`.
 *
 * Everyone first writes a claim under a name of its own, then looks for others. Of two that start together at least
 * one sees the other. A claim whose process is gone is removed: its name is never used again, so that cannot harm.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const claims = join(folder, 'claims');
  mkdirSync(claims, { recursive: true, mode: 0o700 });
  const name = randomUUID();
  const mine = join(claims, name);
  const letGo = () => rmSync(mine, { force: true });
  for (let attempt = 1; ; attempt += 1) {
    writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid), where: here() }));
    const other = findOther(claims, name);
    if (other === null) break;
    letGo();
    if (attempt === 4) throw refusal(folder, other);
    await wait(randomInt(50, 250));
  }
  const beat = setInterval(() => touch(mine), pulse).unref();
  return () => {
    clearInterval(beat);
    letGo();
  };
}

function findOther(claims: string, mine: string): Owner | null {
  for (const name of readdirSync(claims)) {
    if (name === mine) continue;
    const path = join(claims, name);
    const owner = read(path);
    if (owner === 'gone') continue;
    if (lives(owner, path)) return owner;
    rmSync(path, { force: true });
  }
  return null;
}

function read(path: string): Owner | 'gone' {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (Object(error).code === 'ENOENT') return 'gone';
    // Not written to the end: its owner has just begun, or was killed while it did. Only its age can tell.
    return { pid: 0, started: '', where: '' };
  }
}

function lives(owner: Owner, path: string): boolean {
  if (owner.where !== here()) return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < silence;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (Object(error).code === 'ESRCH') return false;
  }
  const started = startOf(owner.pid);
  return started === '' || owner.started === '' || started === owner.started;
}

function refusal(folder: string, { pid, where }: Owner): Problem {
  const who =
    where === here() ? `process ${pid}` : 'another container or machine, or one stopped less than 30 seconds ago';
  return new Problem(
    'cannot-open',
    `The folder ${folder} is in use by another Proofline (${who}). Stop that one first, or set PROOFLINE_DATA to another folder; to run several at once, set DATABASE_URL to a PostgreSQL database.`,
  );
}

/** When a process started, in whatever form the system tells it; empty where it does not. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // The 22nd field of proc_pid_stat(5). The 2nd is a name in brackets that may hold spaces, so count after it.
      return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Names the space in which a process id means something: this boot of this machine, and this container. */
function here(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Somebody removed the claim by hand. There is nothing left to keep young.
  }
}
