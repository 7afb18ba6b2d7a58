import { GatewayDispatchEvents as events, type GatewayDispatchPayload } from 'discord.js';
import type { Door, Place } from '../../src/app/ports.ts';
import type { Channels } from './channels.ts';
import { askIn, communityOfOne, type Delivered, type Manner, mannerOf, versionOf } from './message.ts';

export interface HearTools {
  readonly door: Door;
  readonly channels: Channels;
  /** Whether Discord lets us read messages that do not speak to us. */
  readonly readsAll: boolean;
  /** Our own id. */
  readonly self: string;
  /** We were spoken to in this channel. */
  spoken(channel: string): void;
}

/** Takes care of one delivery that is no interaction. Rejects when it could not be: then it is to be tried again. */
export async function hear({ t, d }: GatewayDispatchPayload, tools: HearTools): Promise<void> {
  const { door, channels } = tools;
  switch (t) {
    case events.MessageCreate:
      return hearMessage(d, tools);
    case events.MessageUpdate:
      // A link that unfolds and a pin change a message too: then its text was not edited.
      return versionOf(d) === 0 ? undefined : hearMessage(d, tools);
    case events.MessageDelete:
      return withdraw([d.id], d.channel_id, d.guild_id, tools);
    case events.MessageDeleteBulk:
      return withdraw(d.ids, d.channel_id, d.guild_id, tools);
    case events.GuildCreate:
      channels.learnGuild(d);
      return d.unavailable ? undefined : door.joined({ platform: 'discord', community: d.id });
    case events.GuildDelete:
      // A server that is out of order has not removed us.
      return d.unavailable ? undefined : door.left({ platform: 'discord', community: d.id });
    case events.ChannelCreate:
    case events.ThreadCreate:
      return channels.learn(d);
    case events.ThreadListSync:
      return d.threads.forEach(channels.learn);
    default:
      return undefined;
  }
}

/** Takes a message in, however it came: as it was written or edited, or looked up because its delivery was missed. */
export async function hearMessage(message: Delivered, tools: HearTools): Promise<void> {
  const { door, channels } = tools;
  const { self } = tools;
  const manner = mannerOf(message, self);
  if (manner === null) return;
  if (manner === 'direct') channels.learnDirect(message.channel_id, message.author.id);
  const place = await placeOf(message, manner, tools);
  if (place === null) return;
  const ask = askIn(message, manner, place, self);
  const says = Object.values(ask.values).some((value) => value.trim() !== '') || ask.files !== undefined;
  if (ask.unasked && !says) return;
  await door.accept(ask);
  tools.spoken(message.channel_id);
}

/**
 * Where the answer belongs: a post is answered in a thread of its own, which has the post's id; a message in a thread, there.
 * Null for a message that is not ours to answer.
 */
async function placeOf(
  message: Delivered,
  manner: Manner,
  { door, channels, readsAll }: HearTools,
): Promise<Place | null> {
  const { id, channel_id: channel, guild_id: guild } = message;
  if (manner === 'direct') return { channel, thread: null, private: true };
  const inThread = { channel, thread: channel, private: false };
  const below = { channel, thread: id, private: false };
  if (manner === 'seen') {
    if (!readsAll || guild === undefined) return null;
    const community = { platform: 'discord', community: guild };
    // The first message of a forum post has the id of its thread; what others write below it is between them.
    if (id === channel) {
      const parent = (await channels.find(channel))?.parent ?? null;
      return parent !== null && (await door.coaches(community, parent)) ? inThread : null;
    }
    return (await door.coaches(community, channel)) ? below : null;
  }
  const known = await channels.find(channel);
  return known?.parent ? inThread : below;
}

async function withdraw(
  ids: readonly string[],
  channel: string,
  guild: string | undefined,
  { door, channels }: HearTools,
): Promise<void> {
  const community = guild ?? (await ownerOf(channel, channels));
  if (community === null) return;
  // Discord does not tell who wrote what was deleted.
  const member = { platform: 'discord', community, id: '' };
  const place = { channel, thread: null, private: guild === undefined };
  for (const id of ids) await door.withdraw({ id, member, place });
}

async function ownerOf(channel: string, channels: Channels): Promise<string | null> {
  const recipient = (await channels.find(channel))?.recipient ?? null;
  return recipient === null ? null : communityOfOne(recipient);
}
