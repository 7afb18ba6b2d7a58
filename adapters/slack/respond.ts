import type { Sent } from '../../src/app/ports.ts';
import { isSlackAddress } from './hosts.ts';
import { timeOf, unnamed } from './message-id.ts';

/** How long Slack may take, in milliseconds. */
const patience = 5_000;

/** Seconds to wait where Slack does not say how long. */
const usualWait = 5;

/**
 * How we write down the way back of a press: Slack lets its answer replace the message whose button was pressed, and no other.
 */
const ofPress = 'press ';

export function backOfPress(url: string): string {
  return `${ofPress}${url}`;
}

/**
 * Whether the answer that goes back takes the place of `edits`: of the message whose button was pressed, or of what was
 * answered before to something that was typed, such as a sign that work is under way.
 */
export function replacesOriginal(back: string, edits: string | null): boolean {
  if (edits === null || timeOf(edits) !== null) return false;
  return edits === unnamed ? !back.startsWith(ofPress) : back.startsWith(ofPress);
}

/** `gone`: the way back was used up or its half hour is over. */
export type Responded = Exclude<Sent, { kind: 'refused' }> | { readonly kind: 'gone' };

/** Posts to the address that an interaction came with. Rejects where it is not known whether Slack took it. */
export async function respond(
  back: string,
  message: Readonly<Record<string, unknown>>,
  { api, signal }: { api: string; signal?: AbortSignal | undefined },
): Promise<Responded> {
  const url = back.startsWith(ofPress) ? back.slice(ofPress.length) : back;
  if (!isSlackAddress(url, api)) return { kind: 'gone' };
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
  });
  const text = await response.text();
  if (response.status === 429) {
    return { kind: 'wait', seconds: Math.max(1, Number(response.headers.get('retry-after')) || usualWait) };
  }
  if (response.status >= 500) throw new Error(`Slack answered ${response.status} to a response.`);
  // A body that begins like this is an error, with whatever status.
  const refused = response.status >= 400 || /^\s*\{\s*"ok"\s*:\s*false/.test(text);
  return refused ? { kind: 'gone' } : { kind: 'sent', id: unnamed };
}
