import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type GatewayDouble, openGatewayDouble } from './gateway-double.ts';
import { readMessage, shown } from './read.ts';
import { everyComponent } from './refusals.ts';
import { type Answer, answerRest, direct, type Request, respond, type World } from './rest-double.ts';
import {
  type Channel,
  type File,
  type Heard,
  type Interaction,
  type Json,
  type Message,
  newId,
  told,
  toldChannel,
  toldFile,
} from './world.ts';

/** What befalls a call. `lost` and `late-error` do it first. */
export type Fault = 'none' | 'lost' | 'error' | 'late-error' | 'hang' | { readonly wait: number };

/** A Discord on loopback: gateway, API and files. It refuses what Discord refuses, and shows what members would see. */
export interface DiscordDouble extends World {
  readonly token: string;
  /** Where its API is. */
  readonly api: string;
  readonly gateway: GatewayDouble;
  readonly heard: Heard[];
  /** A new server with the bot in it, and a channel of it. */
  server(): { readonly guild: string; readonly channel: string };
  channel(guild: string, type?: number, parent?: string | null): Channel;
  user(): string;
  /** Somebody writes. Without a channel, to the bot directly. */
  say(said: Said): Message;
  edit(message: Message, content: string): void;
  remove(message: Message): void;
  /** Somebody uses a slash command; `ago` milliseconds before now. */
  slash(used: Used): Interaction;
  choose(message: Message, by: { readonly user: string; readonly channel: string }): Interaction;
  press(message: Message, label: string, user: string): Interaction;
  submit(dialog: Interaction, values: Readonly<Record<string, string>>): Interaction;
  type(used: Used & { readonly option: string; readonly typed: string }): Interaction;
  /** What a user sees in a channel, the oldest first. */
  seen(channel: string, user?: string): readonly Message[];
  /** The same in words. */
  words(channel: string, user?: string): string;
  directOf(user: string): string;
  befall(fault: (call: { readonly method: string; readonly path: string }) => Fault): void;
  close(): Promise<void>;
}

export interface Said {
  readonly user: string;
  readonly channel?: string;
  readonly content: string;
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly replies?: Message;
  readonly bot?: boolean;
  /** Tells nobody: it happened while the gateway had no session. */
  readonly untold?: boolean;
}

export interface Used {
  readonly user: string;
  readonly channel: string;
  readonly name: string;
  readonly options?: Readonly<Record<string, string | number>>;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
  readonly admin?: boolean;
  readonly ago?: number;
  /** The user brought the bot along: the server does not have it. */
  readonly brought?: boolean;
  /** Gives it to nobody over the gateway, as where an endpoint is set. */
  readonly untold?: boolean;
}

export async function openDiscord({ rate = null }: Partial<Pick<World, 'rate'>> = {}): Promise<DiscordDouble> {
  const bot = newId();
  const token = `${Buffer.from(bot).toString('base64')}.Gtest0.${'x'.repeat(30)}`;
  const guilds = new Set<string>();
  const files = new Map<string, File>();
  let decide: Parameters<DiscordDouble['befall']>[0] = () => 'none';

  const http = createServer((asked, answer) => void serve(asked, answer));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const url = `ws://127.0.0.1:${port}/`;

  const serve = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(asked.url ?? '/', origin);
    const file = files.get(pathname.split('/')[2] ?? '');
    if (pathname.startsWith('/files/')) {
      if (!file) return void answer.writeHead(404).end();
      return void answer.writeHead(200, { 'content-type': file.mediaType }).end(file.bytes);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk);
    const request: Request = {
      method: asked.method ?? 'GET',
      path: pathname.replace(/^\/api\/v10/, ''),
      query: searchParams,
      ...(await bodyOf(Buffer.concat(chunks), asked.headers['content-type'])),
    };
    const fault = decide(request);
    const free = /^\/(?:interactions|webhooks)\//.test(request.path);
    const may = free || asked.headers.authorization === `Bot ${token}`;
    const given: Answer = !may
      ? { status: 401, json: { message: '401: Unauthorized', code: 0 } }
      : typeof fault === 'object'
        ? { status: 429, json: { message: 'slow', retry_after: fault.wait, global: false } }
        : fault === 'error'
          ? { status: 500, json: {} }
          : request.path === '/gateway/bot'
            ? {
                status: 200,
                json: {
                  url,
                  shards: 1,
                  session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
                },
              }
            : answerRest(self, request);
    self.heard.push({
      method: request.method,
      path: request.path,
      body: request.body,
      at: Date.now(),
      status: given.status,
    });
    if (fault === 'hang') return;
    if (fault === 'lost') return void asked.socket.destroy();
    const { status, json, headers } = fault === 'late-error' ? { status: 502, json: {}, headers: {} } : given;
    const retry = status === 429 ? { 'retry-after': String(Object(json).retry_after) } : {};
    if (json === undefined) return void answer.writeHead(status).end();
    answer.writeHead(status, { 'content-type': 'application/json', ...retry, ...headers }).end(JSON.stringify(json));
  };

  const guildOf = (channel: string) => self.channels.get(channel)?.guild ?? null;
  const keep = (given: Said['files']): readonly File[] =>
    (given ?? []).map(({ name, bytes }) => {
      const file = { id: newId(), name, bytes, mediaType: 'application/octet-stream' };
      files.set(file.id, file);
      return file;
    });
  const dispatch = (message: Message, t: string) =>
    self.gateway.dispatch(guildOf(message.channel), t, told(message, origin, guildOf(message.channel)));

  const interact = (
    user: string,
    channelId: string,
    used: Partial<Used>,
    body: Json,
    on: Message | null,
  ): Interaction => {
    const channel = self.channels.get(channelId);
    if (!channel) throw new Error('There is no such channel.');
    const { guild } = channel;
    const id = newId(used.ago ?? 0);
    const tokenOf = `interaction-token-${id}`;
    const person = { id: user, username: 'someone' };
    const permissions = used.admin ? '32' : '0';
    const whole = {
      id,
      token: tokenOf,
      application_id: bot,
      version: 1,
      channel_id: channelId,
      channel: toldChannel(channel),
      locale: 'en-US',
      entitlements: [],
      app_permissions: '0',
      attachment_size_limit: 10_485_760,
      ...(guild === null
        ? { user: person, context: channel.recipient === user ? 1 : 2 }
        : { guild_id: guild, member: { user: person, permissions }, context: 0 }),
      authorizing_integration_owners: guild !== null && !used.brought ? { 0: guild } : { 1: user },
      ...(on === null ? {} : { message: told(on, origin, guild) }),
      ...body,
    };
    const made: Interaction = {
      id,
      token: tokenOf,
      user,
      channel: channelId,
      body: whole,
      on,
      response: null,
      took: null,
      original: null,
    };
    self.interactions.set(tokenOf, made);
    if (!used.untold) self.gateway.dispatch(guild, 'INTERACTION_CREATE', whole);
    return made;
  };
  const dataOf = ({ name, options = {}, file }: Used): Json => {
    const [kept] = file ? keep([file]) : [];
    const given = Object.entries(options).map(([option, value]) => ({
      name: option,
      value,
      type: typeof value === 'number' ? 4 : 3,
    }));
    return {
      id: newId(),
      type: 1,
      name,
      options: [...given, ...(kept ? [{ name: 'file', type: 11, value: kept.id }] : [])],
      ...(kept ? { resolved: { attachments: { [kept.id]: toldFile(kept, origin) } } } : {}),
    };
  };

  const self: DiscordDouble = {
    bot,
    token,
    api: `${origin}/api`,
    rate,
    channels: new Map(),
    messages: [],
    interactions: new Map(),
    commands: [],
    flags: 1 << 19,
    commandWrites: 0,
    refused: [],
    heard: [],
    origin: () => origin,
    servers: () => guilds.size,
    changed: (t, message) => dispatch(message, t),
    gateway: openGatewayDouble(http, {
      bot,
      token,
      url: () => url,
      guilds: () =>
        [...guilds].map((id) => {
          const inside = [...self.channels.values()].filter(({ guild }) => guild === id);
          const isThread = ({ type }: Channel) => type >= 10 && type <= 12;
          const [threads, channels] = [inside.filter(isThread), inside.filter((one) => !isThread(one))];
          return { id, channels: channels.map(toldChannel), threads: threads.map(toldChannel) };
        }),
    }),

    server() {
      const guild = newId();
      guilds.add(guild);
      const channel = self.channel(guild);
      self.gateway.dispatch(guild, 'GUILD_CREATE', { id: guild, channels: [toldChannel(channel)], threads: [] });
      return { guild, channel: channel.id };
    },
    channel(guild, type = 0, parent = null) {
      const made: Channel = { id: newId(), type, guild, parent, recipient: null, name: 'a-channel', denied: new Set() };
      self.channels.set(made.id, made);
      return made;
    },
    user: () => newId(),

    say({ user, channel = direct(self, user).id, content, files: given, replies, bot: isBot = false, untold }) {
      const message: Message = {
        id:
          self.channels.get(channel)?.parent && !self.messages.some((one) => one.channel === channel)
            ? channel
            : newId(),
        channel,
        author: user,
        bot: isBot,
        content,
        components: [],
        flags: 0,
        nonce: null,
        files: keep(given),
        edited: null,
        deleted: false,
        replies: replies?.id ?? null,
        only: null,
      };
      self.messages.push(message);
      if (untold) return message;
      const ping = replies ? { mentions: [{ id: replies.author }] } : {};
      self.gateway.dispatch(guildOf(channel), 'MESSAGE_CREATE', {
        ...told(message, origin, guildOf(channel)),
        ...ping,
      });
      return message;
    },
    edit(message, content) {
      message.content = content;
      message.edited = new Date(Math.max(Date.now(), Date.parse(message.edited ?? '1970-01-01') + 1)).toISOString();
      dispatch(message, 'MESSAGE_UPDATE');
    },
    remove(message) {
      message.deleted = true;
      const { id, channel } = message;
      const guild = guildOf(channel);
      const where = guild === null ? {} : { guild_id: guild };
      self.gateway.dispatch(guild, 'MESSAGE_DELETE', { id, channel_id: channel, ...where });
    },

    slash: (used) => interact(used.user, used.channel, used, { type: 2, data: dataOf(used) }, null),
    choose(message, { user, channel }) {
      const resolved = { messages: { [message.id]: told(message, origin, guildOf(channel)) } };
      const data = { id: newId(), type: 3, name: 'Review this message', target_id: message.id, resolved };
      return interact(user, channel, {}, { type: 2, data }, null);
    },
    press(message, label, user) {
      const button = everyComponent(message).find((one) => one.type === 2 && one.label === label);
      if (!button) throw new Error(`There is no button ${label}, only: ${buttonsOf(message).join(', ')}.`);
      const data = { component_type: 2, custom_id: button.custom_id };
      return interact(user, message.channel, {}, { type: 3, data }, message);
    },
    submit(dialog, values) {
      const modal = dialog.response?.data ?? {};
      const components = (modal.components as Json[]).map((row) => {
        const component = row.component as Json | undefined;
        if (!component) return { type: row.type, id: 1 };
        const name = String(component.custom_id).split('.')[1] ?? '';
        const chosen = (component.options as Json[] | undefined)?.find((one) => one.default === true);
        const value = values[name] ?? String(component.value ?? chosen?.value ?? '');
        const given = component.type === 3 ? { values: value === '' ? [] : [value] } : { value };
        return {
          type: 18,
          id: 1,
          component: { type: component.type, custom_id: component.custom_id, id: 2, ...given },
        };
      });
      const data = { custom_id: modal.custom_id, components };
      return interact(dialog.user, dialog.channel, {}, { type: 5, data }, dialog.on);
    },
    type(used) {
      const data = dataOf(used);
      const options = [...(data.options as Json[]), { name: used.option, type: 3, value: used.typed, focused: true }];
      return interact(used.user, used.channel, used, { type: 4, data: { ...data, options } }, null);
    },

    seen: (channel, user) =>
      self.messages.filter(
        (one) => one.channel === channel && !one.deleted && (one.only === null || one.only === user),
      ),
    words: (channel, user) =>
      self
        .seen(channel, user)
        .map((message) => (message.components.length > 0 ? readMessage(message) : shown(message.content)))
        .join('\n'),
    directOf: (user) => direct(self, user).id,
    befall(fault) {
      decide = fault;
    },
    async close() {
      self.gateway.close();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
  return self;
}

/** What the buttons of a message say. */
export function buttonsOf(message: Message): readonly string[] {
  return everyComponent(message).flatMap(({ type, label }) => (type === 2 ? [String(label)] : []));
}

/** Gives an interaction its first response as it came over HTTP. */
export function answered(world: World, interaction: Interaction, body: unknown): number {
  return respond(world, interaction, body as Json).status;
}

async function bodyOf(bytes: Buffer, type = ''): Promise<Pick<Request, 'body' | 'files'>> {
  if (bytes.length === 0) return { body: {}, files: [] };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: { key: string; file: File }[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({ key, file: { id: newId(), name: value.name, bytes: content, mediaType: value.type } });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}
