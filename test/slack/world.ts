/** What a Slack workspace holds, as the double keeps it. */

export type Json = Record<string, unknown>;

export interface File {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly bytes: Buffer;
  /** Where its bytes are said to be, instead of on the double's own host. */
  readonly url?: string;
  gone?: true;
}

export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly user: string;
  readonly bot: boolean;
  text: string;
  blocks: readonly Json[];
  metadata: unknown;
  files: readonly File[];
  edited: string | null;
  deleted: boolean;
  /** The only member who sees it; null for everybody in the channel. */
  readonly only: string | null;
}

/** A message with what is given, and nothing else to it. */
export function newMessage(given: Pick<Message, 'channel' | 'ts' | 'user' | 'text'> & Partial<Message>): Message {
  return {
    thread: null,
    bot: false,
    blocks: [],
    metadata: null,
    files: [],
    edited: null,
    deleted: false,
    only: null,
    ...given,
  };
}

export interface Channel {
  readonly id: string;
  readonly members: Set<string>;
  readonly direct: boolean;
  archived?: true;
}

export interface Workspace {
  readonly id: string;
  readonly bot: string;
  /** Tokens that are good, and until when on the double's clock. */
  readonly tokens: Map<string, number>;
  readonly channels: Map<string, Channel>;
  readonly admins: Set<string>;
  /** What its token is renewed with, once. */
  refresh?: string;
}

export interface World {
  readonly workspaces: Map<string, Workspace>;
  /** In the order in which Slack took them. */
  readonly messages: Message[];
  readonly files: Map<string, File>;
  /** By their token: whose response address it is, and how often it was used. */
  readonly responses: Map<
    string,
    { user: string; channel: string; source: Message | null; uses: number; until: number }
  >;
  readonly triggers: Map<string, { readonly user: string; readonly at: number; used: boolean }>;
  /** The open dialog and the home page of each member. */
  readonly modals: Map<string, Json>;
  readonly homes: Map<string, Json>;
  /** A time like Slack's, never given twice. */
  ts(): string;
  id(prefix: string): string;
}

export function newWorld(): World {
  let last = 0;
  let made = 0;
  return {
    workspaces: new Map(),
    messages: [],
    files: new Map(),
    responses: new Map(),
    triggers: new Map(),
    modals: new Map(),
    homes: new Map(),
    ts() {
      last = Math.max(last + 1, Date.now() * 1_000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
    },
    id(prefix) {
      made += 1;
      return `${prefix}${made.toString(36).toUpperCase().padStart(9, '0')}`;
    },
  };
}

/** A channel of direct messages between a member and the bot, opened where there is none. */
export function directWith(world: World, workspace: Workspace, user: string): Channel {
  for (const channel of workspace.channels.values()) {
    if (channel.direct && channel.members.has(user)) return channel;
  }
  const channel: Channel = { id: world.id('D'), members: new Set([user, workspace.bot]), direct: true };
  workspace.channels.set(channel.id, channel);
  return channel;
}

/** A message as Slack lists it and tells of it. */
export function messageJson(message: Message, base: string): Json {
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.thread === null ? {} : { thread_ts: message.thread }),
    ...(message.bot ? { bot_id: 'B0PROOFLINE' } : {}),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.metadata ? { metadata: message.metadata } : {}),
    ...(message.edited === null ? {} : { edited: { user: message.user, ts: message.edited } }),
    ...(message.files.length > 0
      ? { ...(message.bot ? {} : { subtype: 'file_share' }), files: message.files.map((file) => fileJson(file, base)) }
      : {}),
  };
}

export function fileJson(file: File, base: string): Json {
  const url = file.url ?? `${base}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    size: file.bytes.length,
    mode: 'hosted',
    url_private: url,
    url_private_download: url,
  };
}

/** A member's words as Slack delivers them. `@proofline` becomes a mention of the bot. */
export function wireText(text: string, bot: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('@proofline', `<@${bot}>`);
}
