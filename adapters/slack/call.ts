import { webApi } from '@slack/bolt';
import type { Log } from '../../src/app/ports.ts';
import { quietLogger } from './quiet-logger.ts';

/** How long one call may take, in milliseconds: less than what the work gives a whole send. */
const patience = 5_000;

/** Calls a method of Slack's Web API as the bot of a community. Rejects with an error of Slack's, or where it is not known what came of it. */
export type Call = (
  community: string,
  method: string,
  args: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<unknown>;

/** The bot's token in each community. */
export interface Tokens {
  /** Null where the app is not installed. */
  of(community: string): Promise<string | null>;
  /** A token that Slack said has expired: gives the one that took its place, or null. */
  renewed(community: string, expired: string): Promise<string | null>;
}

/**
 * How a client of the Web API is made here. It repeats nothing and waits for nothing by itself: what was not sent is kept, and
 * tried again, where it is known whether it was sent.
 */
export function clientOptions(api: string, log: Log): webApi.WebClientOptions {
  return {
    slackApiUrl: api,
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
    logger: quietLogger(log),
  };
}

export function openCall(api: string, tokens: Tokens, log: Log): Call {
  const client = new webApi.WebClient(undefined, clientOptions(api, log));
  const withToken = (token: string | null, method: string, args: Readonly<Record<string, unknown>>) => {
    if (token === null) throw new webApi.WebAPIPlatformError({ ok: false, error: 'not_installed' });
    return client.apiCall(method, { ...args, token });
  };
  const call: Call = async (community, method, args) => {
    const token = await tokens.of(community);
    try {
      return await withToken(token, method, args);
    } catch (error) {
      const expired = error instanceof webApi.WebAPIPlatformError && error.data.error === 'token_expired';
      if (!expired || token === null) throw error;
      return withToken(await tokens.renewed(community, token), method, args);
    }
  };
  return (community, method, args, signal) => orAborted(call(community, method, args), signal);
}

/** The promise, or a rejection as soon as `signal` is aborted. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  promise.catch(() => {});
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
