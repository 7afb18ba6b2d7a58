import { resolve } from 'node:path';

/** How much is logged: each level holds those after it. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a process does: takes questions, answers and sends, or both. */
export const duties = ['ingest', 'work'] as const;
export type Duty = (typeof duties)[number];

/** All that an operator decides. */
export interface Config {
  readonly duties: readonly Duty[];
  /** A PostgreSQL server, or a folder for the embedded database. */
  readonly store: { readonly url: string } | { readonly folder: string };
  readonly web: { readonly host: string; readonly port: number };
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and the flags of the command line. Gives the whole configuration, or a sentence for each variable that is wrong: it names the
 * variable and says what is expected, and never repeats a value, which may be a secret. An empty variable counts as unset.
 */
export function readConfig(
  environment: Environment,
  flags: readonly string[] = [],
): { readonly config: Config } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const config: Config = {
    duties: readDuties(flags, environment, faults),
    store: readStore(environment, faults),
    web: { host: readHost(environment, faults), port: readPort(environment, faults) },
    logLevel: readLogLevel(environment, faults),
  };
  return faults.length > 0 ? { faults } : { config };
}

function readDuties(flags: readonly string[], environment: Environment, faults: string[]): readonly Duty[] {
  if (flags.length === 0) return duties;
  const only = duties.find((duty) => flags.join('=') === `--only=${duty}`);
  if (only === undefined) {
    faults.push(`Proofline takes no flags but --only with ${duties.join(' or ')}.`);
  } else if (!environment.DATABASE_URL) {
    faults.push('--only needs DATABASE_URL: the embedded database belongs to one process, which does everything.');
  }
  return only === undefined ? duties : [only];
}

function readStore(environment: Environment, faults: string[]): Config['store'] {
  const url = environment.DATABASE_URL || null;
  if (url === null) return { folder: resolve(environment.PROOFLINE_DATA || 'data') };
  if (!isPostgresUrl(url)) {
    faults.push(
      'DATABASE_URL must look like postgres://user:password@host:5432/database, with special characters in the password written as %XX.',
    );
  }
  return { url };
}

function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, hostname, pathname, username, password } = new URL(text);
    for (const part of [username, password, pathname]) decodeURIComponent(part);
    return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
  } catch {
    return false;
  }
}

function readHost(environment: Environment, faults: string[]): string {
  const host = environment.HOST || '127.0.0.1';
  if (!/^[\w.:-]+$/.test(host)) {
    faults.push('HOST must be a host name or an IP address to listen on, such as 127.0.0.1 or 0.0.0.0.');
  }
  return host;
}

function readPort(environment: Environment, faults: string[]): number {
  const port = environment.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push('PORT must be a whole number from 0 to 65535; 0 takes any free port.');
  }
  return Number(port);
}

function readLogLevel(environment: Environment, faults: string[]): LogLevel {
  const given = environment.LOG_LEVEL || 'info';
  const level = logLevels.find((known) => known === given);
  if (level === undefined) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}
