import { setTimeout as pause } from 'node:timers/promises';
import { type APIChannel, type APIMessage, RESTJSONErrorCodes as codes, MessageFlags } from 'discord.js';
import type { Address, Sent } from '../../src/app/ports.ts';
import { type Api, discordCode, outcomeOf, refusedStatus } from './api.ts';
import { type Content, contentOf } from './body.ts';
import type { Breaker } from './breaker.ts';
import { readMessageId, writeMessageId } from './message-id.ts';
import type { DrawnMessage } from './render.ts';
import { furtherOf, isOpen, isOpening, originalOf, readWayBack, type WayBack } from './way-back.ts';

export interface SendTools {
  readonly api: Api;
  readonly breaker: Breaker;
}

/** One message, to be sent. */
interface Errand extends SendTools {
  readonly message: DrawnMessage;
  readonly to: Address;
  readonly signal: AbortSignal;
}

/** How long is waited for Discord to know a way back, in milliseconds. */
const notYet = 250;

/** The thread below a member's post, and for how many minutes of silence it stays open. */
const thread = { name: 'Feedback', auto_archive_duration: 1_440 };

/** Sends one message where its reply belongs. Rejects when it is not known whether Discord took it. */
export async function sendMessage(
  message: DrawnMessage,
  to: Address,
  tools: SendTools,
  signal: AbortSignal,
): Promise<Sent> {
  const errand: Errand = { ...tools, message, to, signal };
  try {
    const way = to.back === null ? null : readWayBack(to.back);
    if (way === null || !isOpen(way, Date.now())) return await sendLate(errand);
    return message.audience === 'thread' ? await publish(errand, way) : await giveBack(errand, way);
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Without a way back: into the place where it was asked, or, where others would read what is private, into direct messages. */
async function sendLate(errand: Errand): Promise<Sent> {
  const { message, to } = errand;
  const edited = await edit(errand);
  if (edited) return edited;
  if (to.place.private) return post(errand, to.place.channel);
  if (message.audience !== 'thread') return sendDirectly(errand, '');
  return to.back === null ? postBelow(errand) : post(errand, to.place.thread ?? to.place.channel);
}

/** To whoever asked alone, in the place of what shows that work is under way or of the message whose button was pressed. */
async function giveBack(errand: Errand, way: WayBack): Promise<Sent> {
  const { api, message, to, signal } = errand;
  const changes = way.kind === 'answer' || message.inPlace;
  try {
    if (changes && to.first === null) return await fill(errand, way);
    const { body, files } = contentOf(message, to);
    const flags = Number(body.flags) | (to.place.private ? 0 : MessageFlags.Ephemeral);
    const query = { wait: 'true' };
    return sent(
      await api.reply<APIMessage>('POST', furtherOf(way), { body: { ...body, flags }, files, query, signal }),
    );
  } catch (error) {
    if (!isGone(error)) throw error;
    return sendLate(errand);
  }
}

/** Discord may be asked to fill a message before it has heard that there is one. */
async function fill({ api, message, to, signal }: Errand, way: WayBack): Promise<Sent> {
  for (;;) {
    try {
      const { body, files } = contentOf(message, to);
      return sent(await api.reply<APIMessage>('PATCH', originalOf(way), { body, files, signal }));
    } catch (error) {
      if (!isGone(error) || !isOpening(way, Date.now()) || signal.aborted) throw error;
      await pause(notYet);
    }
  }
}

/** For everybody in the channel: as our own message, or, where we may not write, as the answer of whoever pressed the button. */
async function publish(errand: Errand, way: WayBack): Promise<Sent> {
  const { api, signal } = errand;
  const shared = await postOrFurther(errand, way);
  if (way.kind === 'answer') {
    // It said that work is under way, to whoever pressed the button alone.
    await api.reply('DELETE', originalOf(way), { signal }).catch(() => {});
  }
  return shared;
}

async function postOrFurther(errand: Errand, way: WayBack): Promise<Sent> {
  const { api, message, to, signal, breaker } = errand;
  const channel = to.place.thread ?? to.place.channel;
  if (!breaker.isOpen(channel)) {
    try {
      return await post(errand, channel);
    } catch (error) {
      if (!isForbidden(error)) throw error;
    }
  }
  const { body, files } = contentOf(message, to);
  return sent(await api.reply<APIMessage>('POST', furtherOf(way), { body, files, query: { wait: 'true' }, signal }));
}

/** In the place of a message of ours. Null where there is none to change. */
async function edit({ api, message, to, signal }: Errand): Promise<Sent | null> {
  const id = readMessageId(to.edits);
  if (!id) return null;
  try {
    const { body, files } = contentOf(message, to);
    await api.call('PATCH', `/channels/${id.channel}/messages/${id.message}`, { body, files, signal });
    return { kind: 'sent', id: writeMessageId(id) };
  } catch (error) {
    const status = refusedStatus(error);
    if (status === 404 || status === 403) return null;
    throw error;
  }
}

/**
 * Below a post in a channel, in a thread of its own. Where we may not open one we reply in the channel, and where we may not
 * write at all, to the asker directly: with the name of what we are not allowed.
 */
async function postBelow(errand: Errand): Promise<Sent> {
  const { to, breaker } = errand;
  const { channel, thread: below } = to.place;
  if (breaker.isOpen(channel)) return sendDirectly(errand, notAllowed('Send Messages in Threads'));
  let missing = 'Create Public Threads';
  try {
    if (below === null) return await post(errand, channel);
    if (below !== channel) await openThread(errand);
    missing = 'Send Messages in Threads';
    return await post(errand, below);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  breaker.refused(channel);
  try {
    if (below === null || below === channel) return await sendDirectly(errand, notAllowed(missing));
    return await post(errand, channel, { above: notAllowed(missing), replies: below });
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return sendDirectly(errand, notAllowed(`${missing} or Send Messages`));
  }
}

/** A thread has the id of the post that it is below, so that there is never a second one. */
async function openThread({ api, to, signal }: Errand): Promise<void> {
  const { channel, thread: below } = to.place;
  try {
    await api.call('POST', `/channels/${channel}/messages/${below}/threads`, { body: thread, signal });
  } catch (error) {
    if (discordCode(error) !== codes.ThreadAlreadyCreatedForMessage) throw error;
  }
}

/** Posts as our own message. The same key within a few minutes is the same message: Discord sees to it. */
async function post(
  { api, breaker, message, to, signal }: Errand,
  channel: string,
  { above = '', replies }: { above?: string; replies?: string } = {},
): Promise<Sent> {
  const { body, files }: Content = contentOf(message, to, above);
  const reference =
    replies === undefined ? {} : { message_reference: { message_id: replies, fail_if_not_exists: false } };
  const whole = { ...body, ...reference, nonce: to.key, enforce_nonce: true };
  const posted = await api.call<APIMessage>('POST', `/channels/${channel}/messages`, { body: whole, files, signal });
  breaker.worked(channel);
  return sent(posted);
}

async function sendDirectly(errand: Errand, above: string): Promise<Sent> {
  const channel = await directChannel(errand.to, errand.api, errand.signal);
  return post(errand, channel, { above });
}

/** The channel of the direct messages with a member. */
export async function directChannel(
  { member }: Pick<Address, 'member'>,
  api: Api,
  signal: AbortSignal,
): Promise<string> {
  const { id } = await api.call<APIChannel>('POST', '/users/@me/channels', {
    body: { recipient_id: member.id },
    signal,
  });
  return id;
}

/** The sentence above an answer that could not stand where it belongs. */
function notAllowed(permission: string): string {
  return `I may not answer below your post: I lack the permission ${permission} in that channel. Please tell whoever runs the server.`;
}

function sent({ id, channel_id: channel }: APIMessage): Sent {
  return { kind: 'sent', id: writeMessageId({ channel, message: id }) };
}

function isForbidden(error: unknown): boolean {
  return refusedStatus(error) === 403 || discordCode(error) === codes.UnknownChannel;
}

/** Whether a way back is closed, or not open yet: Discord answers both alike. */
function isGone(error: unknown): boolean {
  const gone: readonly (number | null)[] = [
    codes.UnknownWebhook,
    codes.UnknownMessage,
    codes.InvalidWebhookToken,
    codes.UnknownInteraction,
  ];
  return refusedStatus(error) === 404 || gone.includes(discordCode(error));
}
