import { type APIMessage, RESTJSONErrorCodes as codes } from 'discord.js';
import type { Address, Found } from '../../src/app/ports.ts';
import { type Api, discordCode, refusedStatus, toldToWait } from './api.ts';
import { markOf, writeMessageId } from './message-id.ts';
import { directChannel } from './send.ts';
import { isOpen, readWayBack } from './way-back.ts';

/** How many of the newest messages of a channel are looked through: all that Discord gives at once. */
const newest = '100';

/**
 * Looks for a message by the number it carries unseen. What goes by a way back takes the place of what stands there, and so
 * can be sent again without a look.
 */
export async function lookForMessage(to: Address, api: Api, signal: AbortSignal): Promise<Found> {
  const way = to.back === null ? null : readWayBack(to.back);
  if (way !== null && isOpen(way, Date.now()) && to.first === null) return { kind: 'absent' };
  try {
    for (const channel of await channelsOf(to, api, signal)) {
      const id = await findIn(channel, to.key, api, signal);
      if (id !== null) return { kind: 'found', id };
    }
    return { kind: 'absent' };
  } catch (error) {
    const seconds = toldToWait(error);
    if (seconds !== null) return { kind: 'wait', seconds };
    if (refusedStatus(error) === null || refusedStatus(error) === 401) throw error;
    return { kind: 'unknown' };
  }
}

/** Where it may stand: in its thread or its channel, or in direct messages where those would not take it. */
async function channelsOf({ place, member, back }: Address, api: Api, signal: AbortSignal): Promise<readonly string[]> {
  if (place.private) return [place.channel];
  const direct = await directChannel({ member }, api, signal);
  if (back !== null) return [place.thread ?? place.channel, direct];
  return [...new Set([place.thread, place.channel, direct])].flatMap((channel) => channel ?? []);
}

async function findIn(channel: string, key: string, api: Api, signal: AbortSignal): Promise<string | null> {
  try {
    const query = { limit: newest };
    const messages = await api.call<readonly APIMessage[]>('GET', `/channels/${channel}/messages`, { query, signal });
    const mark = markOf(key);
    const message = messages.find(({ components = [] }) => components.some(({ id }) => id === mark));
    return message ? writeMessageId({ channel, message: message.id }) : null;
  } catch (error) {
    // A thread that is not there yet, or a place that we may not read: nothing of ours is known to stand there.
    const code = discordCode(error);
    if (code === codes.UnknownChannel || code === codes.MissingAccess || code === codes.MissingPermissions) return null;
    throw error;
  }
}
