import type { Address, Sent } from '../../src/app/ports.ts';
import { addressTo } from './action.ts';
import type { Call } from './call.ts';
import { textAt } from './field.ts';
import type { SlackMessage } from './message.ts';
import { timeOf, unnamed } from './message-id.ts';
import { type Responded, replacesOriginal, respond } from './respond.ts';
import { outcomeOf, slackError, toldToWait } from './trouble.ts';
import { shareFiles } from './upload.ts';

export interface SendTools {
  readonly api: string;
  readonly call: Call;
}

/** The type of the metadata by which a message of ours is found again. */
export const metadataType = 'proofline_message';

/** What is the same in every message: nothing in it unfolds, and nothing in its fallback text is read as markup. */
const plainly = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none', mrkdwn: false } as const;

/** Where Slack does not let us into a channel, or not this member. */
const outside = new Set(['channel_not_found', 'not_in_channel', 'user_not_in_channel', 'is_archived']);

/** Where a message that was to be edited is no more, or is not ours to edit any more. */
const uneditable = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** Where Slack does not take how a message is drawn. Its words say the same, so they are sent alone rather than nothing. */
const undrawable = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'block_mismatch']);

/** Sends one message, to everybody in its place or to its asker alone. Rejects when it is not known whether Slack took it. */
export async function sendMessage(
  message: SlackMessage,
  to: Address,
  tools: SendTools,
  signal: AbortSignal,
): Promise<Sent> {
  try {
    return await sendWhole(message, to, tools, signal);
  } catch (error) {
    const drawn = message.blocks.length > 0 && undrawable.has(slackError(error) ?? '');
    return drawn ? sendMessage({ ...message, blocks: [] }, to, tools, signal) : outcomeOf(error);
  }
}

async function sendWhole(message: SlackMessage, to: Address, tools: SendTools, signal: AbortSignal): Promise<Sent> {
  if (message.files.length > 0) return await shareFiles(message, to, tools, signal);
  if (message.audience === 'asker' && !to.place.private) return await whisper(message, to, tools, signal);
  return await post(message, to, tools, signal);
}

/** Posts where everybody in the place sees it, or edits what stands there. */
async function post(message: SlackMessage, to: Address, { api, call }: SendTools, signal: AbortSignal): Promise<Sent> {
  const { channel } = to.place;
  const community = to.member.community;
  const content = contentOf(message, to);
  const marked = { ...content, metadata: { event_type: metadataType, event_payload: { key: to.key } } };
  const edited = timeOf(to.edits);
  if (edited !== null) {
    try {
      await call(community, 'chat.update', { channel, ts: edited, ...marked }, signal);
      return { kind: 'sent', id: edited };
    } catch (error) {
      if (!uneditable.has(slackError(error) ?? '')) throw error;
    }
  }
  try {
    const posted = { channel, ...threadOf(to), ...plainly, ...marked };
    const answer = await call(community, 'chat.postMessage', posted, signal);
    return { kind: 'sent', id: textAt(answer, 'ts') };
  } catch (error) {
    if (to.back === null || !outside.has(slackError(error) ?? '')) throw error;
    // Whoever asked may speak in the channel, and through them so may we.
    const shared = await respond(
      to.back,
      { response_type: 'in_channel', ...threadOf(to), ...content },
      { api, signal },
    );
    return settled(shared) ?? Promise.reject(error);
  }
}

/** Shows it to the asker alone: by the way back while that is open, then in the channel, then in a direct message. */
async function whisper(message: SlackMessage, to: Address, tools: SendTools, signal: AbortSignal): Promise<Sent> {
  const { call, api } = tools;
  const { community, id: user } = to.member;
  const content = contentOf(message, to);
  if (to.back !== null) {
    const replaces = replacesOriginal(to.back, to.edits);
    const way = { response_type: 'ephemeral', replace_original: replaces, ...threadOf(to), ...content };
    const done = settled(await respond(to.back, way, { api, signal }));
    if (done) return done;
  }
  try {
    const shown = { channel: to.place.channel, user, ...threadOf(to), parse: 'none', link_names: false, ...content };
    await call(community, 'chat.postEphemeral', shown, signal);
    return { kind: 'sent', id: unnamed };
  } catch (error) {
    if (toldToWait(error) !== null || !outside.has(slackError(error) ?? '')) throw error;
    const place = { channel: await directChannel(to, call, signal), thread: null, private: true };
    return post(message, { ...to, place, first: null, edits: null, back: null }, tools, signal);
  }
}

/** The channel of the direct messages with a member. */
export async function directChannel(
  { member }: Pick<Address, 'member'>,
  call: Call,
  signal: AbortSignal,
): Promise<string> {
  const opened = await call(member.community, 'conversations.open', { users: member.id }, signal);
  return textAt(opened, 'channel', 'id');
}

function settled(responded: Responded): Sent | null {
  return responded.kind === 'gone' ? null : responded;
}

function contentOf({ text, blocks }: SlackMessage, { member }: Address) {
  return { text, blocks: addressTo(blocks, member.id) };
}

/** The thread that a message belongs in; empty for none. */
export function threadOf({ place, first }: Pick<Address, 'place' | 'first'>): { readonly thread_ts?: string } {
  const thread = place.thread ?? timeOf(first);
  return thread === null ? {} : { thread_ts: thread };
}
