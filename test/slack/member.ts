import { bot, team } from './credentials.ts';
import type { Delivered } from './deliver.ts';
import { texts } from './said.ts';
import type { Slack } from './slack.ts';
import {
  type Channel,
  directWith,
  type File,
  type Json,
  type Message,
  messageJson,
  newMessage,
  type Workspace,
  wireText,
} from './world.ts';

/** What a delivery of a member's came to, with what Slack shows them of its acknowledgement. */
export interface Did extends Delivered {
  /** The message of theirs, where they wrote one. */
  readonly ts: string;
}

/** A member of the workspace, with everything they can do and see. */
export interface SlackMember {
  readonly id: string;
  /** The channel of their direct messages with the bot. */
  direct(): string;
  say(
    channel: string,
    text: string,
    more?: { thread?: string; files?: readonly File[]; copies?: number },
  ): Promise<Did>;
  edit(channel: string, ts: string, text: string): Promise<Delivered>;
  remove(channel: string, ts: string): Promise<Delivered>;
  command(channel: string, name: string, text: string): Promise<Delivered>;
  /** The message shortcut of ours. */
  shortcut(channel: string, ts: string): Promise<Delivered>;
  /** Presses the button with this label on the newest message that has one, or on `on`. */
  press(label: string, on?: Message): Promise<Delivered>;
  pressHome(label: string): Promise<Delivered>;
  /** Fills in the open dialog, by the labels of its fields, and sends it. */
  submit(values: Readonly<Record<string, string>>): Promise<Delivered>;
  openHome(): Promise<Delivered>;
  /** Messages of the bot that they see, oldest first. */
  seen(): readonly Message[];
  modal(): Json | undefined;
  home(): Json | undefined;
}

/** How long a way back stays open, in milliseconds. */
const halfAnHour = 30 * 60 * 1_000;

export function slackMember(slack: Slack, id: string, workspaceId = team): SlackMember {
  const { world, out } = slack;
  const workspace = world.workspaces.get(workspaceId) as Workspace;
  const around: Json = {
    team_id: workspaceId,
    context_team_id: workspaceId,
    authorizations: [
      { enterprise_id: null, team_id: workspaceId, user_id: bot, is_bot: true, is_enterprise_install: false },
    ],
  };
  const channelOf = (channel: string) => workspace.channels.get(channel) as Channel;
  const eventIn = (channel: string, event: Json, copies?: number) =>
    slack.event({ channel, channel_type: channelOf(channel).direct ? 'im' : 'channel', ...event }, around, copies);

  /** A trigger and a way back, as every interaction comes with. */
  const interaction = (channel: string, source: Message | null) => {
    const trigger = world.id('trigger.');
    const token = world.id('R');
    world.triggers.set(trigger, { user: id, at: performance.now(), used: false });
    world.responses.set(token, { user: id, channel, source, uses: 0, until: performance.now() + halfAnHour });
    return { trigger_id: trigger, response_url: `${slack.base}/respond/${token}` };
  };
  /** What Slack shows of an acknowledgement with a text. */
  const showAck = (channel: string, delivered: Delivered): Delivered => {
    const body = delivered.body as Json | string | null;
    const text = typeof body === 'string' ? body : String(body?.text ?? '');
    if (text !== '') {
      world.messages.push(newMessage({ channel, ts: world.ts(), user: bot, bot: true, text, only: id }));
    }
    return delivered;
  };

  const self: SlackMember = {
    id,
    direct: () => directWith(world, workspace, id).id,
    async say(channel, text, { thread, files = [], copies } = {}) {
      const ts = world.ts();
      const wire = wireText(text, bot);
      for (const file of files) world.files.set(file.id, file);
      const message = newMessage({ channel, ts, thread: thread ?? null, user: id, text: wire, files });
      world.messages.push(message);
      const json = { ...messageJson(message, slack.base), client_msg_id: world.id('c') };
      const deliveries = [eventIn(channel, json, copies)];
      // A mention comes twice: as the message that it is, and as a mention.
      if (wire.includes(`<@${bot}>`) && !channelOf(channel).direct) {
        const { subtype: _, ...mention } = json as Json;
        deliveries.push(eventIn(channel, { ...mention, type: 'app_mention', channel_type: undefined }));
      }
      const [first, ...rest] = await Promise.all(deliveries);
      const last = rest[0] ?? first;
      return { ...(first as Delivered), acknowledged: Boolean(first?.acknowledged && last?.acknowledged), ts };
    },
    edit(channel, ts, text) {
      const message = world.messages.find((one) => one.channel === channel && one.ts === ts) as Message;
      const before = messageJson(message, slack.base);
      message.text = wireText(text, bot);
      message.edited = world.ts();
      return eventIn(channel, {
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        ts: world.ts(),
        message: messageJson(message, slack.base),
        previous_message: before,
      });
    },
    remove(channel, ts) {
      const message = world.messages.find((one) => one.channel === channel && one.ts === ts) as Message;
      message.deleted = true;
      return eventIn(channel, {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        ts: world.ts(),
        deleted_ts: ts,
        previous_message: messageJson(message, slack.base),
      });
    },
    async command(channel, name, text) {
      const payload = {
        token: 'legacy',
        team_id: workspaceId,
        channel_id: channel,
        channel_name: channelOf(channel).direct ? 'directmessage' : 'general',
        user_id: id,
        command: name,
        text: wireText(text, bot),
        api_app_id: 'A0PROOFLINE',
        is_enterprise_install: 'false',
        ...interaction(channel, null),
      };
      return showAck(channel, await out.deliver('slash_commands', payload));
    },
    shortcut(channel, ts) {
      const message = world.messages.find((one) => one.channel === channel && one.ts === ts) as Message;
      return out.deliver('interactive', {
        type: 'message_action',
        callback_id: 'review-message',
        team: { id: workspaceId },
        user: { id, team_id: workspaceId },
        channel: { id: channel },
        message: messageJson(message, slack.base),
        message_ts: ts,
        ...interaction(channel, null),
      });
    },
    press(label, on) {
      const seen = self.seen();
      const message = on ?? [...seen].reverse().find(({ blocks }) => buttonNamed(blocks, label));
      const button = message && buttonNamed(message.blocks, label);
      if (!message || !button) throw new Error(`No message has a button “${label}”.`);
      return out.deliver('interactive', {
        type: 'block_actions',
        team: { id: workspaceId },
        user: { id, team_id: workspaceId },
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: message.only !== null,
          ...(message.thread === null ? {} : { thread_ts: message.thread }),
        },
        channel: { id: message.channel },
        ...(message.only === null ? { message: messageJson(message, slack.base) } : {}),
        actions: [{ type: 'button', block_id: 'b', action_ts: world.ts(), ...button }],
        ...interaction(message.channel, message),
      });
    },
    pressHome(label) {
      const button = buttonNamed((self.home()?.blocks as Json[] | undefined) ?? [], label);
      if (!button) throw new Error(`The home page has no button “${label}”.`);
      const { response_url: _, ...trigger } = interaction(self.direct(), null);
      return out.deliver('interactive', {
        type: 'block_actions',
        team: { id: workspaceId },
        user: { id, team_id: workspaceId },
        container: { type: 'view', view_id: 'V0' },
        actions: [{ type: 'button', block_id: 'b', action_ts: world.ts(), ...button }],
        ...trigger,
      });
    },
    async submit(values) {
      const view = self.modal();
      if (!view) throw new Error('No dialog is open.');
      const payload = {
        type: 'view_submission',
        team: { id: workspaceId },
        user: { id, team_id: workspaceId },
        view: { ...view, state: { values: stateOf(view, values) } },
        trigger_id: world.id('trigger.'),
      };
      const delivered = await out.deliver('interactive', payload);
      const errors = (delivered.body as Json | null)?.response_action === 'errors';
      if (delivered.acknowledged && !errors) world.modals.delete(id);
      return delivered;
    },
    openHome: () =>
      slack.event(
        { type: 'app_home_opened', user: id, channel: self.direct(), tab: 'home', event_ts: world.ts() },
        around,
      ),
    seen: () =>
      world.messages.filter(
        ({ channel, only, deleted, user }) =>
          user === bot &&
          !deleted &&
          (only === null ? Boolean(workspace.channels.get(channel)?.members.has(id)) : only === id),
      ),
    modal: () => world.modals.get(id),
    home: () => world.homes.get(id),
  };
  return self;
}

/** Opens a channel with these members; the bot is one of them unless `without` it. */
export function openChannel(
  slack: Slack,
  id: string,
  members: readonly string[],
  { without = false, in: where = team } = {},
): string {
  const workspace = slack.world.workspaces.get(where) as Workspace;
  workspace.channels.set(id, { id, members: new Set(without ? members : [...members, bot]), direct: false });
  return id;
}

/** Everything that can be read in a message: its blocks, else its text; and its files. */
export function readable({ blocks, text, files }: Pick<Message, 'blocks' | 'text' | 'files'>): string {
  const said = blocks.length > 0 ? texts(blocks).join('\n') : text;
  return [said, ...files.map(({ title }) => title)]
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function buttonNamed(value: unknown, label: string): Json | undefined {
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = buttonNamed(one, label);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const block = value as Json;
  if (block.type === 'button' && (block.text as Json | undefined)?.text === label) return block;
  return buttonNamed([block.elements ?? [], block.accessory ?? [], block.child_blocks ?? []].flat(), label);
}

/** What a dialog sends: for each field whose label is named the value, else what stood in it. */
function stateOf(view: Json, values: Readonly<Record<string, string>>): Json {
  const state: Json = {};
  for (const block of (view.blocks as Json[]).filter(({ type }) => type === 'input')) {
    const label = String((block.label as Json).text);
    const element = block.element as Json;
    const initial = element.initial_option as Json | undefined;
    const value = values[label];
    const answer =
      element.type === 'static_select'
        ? { type: element.type, selected_option: value === undefined ? (initial ?? null) : { value } }
        : { type: element.type, value: value ?? element.initial_value ?? null };
    state[String(block.block_id)] = { [String(element.action_id)]: answer };
  }
  return state;
}
