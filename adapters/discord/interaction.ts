import {
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../../src/app/command.ts';
import { readHeard } from '../../src/app/heard.ts';
import type { Ask, Member, Place } from '../../src/app/ports.ts';
import { attachmentsOf } from './attachment.ts';
import { readButtonId } from './custom-id.ts';
import { communityOfOne } from './message.ts';
import { writeMessageId } from './message-id.ts';
import { readSubmitted } from './modal.ts';
import { fileOption } from './register.ts';
import { writeWayBack } from './way-back.ts';

/** What somebody did, as a question. `incomplete`: a dialog has to ask for the rest first. */
export interface Read {
  readonly ask: Ask;
  readonly incomplete: boolean;
}

type Around = Pick<Ask, 'key' | 'member' | 'place' | 'back' | 'admin'>;

/** A slash command. */
export function readSlash(interaction: APIChatInputApplicationCommandInteraction, commands: readonly Command[]): Read {
  const { data } = interaction;
  const command = commands.find(({ name }) => name === data.name);
  const values = valuesOf(data.options ?? []);
  const files = filesOf(data.options ?? [], data.resolved?.attachments ?? {});
  const ask: Ask = {
    ...aroundOf(interaction, 'answer'),
    command: data.name,
    values,
    ...(files.length > 0 ? { files } : {}),
  };
  const missing = command?.options.some(({ name, required }) => required && !Object.hasOwn(values, name)) ?? false;
  return { ask, incomplete: missing && files.length === 0 };
}

/** “Review this message”: the message's words as if whoever chose it had said them to us. */
export function readChosen(interaction: APIMessageApplicationCommandInteraction): Ask | null {
  const { data } = interaction;
  const message = data.resolved.messages[data.target_id];
  if (!message) return null;
  const files = attachmentsOf(message.attachments, { channel: message.channel_id, message: message.id });
  return {
    ...aroundOf(interaction, 'answer'),
    ...readHeard(message.content, files.length),
    ...(files.length > 0 ? { files } : {}),
  };
}

/** A button that was pressed, by whoever may or by somebody else. Null for what is no button of ours. */
export function readPress(
  interaction: APIMessageComponentInteraction,
): (Read & { readonly stranger: boolean; readonly inPlace: boolean }) | null {
  const pressed = readButtonId(interaction.data.custom_id);
  if (!pressed) return null;
  const { asker, command, values, kind } = pressed;
  const inPlace = kind === 'place';
  const around = aroundOf(interaction, inPlace ? 'change' : 'answer');
  const { message } = interaction;
  const on = writeMessageId({ channel: message.channel_id, message: message.id });
  return {
    ask: { ...around, command, values, pressed: on },
    incomplete: kind === 'form',
    stranger: around.member.id !== asker,
    inPlace,
  };
}

/** A dialog that was sent. Null for one that is not ours. */
export function readDialog(interaction: APIModalSubmitInteraction): Ask | null {
  const submitted = readSubmitted(interaction.data.custom_id, interaction.data.components);
  if (!submitted) return null;
  const { message } = interaction;
  const on = message ? { pressed: writeMessageId({ channel: message.channel_id, message: message.id }) } : {};
  return { ...aroundOf(interaction, 'answer'), ...submitted, ...on };
}

/** The question so far, without what was typed last, for which values are to be proposed. */
export function askSoFar(
  interaction: APIInteraction,
  name: string,
  options: readonly APIApplicationCommandInteractionDataOption[],
): Ask {
  return { ...aroundOf(interaction, 'answer'), command: name, values: valuesOf(options) };
}

function aroundOf(interaction: APIInteraction, kind: 'answer' | 'change'): Around {
  const { id, token, application_id: application, member } = interaction;
  const runs = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;
  const admin = member !== undefined && (BigInt(member.permissions) & runs) !== 0n;
  return {
    key: `interaction:${id}`,
    member: memberOf(interaction),
    place: placeOf(interaction),
    back: writeWayBack({ kind, application, interaction: id, token }),
    ...(admin ? { admin } : {}),
  };
}

/**
 * Who did it. A server is a community where it has the bot; where a member brought it along, and in direct messages, the
 * member is a community of one.
 */
function memberOf({ member, user, guild_id: guild, authorizing_integration_owners: owners }: APIInteraction): Member {
  const id = (member?.user ?? user)?.id ?? '';
  const installed = owners?.[ApplicationIntegrationType.GuildInstall] === guild;
  return { platform: 'discord', community: guild && installed ? guild : communityOfOne(id), id };
}

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

function placeOf(interaction: APIInteraction): Place {
  const { channel, guild_id: guild, context } = interaction;
  const id = channel?.id ?? '';
  const direct = context === InteractionContextType.BotDM || (context === undefined && guild === undefined);
  const parent = channel && threads.includes(channel.type) ? Object(channel).parent_id : null;
  return typeof parent === 'string'
    ? { channel: parent, thread: id, private: false }
    : { channel: id, thread: null, private: direct };
}

function valuesOf(options: readonly APIApplicationCommandInteractionDataOption[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const option of options) {
    if (option.name === fileOption || !('value' in option)) continue;
    if (option.type === ApplicationCommandOptionType.Attachment) continue;
    values[option.name] = String(option.value);
  }
  return values;
}

function filesOf(
  options: readonly APIApplicationCommandInteractionDataOption[],
  attachments: Readonly<Record<string, APIAttachment>>,
): NonNullable<Ask['files']> {
  const named = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Attachment ? (attachments[option.value] ?? []) : [],
  );
  return attachmentsOf(named, null);
}
