import { webApi } from '@slack/bolt';
import type { Sent } from '../../src/app/ports.ts';

/** Errors that pass by themselves. Every other error that Slack names is its last word. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'token_expired',
  'team_added_to_org',
]);

/** Seconds to wait where Slack says only that it was too much. */
const usualWait = 30;

/** The name of the error that Slack answered with; null for any other error. */
export function slackError(error: unknown): string | null {
  return error instanceof webApi.WebAPIPlatformError ? String(error.data.error) : null;
}

/** How long Slack asks to wait, in seconds; null where it was not too much. */
export function toldToWait(error: unknown): number | null {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(1, error.retryAfter);
  const name = slackError(error);
  return name === 'ratelimited' || name === 'rate_limited' ? usualWait : null;
}

/** What became of a message that Slack answered with an error. Throws the error where that is not known. */
export function outcomeOf(error: unknown): Exclude<Sent, { kind: 'sent' }> {
  const seconds = toldToWait(error);
  if (seconds !== null) return { kind: 'wait', seconds };
  const name = slackError(error);
  if (name === null || passing.has(name)) throw error;
  return { kind: 'refused', why: kebab(name) };
}

function kebab(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60) || 'unknown';
}
