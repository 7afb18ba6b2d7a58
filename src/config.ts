import { join, resolve } from 'node:path';
import { type DiscordSettings, readDiscord } from './discord-config.ts';
import { readSlack, type SlackSettings } from './slack-config.ts';

/** How much is logged: each level holds those after it. */
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What a process does: takes questions, answers and sends, or both. */
export const duties = ['ingest', 'work'] as const;
export type Duty = (typeof duties)[number];

/** All that an operator decides. */
export interface Config {
  readonly duties: readonly Duty[];
  /** A PostgreSQL server, or a folder for the embedded database; and the keys that seal what is kept there. */
  readonly store: ({ readonly url: string } | { readonly folder: string }) & { readonly keys: Keys };
  readonly web: { readonly host: string; readonly port: number };
  /** Null for no Slack. */
  readonly slack: SlackSettings | null;
  /** Null for no Discord. */
  readonly discord: DiscordSettings | null;
  /** Where figures and health are told, on this machine only; null for nowhere. */
  readonly metricsPort: number | null;
  /** For how many days the text of a review is kept; 0 for as long as the review. */
  readonly textDays: number;
  readonly logLevel: LogLevel;
}

/** Keys as they are, the first of which seals; or the file they are in, made when missing. */
type Keys = { readonly keys: readonly string[] } | { readonly file: string };

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
  const duties = readDuties(flags, environment, faults);
  const store = { ...readStore(environment, faults), keys: readKeys(environment, faults) };
  const host = readHost(environment, faults);
  const config: Config = {
    duties,
    store,
    web: { host, port: readPort('PORT', '3000', 'any free port', environment, faults) },
    slack: readSlack(environment, host, faults),
    discord: readDiscord(environment, host, faults),
    metricsPort: readPort('METRICS_PORT', '9464', 'none', environment, faults) || null,
    textDays: readTextDays(environment, faults),
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

function readStore(environment: Environment, faults: string[]): { url: string } | { folder: string } {
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

function readPort(
  name: 'PORT' | 'METRICS_PORT',
  usual: string,
  zero: string,
  environment: Environment,
  faults: string[],
): number {
  const port = environment[name] || usual;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    faults.push(`${name} must be a whole number from 0 to 65535; 0 takes ${zero}.`);
  }
  return Number(port);
}

function readKeys(environment: Environment, faults: string[]): Keys {
  const given = environment.PROOFLINE_KEYS || null;
  const file = environment.PROOFLINE_KEY_FILE || null;
  if (given === null) return { file: resolve(file ?? join(environment.PROOFLINE_DATA || 'data', 'keys')) };
  if (file !== null) faults.push('PROOFLINE_KEYS and PROOFLINE_KEY_FILE exclude each other: set one of them.');
  const keys = given.split(',').map((key) => key.trim());
  if (!keys.every((key) => /^[\w+/-]{43}=?$/.test(key))) {
    faults.push(
      'PROOFLINE_KEYS must hold one or more keys of 32 bytes in base64, with commas between them. Make one with: openssl rand -base64 32',
    );
  }
  return { keys };
}

function readTextDays(environment: Environment, faults: string[]): number {
  const days = environment.TEXT_DAYS || '30';
  if (!/^\d{1,4}$/.test(days)) {
    faults.push('TEXT_DAYS must be a whole number of days from 0 to 9999; 0 keeps texts as long as their reviews.');
  }
  return Number(days);
}

function readLogLevel(environment: Environment, faults: string[]): LogLevel {
  const given = environment.LOG_LEVEL || 'info';
  const level = logLevels.find((known) => known === given);
  if (level === undefined) faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
  return level ?? 'info';
}
