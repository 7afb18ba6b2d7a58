import { DiscordAPIError, RateLimitError, type RawFile, REST, type RequestMethod } from 'discord.js';
import type { Sent } from '../../src/app/ports.ts';

/** Where Discord's API is, without a version and without a slash at the end. */
export const discordApi = 'https://discord.com/api';

/** One call. `signal` ends it early. */
export interface Call {
  readonly body?: unknown;
  readonly files?: readonly RawFile[];
  readonly query?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

type Method = `${RequestMethod}`;

export interface Api {
  /** For the gateway, which asks by itself where to connect to. */
  readonly rest: REST;
  /** A call with the bot's token. Rejects with `RateLimitError` instead of waiting, and never tries twice. */
  call<T = unknown>(method: Method, route: `/${string}`, call?: Call): Promise<T>;
  /** A call with the token of an interaction, which is in its route; the bot's own limit does not count it. */
  reply<T = unknown>(method: Method, route: `/${string}`, call?: Call): Promise<T>;
}

/** How long one call may take, in milliseconds. */
const patience = 5_000;

/** Discord's API. Trying again is for those who know what may be done twice. */
export function openApi(token: string, api: string): Api {
  const common = { api, version: '10', retries: 0, timeout: patience, rejectOnRateLimit: ['/'] };
  const rest = new REST(common).setToken(token);
  const open = new REST({ ...common, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const through =
    (client: REST, auth: boolean) =>
    async <T>(method: Method, route: `/${string}`, { body, files, query, signal }: Call = {}): Promise<T> =>
      (await client.request({
        method: method as RequestMethod,
        fullRoute: route,
        auth,
        ...(body === undefined ? {} : { body }),
        ...(files === undefined || files.length === 0 ? {} : { files: [...files] }),
        ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
        ...(signal === undefined ? {} : { signal }),
      })) as T;
  return { rest, call: through(rest, true), reply: through(open, false) };
}

/** Discord's own number for what was wrong; null for any other error. */
export function discordCode(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null;
}

/** The status of Discord's answer, where it answered that the request was wrong; null for any other error. */
export function refusedStatus(error: unknown): number | null {
  return error instanceof DiscordAPIError ? error.status : null;
}

/** How long Discord asks to wait, in seconds; null where it was not too much. */
export function toldToWait(error: unknown): number | null {
  if (!(error instanceof RateLimitError)) return null;
  return Math.max(0.1, (error.retryAfter || error.timeToReset) / 1_000);
}

/** What became of a message that Discord answered with an error. Throws the error where that is not known, or passes by itself. */
export function outcomeOf(error: unknown): Exclude<Sent, { kind: 'sent' }> {
  const seconds = toldToWait(error);
  if (seconds !== null) return { kind: 'wait', seconds };
  const status = refusedStatus(error);
  // A token that is refused is the operator's to put right; until then messages wait.
  if (status === null || status === 401) throw error;
  return { kind: 'refused', why: `discord-${discordCode(error) || status}` };
}
