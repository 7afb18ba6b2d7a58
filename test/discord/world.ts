/** What Discord holds, as the double keeps it. */

export type Json = Readonly<Record<string, unknown>>;

/** What the bot is not allowed in a channel. */
export type Denied = 'view' | 'send' | 'threads' | 'send-in-threads';

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly guild: string | null;
  readonly parent: string | null;
  /** With whom it is shared, for direct messages. */
  readonly recipient: string | null;
  readonly name: string;
  readonly denied: Set<Denied>;
}

export interface File {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
}

export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  readonly bot: boolean;
  content: string;
  components: readonly Json[];
  flags: number;
  readonly nonce: string | null;
  files: readonly File[];
  edited: string | null;
  deleted: boolean;
  /** The message it answers. */
  readonly replies: string | null;
  /** The only member who sees it; null for everybody in the channel. */
  readonly only: string | null;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly user: string;
  readonly channel: string;
  readonly body: Json;
  /** The message whose button was pressed. */
  readonly on: Message | null;
  /** What was answered first, and on which message it works. */
  response: { readonly type: number; readonly data?: Json } | null;
  /** Milliseconds until it was answered. */
  took: number | null;
  original: Message | null;
}

/** A call as it came. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly at: number;
  readonly status: number;
}

const epoch = 1_420_070_400_000;
let last = 0n;

/** An id like Discord's, never given twice, made `ago` milliseconds before now. */
export function newId(ago = 0): string {
  const wanted = BigInt(Date.now() - ago - epoch) << 22n;
  if (ago > 0) return String(wanted + (++last & 0x3fffffn));
  last = wanted > last ? wanted : last + 1n;
  return String(last);
}

/** When an id was made, in milliseconds since 1970. */
export function madeAt(id: string): number {
  return Number(BigInt(id) >> 22n) + epoch;
}

/** What the API tells of a message. */
export function told(message: Message, origin: string, guild: string | null): Json {
  const { id, channel, author, bot, content, components, flags, files, edited, replies, nonce } = message;
  const mentions = [...content.matchAll(/<@!?(\d+)>/g)].map(([, user]) => ({ id: user, username: 'someone' }));
  return {
    id,
    channel_id: channel,
    type: replies === null ? 0 : 19,
    author: { id: author, username: 'someone', ...(bot ? { bot: true } : {}) },
    content,
    components,
    flags,
    mentions,
    attachments: files.map((file) => toldFile(file, origin)),
    embeds: [],
    edited_timestamp: edited,
    timestamp: new Date(madeAt(id)).toISOString(),
    ...(nonce === null ? {} : { nonce }),
    ...(replies === null ? {} : { message_reference: { message_id: replies, channel_id: channel } }),
    ...(guild === null ? { channel_type: 1 } : { guild_id: guild }),
  };
}

export function toldFile({ id, name, bytes, mediaType }: File, origin: string): Json {
  return {
    id,
    filename: name,
    size: bytes.byteLength,
    content_type: mediaType,
    url: `${origin}/files/${id}/${name}?ex=1&hm=ab`,
  };
}

export function toldChannel({ id, type, guild, parent, recipient, name }: Channel): Json {
  return {
    id,
    type,
    name,
    ...(guild === null ? {} : { guild_id: guild }),
    ...(parent === null ? {} : { parent_id: parent }),
    ...(recipient === null ? {} : { recipients: [{ id: recipient, username: 'someone' }] }),
  };
}
