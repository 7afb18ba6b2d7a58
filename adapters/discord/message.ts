import { type APIMessage, MessageType } from 'discord.js';
import { readHeard } from '../../src/app/heard.ts';
import type { Ask, Member, Place } from '../../src/app/ports.ts';
import { attachmentsOf } from './attachment.ts';

/** A message as the gateway and the API deliver it. */
export type Delivered = Pick<APIMessage, 'id' | 'channel_id' | 'author' | 'content' | 'mentions' | 'attachments'> &
  Partial<Pick<APIMessage, 'type' | 'edited_timestamp' | 'webhook_id' | 'message_reference'>> & {
    readonly guild_id?: string;
  };

/** How a message came to us: nobody but us reads it, it speaks to us, it answers us, or it is only seen by us. */
export type Manner = 'direct' | 'mention' | 'reply' | 'seen';

/** What people write. Every other type tells of something that happened in a channel. */
const written: readonly (MessageType | undefined)[] = [undefined, MessageType.Default, MessageType.Reply];

/** Null for what no member wrote: bots, webhooks and Discord itself are not answered. */
export function mannerOf(message: Delivered, self: string): Manner | null {
  if (!message.author || message.author.bot || message.webhook_id || !written.includes(message.type)) return null;
  if (message.guild_id === undefined) return 'direct';
  if (mention(self).test(message.content)) return 'mention';
  return message.mentions?.some(({ id }) => id === self) ? 'reply' : 'seen';
}

/** The question in a message. What answers us or is only seen by us was not asked: it is answered where it holds something to review. */
export function askIn(message: Delivered, manner: Manner, place: Place, self: string): Ask {
  const { id, channel_id: channel, content, attachments = [] } = message;
  const version = versionOf(message);
  const text = content.replace(new RegExp(mention(self), 'g'), '').trim();
  const files = attachmentsOf(attachments, { channel, message: id });
  return {
    key: version === 0 ? `message:${id}` : `message:${id}:${version}`,
    member: memberOf(message),
    place,
    ...readHeard(text, files.length),
    message: { id, version },
    ...(files.length > 0 ? { files } : {}),
    ...(manner === 'reply' || manner === 'seen' ? { unasked: true } : {}),
  };
}

/** When it was edited, in milliseconds since 1970; 0 for a message as first sent. */
export function versionOf({ edited_timestamp: edited }: Delivered): number {
  return edited ? Date.parse(edited) || 0 : 0;
}

/** Who wrote it. Direct messages are in no server: there a member is a community of one. */
function memberOf({ author, guild_id: guild }: Delivered): Member {
  return { platform: 'discord', community: guild ?? communityOfOne(author.id), id: author.id };
}

export function communityOfOne(user: string): string {
  return `user-${user}`;
}

function mention(self: string): RegExp {
  return new RegExp(`<@!?${self}>[ \\t]*[,:]?`);
}
