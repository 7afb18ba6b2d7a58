import type { APIMessage } from 'discord.js';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import type { Api } from './api.ts';
import type { Delivered } from './message.ts';
import type { Before } from './session.ts';
import { timeOf } from './way-back.ts';

/** How far back is looked, in milliseconds: what is older, its writer has asked again or forgotten. */
const furthest = 12 * 60 * 60_000;

/** How many messages of a channel are looked at: all that Discord gives at once. */
const most = '100';

/**
 * Looks up what was said to us while nobody listened, in the channels where we are spoken to. For when Discord began a new
 * session, and so delivers nothing of what came before it. What was taken already is known by its id.
 */
export async function backfill(
  before: Before,
  { api, take, log, now }: { api: Api; take: (message: Delivered) => Promise<void>; log: Log; now: number },
): Promise<void> {
  const after = timeOf(before.newest) < now - furthest ? idAt(now - furthest) : before.newest;
  let found = 0;
  for (const channel of before.channels) {
    try {
      const query = { after, limit: most };
      const messages = await api.call<readonly APIMessage[]>('GET', `/channels/${channel}/messages`, { query });
      if (messages.length === 0) continue;
      const guild = await guildOf(channel, api);
      for (const message of [...messages].reverse()) {
        await take({ ...message, ...(guild === null ? {} : { guild_id: guild }) });
        found += 1;
      }
    } catch (error) {
      log.warn('discord-not-looked-up', { channel, ...faultFields(error) });
    }
  }
  log.info('discord-looked-up', { channels: before.channels.length, messages: found });
}

/** Messages that are looked up do not tell which server they are in; their channel does. */
async function guildOf(channel: string, api: Api): Promise<string | null> {
  const { guild_id: guild } = await api.call<{ readonly guild_id?: string }>('GET', `/channels/${channel}`);
  return guild ?? null;
}

/** The id that something made at that time would have at least. */
function idAt(time: number): string {
  return ((BigInt(Math.floor(time)) - 1_420_070_400_000n) << 22n).toString();
}
