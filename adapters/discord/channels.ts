import { type APIChannel, ChannelType, type GatewayGuildCreateDispatchData } from 'discord.js';
import { type Api, refusedStatus } from './api.ts';

/** What we know of a channel: what it is below, if it is a thread, and with whom it is shared, if it is for direct messages. */
export interface KnownChannel {
  readonly parent: string | null;
  readonly recipient: string | null;
}

/** The most channels that are remembered. */
const most = 20_000;

const threads: readonly ChannelType[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** What channels are, learnt as it is told and asked for where it was not. Nothing of what is said in them. */
export interface Channels {
  learn(channel: Pick<APIChannel, 'id' | 'type'>): void;
  learnGuild(guild: Pick<GatewayGuildCreateDispatchData, 'channels' | 'threads'>): void;
  learnDirect(channel: string, recipient: string): void;
  /** Null for a channel that we may not see. Rejects when Discord does not answer. */
  find(channel: string): Promise<KnownChannel | null>;
}

export function openChannels(api: Api): Channels {
  const known = new Map<string, KnownChannel>();
  const keep = (id: string, channel: KnownChannel): KnownChannel => {
    if (known.size >= most) known.clear();
    known.set(id, channel);
    return channel;
  };
  const learn = (channel: Pick<APIChannel, 'id' | 'type'>): KnownChannel => {
    const { parent_id: parent, recipients } = Object(channel);
    const isThread = threads.includes(channel.type);
    return keep(channel.id, {
      parent: isThread && typeof parent === 'string' ? parent : null,
      recipient: channel.type === ChannelType.DM ? (recipients?.[0]?.id ?? null) : null,
    });
  };
  return {
    learn: (channel) => void learn(channel),
    learnGuild({ channels = [], threads: active = [] }) {
      for (const channel of [...channels, ...active]) learn(channel);
    },
    learnDirect: (channel, recipient) => void keep(channel, { parent: null, recipient }),
    async find(channel) {
      const found = known.get(channel);
      if (found) return found;
      try {
        return learn(await api.call<APIChannel>('GET', `/channels/${channel}`));
      } catch (error) {
        if (refusedStatus(error) === null) throw error;
        return null;
      }
    },
  };
}
