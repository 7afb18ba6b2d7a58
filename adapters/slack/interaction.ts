import type { Command } from '../../src/app/command.ts';
import { readHeard } from '../../src/app/heard.ts';
import type { Ask, Member } from '../../src/app/ports.ts';
import { readTypedValues } from '../../src/app/typed.ts';
import { decodeAction, pressPrefix } from './action.ts';
import { attachmentsOf } from './event.ts';
import { at, listAt, textAt } from './field.ts';
import { slashPrefix } from './manifest.ts';
import { messageId } from './message-id.ts';
import type { Origin } from './origin.ts';
import { backOfPress } from './respond.ts';
import { plainText } from './spoken.ts';

/** A question that a dialog may have to complete first: `trigger` opens one, within three seconds. */
export interface Interaction {
  readonly ask: Ask;
  readonly trigger: string;
  /** Something the command needs was not given. */
  readonly incomplete: boolean;
}

/** A slash command; null for what is none of ours. */
export function readSlashCommand(body: unknown, commands: readonly Command[]): Interaction | null {
  const typed = textAt(body, 'command').replace(/^\//, '');
  const name = typed.startsWith(slashPrefix) ? typed.slice(slashPrefix.length) : typed;
  const command = commands.find((known) => known.name === name);
  const origin = originOf(body, textAt(body, 'channel_id'), null);
  const ask = askOf(body, textAt(body, 'user_id'), origin, {
    command: name,
    values: readTypedValues(name, plainText(textAt(body, 'text'))),
  });
  if (!ask || name === '') return null;
  const missing = command?.options.some(({ required, name: option }) => required && !Object.hasOwn(ask.values, option));
  return { ask, trigger: textAt(body, 'trigger_id'), incomplete: missing === true };
}

/** The message shortcut: the message it was used on, as if its words were said to the coach by whoever used it. */
export function readShortcut(body: unknown): Ask | null {
  const message = at(body, 'message');
  const files = attachmentsOf(message);
  const origin = originOf(body, textAt(body, 'channel', 'id'), null);
  const ask = askOf(
    body,
    textAt(body, 'user', 'id'),
    origin,
    readHeard(plainText(textAt(message, 'text')), files.length),
  );
  return ask && files.length > 0 ? { ...ask, files } : ask;
}

/** A button that was pressed: by whoever asked, or by somebody else. Null for what is no button of ours. */
export function readPress(body: unknown): (Interaction & { readonly stranger: boolean }) | null {
  const action = listAt(body, 'actions').find((one) => textAt(one, 'action_id').startsWith(pressPrefix));
  const press = decodeAction(textAt(action, 'value'));
  const ts = textAt(body, 'container', 'message_ts');
  const channel = textAt(body, 'container', 'channel_id') || textAt(body, 'channel', 'id');
  const user = textAt(body, 'user', 'id');
  if (!press) return null;
  const ephemeral = at(body, 'container', 'is_ephemeral') === true;
  const thread = textAt(body, 'container', 'thread_ts') || textAt(body, 'message', 'thread_ts');
  // A direct message that holds a message of ours is one with us.
  const direct = channel.startsWith('D') && !ephemeral;
  const below = thread || (ephemeral || ts === '' ? null : ts);
  const { place, back } = originOf(body, channel || user, below, direct || channel === '');
  const origin = { place, ...(back === undefined ? {} : { back: backOfPress(back) }) };
  const ask = askOf(body, user, origin, { command: press.command, values: press.values });
  if (!ask) return null;
  const pressed = ts === '' ? {} : { pressed: messageId(ts, ephemeral) };
  return {
    ask: { ...ask, ...pressed },
    trigger: textAt(body, 'trigger_id'),
    incomplete: press.form,
    stranger: press.asker !== '' && press.asker !== user,
  };
}

/** Where an interaction came from. A home page belongs to no channel: what is asked there is answered in a direct message. */
function originOf(body: unknown, channel: string, thread: string | null, direct = false): Origin {
  const back = textAt(body, 'response_url') || textAt(body, 'response_urls', 0, 'response_url');
  return { place: { channel, thread, private: direct }, ...(back ? { back } : {}) };
}

function askOf(body: unknown, user: string, origin: Origin, asked: Pick<Ask, 'command' | 'values'>): Ask | null {
  const member = memberOf(body, user);
  const trigger = textAt(body, 'trigger_id');
  if (!member || trigger === '' || origin.place.channel === '') return null;
  return { key: `trigger:${trigger}`, member, ...origin, ...asked };
}

/** Who used it. `team` is the workspace that it was used in. */
export function memberOf(body: unknown, user: string): Member | null {
  const community = textAt(body, 'team_id') || textAt(body, 'team', 'id') || textAt(body, 'user', 'team_id');
  return community === '' || user === '' ? null : { platform: 'slack', community, id: user };
}
