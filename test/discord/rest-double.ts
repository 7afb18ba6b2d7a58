import { refusals } from './refusals.ts';
import {
  type Channel,
  type File,
  type Interaction,
  type Json,
  type Message,
  madeAt,
  newId,
  told,
  toldChannel,
} from './world.ts';

/** What is kept, as the API sees it. */
export interface World {
  readonly bot: string;
  readonly channels: Map<string, Channel>;
  readonly messages: Message[];
  /** By their token. */
  readonly interactions: Map<string, Interaction>;
  commands: readonly Json[];
  /** Of the application: what it may read. */
  flags: number;
  /** Writes to the list of commands. */
  commandWrites: number;
  /** Bodies that Discord would refuse, with why. Empty in every good test. */
  readonly refused: string[];
  origin(): string;
  /** How many servers the bot is in. */
  servers(): number;
  /** What changed in a channel, for the gateway. */
  changed(t: string, message: Message): void;
  /** How many messages a channel takes in how many seconds; null for any number. */
  readonly rate: { readonly limit: number; readonly seconds: number } | null;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Json;
  readonly files: readonly { readonly key: string; readonly file: File }[];
}

export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const error = (status: number, code: number, message: string): Answer => ({ status, json: { code, message } });
const unknownChannel = error(404, 10_003, 'Unknown Channel');
const unknownMessage = error(404, 10_008, 'Unknown Message');
const unknownWebhook = error(404, 10_015, 'Unknown Webhook');
const noAccess = error(403, 50_001, 'Missing Access');
const noPermission = error(403, 50_013, 'Missing Permissions');

/** How long a first answer may take, and a way back is open, in milliseconds. */
const deadline = 3_000;
const wayBack = 15 * 60_000;
const ephemeral = 64;

/** The buckets of this process: when each of the last messages of a channel came. */
const buckets = new WeakMap<World, Map<string, number[]>>();

/** What Discord answers. */
export function answerRest(world: World, request: Request): Answer {
  const { method, path } = request;
  const [, kind = '', ...rest] = path.split('/');
  if (kind === 'interactions') return firstResponse(world, rest, request);
  if (kind === 'webhooks') return wayBackCall(world, rest, request);
  if (kind === 'channels') return channelCall(world, rest, request);
  if (path === '/users/@me/channels')
    return { status: 200, json: toldChannel(direct(world, String(request.body.recipient_id))) };
  if (path === '/applications/@me')
    return {
      status: 200,
      json: {
        id: world.bot,
        name: 'Proofline',
        bot: { id: world.bot },
        flags: world.flags,
        verify_key: 'b'.repeat(64),
        approximate_guild_count: world.servers(),
      },
    };
  if (kind === 'applications' && path.endsWith('/commands')) {
    if (method === 'GET') return { status: 200, json: world.commands };
    world.commandWrites += 1;
    const bodies = request.body as unknown as readonly Json[];
    for (const body of bodies) note(world, `command ${body.name}`, refusals('command', body));
    world.commands = bodies.map((body) => ({ id: newId(), default_member_permissions: null, nsfw: false, ...body }));
    return { status: 200, json: world.commands };
  }
  return error(404, 0, '404: Not Found');
}

function note(world: World, what: string, faults: readonly string[]): boolean {
  world.refused.push(...faults.map((fault) => `${what}: ${fault}`));
  return faults.length > 0;
}

const invalidBody = error(400, 50_035, 'Invalid Form Body');

/** The channel of the direct messages with a user. */
export function direct(world: World, user: string): Channel {
  const known = [...world.channels.values()].find(({ recipient }) => recipient === user);
  if (known) return known;
  const made = {
    id: newId(),
    type: 1,
    guild: null,
    parent: null,
    recipient: user,
    name: 'direct',
    denied: new Set<never>(),
  };
  world.channels.set(made.id, made);
  return made;
}

function channelCall(world: World, [id = '', part, at, ...more]: readonly string[], request: Request): Answer {
  const { method, query } = request;
  const channel = world.channels.get(id);
  if (!channel) return unknownChannel;
  if (channel.denied.has('view')) return noAccess;
  const visible = world.messages.filter((one) => one.channel === id && !one.deleted && one.only === null);
  const tell = (message: Message) => told(message, world.origin(), channel.guild);
  if (part === undefined) return { status: 200, json: toldChannel(channel) };
  if (part !== 'messages') return error(404, 0, '404: Not Found');
  if (at === undefined && method === 'GET') {
    const after = BigInt(query.get('after') ?? '0');
    const limit = Number(query.get('limit') ?? '50');
    const found = visible.filter((message) => BigInt(message.id) > after);
    // With `after`, the oldest of those; without, the newest; both with the newest first. They do not tell their server.
    const some = query.has('after') ? found.slice(0, limit) : found.slice(-limit);
    return {
      status: 200,
      json: some.map((one) => ({ ...tell(one), guild_id: undefined, channel_type: undefined })).reverse(),
    };
  }
  if (at === undefined) return post(world, channel, request);
  const message = visible.find((one) => one.id === at);
  if (!message) return unknownMessage;
  if (more[0] === 'threads') return openThread(world, channel, message, request);
  if (method === 'GET') return { status: 200, json: tell(message) };
  if (method !== 'PATCH' || message.author !== world.bot) return error(403, 50_005, 'Cannot edit a message of another');
  if (note(world, 'edit', refusals('edit', request.body, namesOf(request)))) return invalidBody;
  change(message, request);
  world.changed('MESSAGE_UPDATE', message);
  return { status: 200, json: tell(message) };
}

function post(world: World, channel: Channel, request: Request): Answer {
  const { body } = request;
  const denied = channel.parent !== null ? 'send-in-threads' : 'send';
  if (channel.denied.has(denied)) return noPermission;
  const limited = spend(world, channel.id);
  if (limited && limited.status === 429) return limited;
  const headers = limited?.headers ?? {};
  const twin = world.messages.find(
    (one) =>
      one.nonce !== null &&
      one.nonce === body.nonce &&
      one.author === world.bot &&
      Date.now() - madeAt(one.id) < 180_000,
  );
  if (twin && body.enforce_nonce === true)
    return { status: 200, json: told(twin, world.origin(), channel.guild), headers };
  if (note(world, 'message', refusals('message', body, namesOf(request)))) return invalidBody;
  const made = newMessage(world, channel.id, request, null);
  world.changed('MESSAGE_CREATE', made);
  return { status: 200, json: told(made, world.origin(), channel.guild), headers };
}

/** Counts a message in its channel's bucket. */
function spend(world: World, channel: string): Answer | null {
  if (world.rate === null) return null;
  const { limit, seconds } = world.rate;
  const all = buckets.get(world) ?? new Map<string, number[]>();
  buckets.set(world, all);
  const now = Date.now();
  const recent = (all.get(channel) ?? []).filter((at) => at > now - seconds * 1_000);
  const reset = Math.max(0.001, ((recent[0] ?? now) + seconds * 1_000 - now) / 1_000);
  if (recent.length >= limit) {
    const json = { message: 'You are being rate limited.', retry_after: reset, global: false };
    return { status: 429, json, headers: { 'retry-after': String(Math.ceil(reset)), 'x-ratelimit-scope': 'user' } };
  }
  all.set(channel, [...recent, now]);
  const headers = {
    'x-ratelimit-bucket': 'messages',
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(limit - recent.length - 1),
    'x-ratelimit-reset-after': reset.toFixed(3),
    'x-ratelimit-reset': ((now + reset * 1_000) / 1_000).toFixed(3),
  };
  return { status: 200, headers };
}

function openThread(world: World, channel: Channel, message: Message, { body }: Request): Answer {
  if (channel.denied.has('threads')) return noPermission;
  if (channel.parent !== null) return error(400, 50_024, 'Cannot execute action on this channel type');
  if (world.channels.has(message.id)) return error(400, 160_004, 'A thread has already been created for this message');
  if (note(world, 'thread', refusals('thread', body))) return invalidBody;
  const denied = new Set(channel.denied.has('send-in-threads') ? (['send-in-threads'] as const) : []);
  const { guild } = channel;
  const made = {
    id: message.id,
    type: 11,
    guild,
    parent: channel.id,
    recipient: null,
    name: String(body.name),
    denied,
  };
  world.channels.set(made.id, made);
  return { status: 201, json: toldChannel(made) };
}

function firstResponse(world: World, [id, token = '']: readonly string[], { body }: Request): Answer {
  const interaction = world.interactions.get(token);
  if (!interaction || interaction.id !== id) return error(404, 10_062, 'Unknown interaction');
  return respond(world, interaction, body);
}

/** Gives an interaction its first response, however it came. */
export function respond(world: World, interaction: Interaction, body: Json): Answer {
  if (interaction.response) return error(400, 40_060, 'Interaction has already been acknowledged.');
  if (Date.now() - madeAt(interaction.id) > deadline) return error(404, 10_062, 'Unknown interaction');
  const type = Number(body.type);
  const data = (body.data ?? {}) as Json;
  const kind = type === 9 ? 'modal' : type === 4 ? 'callback' : null;
  if (kind && note(world, kind, refusals(kind, body))) return invalidBody;
  interaction.response = { type, data };
  interaction.took = Date.now() - madeAt(interaction.id);
  const only = Number(data.flags ?? 0) & ephemeral ? interaction.user : null;
  if (type === 4) interaction.original = newMessage(world, interaction.channel, { body: data, files: [] }, only);
  // “Thinking…”: a message with nothing in it yet.
  if (type === 5)
    interaction.original = newMessage(world, interaction.channel, { body: { flags: 128 }, files: [] }, only);
  if (type === 6 || type === 7) interaction.original = interaction.on;
  return { status: 204 };
}

function wayBackCall(world: World, [, token = '', , at]: readonly string[], request: Request): Answer {
  const interaction = world.interactions.get(token);
  if (!interaction?.response) return unknownWebhook;
  if (Date.now() - madeAt(interaction.id) > wayBack) return error(401, 50_027, 'Invalid Webhook Token');
  const channel = world.channels.get(interaction.channel);
  const tell = (message: Message) => told(message, world.origin(), channel?.guild ?? null);
  if (at === undefined) {
    const only = Number(request.body.flags ?? 0) & ephemeral ? interaction.user : null;
    if (note(world, 'further', refusals('message', request.body, namesOf(request)))) return invalidBody;
    const made = newMessage(world, interaction.channel, request, only);
    return { status: 200, json: tell(made) };
  }
  const message = at === '@original' || at === '%40original' ? interaction.original : null;
  if (!message || message.deleted) return unknownMessage;
  if (request.method === 'DELETE') {
    message.deleted = true;
    return { status: 204 };
  }
  if (request.method === 'PATCH') {
    if (note(world, 'answer', refusals('webhook', request.body, namesOf(request)))) return invalidBody;
    change(message, request);
  }
  return { status: 200, json: tell(message) };
}

function namesOf({ files }: Pick<Request, 'files'>): readonly string[] {
  return files.map(({ file }) => file.name);
}

function newMessage(
  world: World,
  channel: string,
  { body, files }: Pick<Request, 'body' | 'files'>,
  only: string | null,
): Message {
  const made: Message = {
    id: newId(),
    channel,
    author: world.bot,
    bot: true,
    content: String(body.content ?? ''),
    components: (body.components as readonly Json[] | undefined) ?? [],
    flags: Number(body.flags ?? 0),
    nonce: typeof body.nonce === 'string' ? body.nonce : null,
    files: files.map(({ file }) => file),
    edited: null,
    deleted: false,
    replies: (Object(body.message_reference).message_id as string | undefined) ?? null,
    only,
  };
  world.messages.push(made);
  return made;
}

function change(message: Message, { body, files }: Request): void {
  if (typeof body.content === 'string') message.content = body.content;
  if (Array.isArray(body.components)) message.components = body.components as readonly Json[];
  message.flags = Number(body.flags ?? 0) | (message.flags & ephemeral);
  message.files = files.map(({ file }) => file);
  message.edited = new Date().toISOString();
}
