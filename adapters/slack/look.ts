import type { Address, Found } from '../../src/app/ports.ts';
import type { Call } from './call.ts';
import { at, listAt, textAt } from './field.ts';
import { timeOf } from './message-id.ts';
import { directChannel, metadataType } from './send.ts';
import { slackError, toldToWait } from './trouble.ts';
import { isNamedAfter } from './upload.ts';

/** How many messages are asked for at once, and how many times: a thread is listed from its beginning. */
const pageSize = 200;
const mostPages = 4;

/** Looks for a message by its metadata, where it would stand. Messages that one member alone sees are listed nowhere. */
export async function lookForMessage(to: Address, call: Call, signal: AbortSignal): Promise<Found> {
  try {
    const found = await search(to, call, signal);
    if (found !== null) return found;
    return { kind: to.back !== null && !to.place.private ? 'unknown' : 'absent' };
  } catch (error) {
    const seconds = toldToWait(error);
    if (seconds !== null) return { kind: 'wait', seconds };
    if (slackError(error) === null) throw error;
    return { kind: 'unknown' };
  }
}

/** Null when all of it was looked through in vain. */
async function search(to: Address, call: Call, signal: AbortSignal): Promise<Found | null> {
  const { community } = to.member;
  const thread = to.place.thread ?? timeOf(to.first);
  const channel = /^[UW]/.test(to.place.channel) ? await directChannel(to, call, signal) : to.place.channel;
  const method = thread === null ? 'conversations.history' : 'conversations.replies';
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const asked = {
      channel,
      limit: pageSize,
      include_all_metadata: true,
      ...(thread === null ? {} : { ts: thread }),
      ...(cursor === '' ? {} : { cursor }),
    };
    const listed = await call(community, method, asked, signal);
    const message = listAt(listed, 'messages').find((one) => isSentAs(to.key, one));
    if (message !== undefined) return { kind: 'found', id: textAt(message, 'ts') };
    cursor = textAt(listed, 'response_metadata', 'next_cursor');
    // A channel is listed from its end: what was just sent is on the first page.
    if (cursor === '' || thread === null) return null;
  }
  return { kind: 'unknown' };
}

function isSentAs(key: string, message: unknown): boolean {
  const metadata = at(message, 'metadata');
  if (textAt(metadata, 'event_type') === metadataType && textAt(metadata, 'event_payload', 'key') === key) return true;
  return listAt(message, 'files').some((file) => isNamedAfter(key, file));
}
