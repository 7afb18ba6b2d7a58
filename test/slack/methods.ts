import { refusals, type Surface } from './refusals.ts';
import {
  type Channel,
  directWith,
  type File,
  fileJson,
  type Json,
  type Message,
  messageJson,
  newMessage,
  type Workspace,
  type World,
} from './world.ts';

/** One call of the Web API. */
export interface Called {
  readonly world: World;
  readonly workspace: Workspace;
  readonly args: Json;
  /** The address of the double, without a slash at the end. */
  readonly base: string;
  /** Uploads that were promised, by their token. */
  readonly uploads: Map<
    string,
    { readonly id: string; readonly name: string; readonly length: number; bytes: Buffer | null }
  >;
  refuse(fault: string): void;
}

type Method = (called: Called) => Json;

const fail = (error: string): Json => ({ ok: false, error });

/** A payload over a limit: what Slack would say, and a note that fails the test. */
function limited(faults: readonly string[], method: string, called: Called, error: string): Json | null {
  for (const fault of faults) called.refuse(`${method}: ${fault}`);
  return faults.length > 0 ? fail(error) : null;
}

/** What a new message must say besides its content: that nothing in it unfolds, and by what it is found again. */
function postFaults({ unfurl_links: links, unfurl_media: media, metadata }: Json): readonly string[] {
  const { event_type: type, event_payload: payload } = Object(metadata);
  return [
    ...(links === false && media === false ? [] : ['unfurls are not turned off']),
    ...(/^\w{1,255}$/.test(String(type)) && typeof payload === 'object'
      ? []
      : ['metadata is missing or not of its form']),
  ];
}

function surfaceOf(view: unknown): Surface {
  return Object(view).type === 'home' ? 'home' : 'modal';
}

function channelOf({ workspace, args, world }: Called): Channel | Json {
  const id = String(args.channel ?? '');
  if (/^[UW]/.test(id)) return directWith(world, workspace, id);
  const channel = workspace.channels.get(id);
  if (!channel) return fail('channel_not_found');
  if (channel.archived) return fail('is_archived');
  return channel;
}

const isFault = (value: Channel | Json): value is Json => 'ok' in value;

/** A message of the bot's, where and with what it was called for, as Slack then lists it. */
function posted(
  { world, workspace, args }: Called,
  { id }: Channel,
  given: Pick<Message, 'text'> & Partial<Message>,
): Message {
  const message = newMessage({
    channel: id,
    ts: world.ts(),
    thread: args.thread_ts === undefined ? null : String(args.thread_ts),
    user: workspace.bot,
    bot: true,
    blocks: (args.blocks as Json[] | undefined) ?? [],
    ...given,
  });
  world.messages.push(message);
  return message;
}

const post: Method = (called) => {
  const { workspace, args } = called;
  const channel = channelOf(called);
  if (isFault(channel)) return channel;
  if (!channel.members.has(workspace.bot)) return fail('not_in_channel');
  const refused = limited(
    [...refusals(args, 'message'), ...postFaults(args)],
    'chat.postMessage',
    called,
    'invalid_blocks',
  );
  if (refused) return refused;
  const message = posted(called, channel, { text: String(args.text ?? ''), metadata: args.metadata ?? null });
  return { ok: true, channel: channel.id, ts: message.ts };
};

const whisper: Method = (called) => {
  const { workspace, args } = called;
  const channel = channelOf(called);
  if (isFault(channel)) return channel;
  if (!channel.members.has(workspace.bot)) return fail('not_in_channel');
  const user = String(args.user);
  if (!channel.members.has(user)) return fail('user_not_in_channel');
  const refused = limited(refusals(args, 'message'), 'chat.postEphemeral', called, 'invalid_blocks');
  if (refused) return refused;
  const message = posted(called, channel, { text: String(args.text ?? ''), only: user });
  return { ok: true, message_ts: message.ts };
};

function ownMessage({ world, workspace, args }: Called): Message | undefined {
  return world.messages.find(
    ({ channel, ts, only, deleted, user }) =>
      channel === args.channel && ts === args.ts && only === null && !deleted && user === workspace.bot,
  );
}

const update: Method = (called) => {
  const { world, args } = called;
  const message = ownMessage(called);
  if (!message) return fail('message_not_found');
  const refused = limited(refusals(args, 'message'), 'chat.update', called, 'invalid_blocks');
  if (refused) return refused;
  message.text = String(args.text ?? '');
  message.blocks = (args.blocks as Json[] | undefined) ?? [];
  if (args.metadata) message.metadata = args.metadata;
  message.edited = world.ts();
  return { ok: true, channel: message.channel, ts: message.ts };
};

const remove: Method = (called) => {
  const message = ownMessage(called);
  if (!message) return fail('message_not_found');
  message.deleted = true;
  return { ok: true };
};

const pageOf = (called: Called, messages: readonly Message[], newestFirst: boolean): Json => {
  const { args, base } = called;
  const limit = Math.min(Number(args.limit ?? 100), 999);
  const from = Number(args.cursor ?? 0);
  const ordered = newestFirst ? [...messages].reverse() : messages;
  const rows = ordered.slice(from, from + limit).map((message) => {
    const { metadata, ...json } = messageJson(message, base);
    return args.include_all_metadata === true && metadata ? { ...json, metadata } : json;
  });
  const more = from + limit < ordered.length;
  return {
    ok: true,
    messages: rows,
    has_more: more,
    response_metadata: { next_cursor: more ? String(from + limit) : '' },
  };
};

const history: Method = (called) => {
  const channel = channelOf(called);
  if (isFault(channel)) return channel;
  if (!channel.members.has(called.workspace.bot)) return fail('not_in_channel');
  const top = called.world.messages.filter(
    ({ channel: id, thread, only, deleted }) => id === channel.id && thread === null && only === null && !deleted,
  );
  return pageOf(called, top, true);
};

const replies: Method = (called) => {
  const channel = channelOf(called);
  if (isFault(channel)) return channel;
  if (!channel.members.has(called.workspace.bot)) return fail('not_in_channel');
  const { ts } = called.args;
  const inside = called.world.messages.filter(
    (one) => one.channel === channel.id && one.only === null && !one.deleted && (one.thread === ts || one.ts === ts),
  );
  return inside.length === 0 ? fail('thread_not_found') : pageOf(called, inside, false);
};

const openView: Method = (called) => {
  const { world, args } = called;
  const trigger = world.triggers.get(String(args.trigger_id));
  if (!trigger) return fail('invalid_trigger_id');
  if (trigger.used) return fail('exchanged_trigger_id');
  if (performance.now() - trigger.at > 3_000) return fail('expired_trigger_id');
  const refused = limited(refusals(args.view as Json, surfaceOf(args.view)), 'views.open', called, 'invalid_arguments');
  if (refused) return refused;
  trigger.used = true;
  const view = { ...(args.view as Json), id: world.id('V'), hash: world.ts() };
  world.modals.set(trigger.user, view);
  return { ok: true, view };
};

const publish: Method = (called) => {
  const { world, args } = called;
  const refused = limited(
    refusals(args.view as Json, surfaceOf(args.view)),
    'views.publish',
    called,
    'invalid_arguments',
  );
  if (refused) return refused;
  world.homes.set(String(args.user_id), args.view as Json);
  return { ok: true, view: { ...(args.view as Json), id: world.id('V') } };
};

const uploadUrl: Method = ({ world, args, base, uploads, refuse }) => {
  const length = Number(args.length);
  if (!args.filename || !(length > 0)) {
    refuse('files.getUploadURLExternal: filename and length');
    return fail('invalid_arguments');
  }
  const id = world.id('F');
  uploads.set(id, { id, name: String(args.filename), length, bytes: null });
  return { ok: true, upload_url: `${base}/upload/${id}`, file_id: id };
};

const completeUpload: Method = (called) => {
  const { world, workspace, args, base, uploads } = called;
  const channel = workspace.channels.get(String(args.channel_id));
  if (!channel) return fail('channel_not_found');
  if (!channel.members.has(workspace.bot)) return fail('not_in_channel');
  const files: File[] = [];
  for (const { id, title } of args.files as { id: string; title?: string }[]) {
    const upload = uploads.get(id);
    if (!upload?.bytes) return fail('file_not_found');
    const file = {
      id,
      name: upload.name,
      title: title ?? upload.name,
      mimetype: 'application/octet-stream',
      bytes: upload.bytes,
    };
    world.files.set(id, file);
    files.push(file);
  }
  posted(called, channel, { text: String(args.initial_comment ?? ''), blocks: [], files });
  // Slack tells where a file was shared only later.
  return { ok: true, files: files.map((file) => fileJson(file, base)) };
};

/** The part of the Web API that the adapter uses. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': ({ workspace }) => ({ ok: true, team_id: workspace.id, user_id: workspace.bot, bot_id: 'B0PROOFLINE' }),
  'chat.postMessage': post,
  'chat.postEphemeral': whisper,
  'chat.update': update,
  'chat.delete': remove,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': ({ world, workspace, args }) => ({
    ok: true,
    channel: { id: directWith(world, workspace, String(args.users)).id },
  }),
  'conversations.info': (called) => {
    const channel = channelOf(called);
    if (isFault(channel)) return channel;
    const member = channel.members.has(called.workspace.bot);
    return { ok: true, channel: { id: channel.id, is_im: channel.direct, is_member: member } };
  },
  'views.open': openView,
  'views.publish': publish,
  'files.getUploadURLExternal': uploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': ({ world, args, base }) => {
    const file = world.files.get(String(args.file));
    if (!file) return fail('file_not_found');
    return file.gone ? fail('file_deleted') : { ok: true, file: fileJson(file, base) };
  },
  'users.info': ({ workspace, args }) => ({
    ok: true,
    user: { id: args.user, is_admin: workspace.admins.has(String(args.user)), is_owner: false },
  }),
  'bots.info': ({ args }) => ({ ok: true, bot: { id: args.bot, app_id: 'A0PROOFLINE' } }),
};
