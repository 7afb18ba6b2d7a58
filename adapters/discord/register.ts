import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Choice, Command, Option } from '../../src/app/command.ts';
import type { Api } from './api.ts';
import { plainLine } from './escape.ts';
import { limits } from './limits.ts';
import { localizationsOf, reviewMessage } from './menu-words.ts';

/** The option that takes a file, where a command reads one. */
export const fileOption = 'file';

type Body = RESTPutAPIApplicationCommandsJSONBody[number];

/** Everything in Discord's menus: each command that is not hidden, and “Review this message” on every message. */
export function menuOf(commands: readonly Command[]): readonly Body[] {
  return [...commands.filter(({ hidden }) => !hidden).map(slashCommand), chosenMessage];
}

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
const inServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

const chosenMessage: Body = {
  type: ApplicationCommandType.Message,
  name: reviewMessage,
  name_localizations: localizationsOf(reviewMessage),
  ...everywhere,
};

/** No option but a needed file is required: a dialog asks for what is left out, where text may have many lines. */
function slashCommand(command: Command): Body {
  const { name, summary, options, takesFile, admin } = command;
  const file: APIApplicationCommandBasicOption[] = takesFile
    ? [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: fileOption,
          ...described(takesFile.summary),
          required: takesFile.required,
        },
      ]
    : [];
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(summary),
    options: [...file, ...options.map((option) => optionOf(option, command))].slice(0, limits.options),
    ...(admin ? inServers : everywhere),
  };
}

function described(summary: string) {
  return { description: plainLine(summary, limits.commandText), description_localizations: localizationsOf(summary) };
}

function optionOf(option: Option, command: Command): APIApplicationCommandBasicOption {
  const { name, summary, kind } = option;
  const named = { name, ...described(summary), required: false };
  switch (kind) {
    case 'number':
      return { ...named, type: ApplicationCommandOptionType.Integer, min_value: 1 };
    case 'choice': {
      const choices = choicesFrom(option.choices ?? []);
      return choices.length <= limits.options
        ? { ...named, type: ApplicationCommandOptionType.String, choices }
        : { ...named, type: ApplicationCommandOptionType.String, autocomplete: true };
    }
    case 'text':
      return isSuggested(option, command)
        ? { ...named, type: ApplicationCommandOptionType.String, autocomplete: true }
        : { ...named, type: ApplicationCommandOptionType.String, max_length: limits.optionLength };
  }
}

/** Whether values are proposed while a member types: not for the text that they paste. */
function isSuggested({ name }: Option, { suggest, takesText, options }: Command): boolean {
  const texts = options.filter(({ kind }) => kind === 'text');
  return suggest !== undefined && (name !== takesText || texts.length === 1);
}

/** Choices as Discord takes them; one whose value is too long for it is left out. */
export function choicesFrom(choices: readonly Choice[]): { name: string; value: string }[] {
  return choices
    .filter(({ value }) => value !== '' && value.length <= limits.optionText)
    .map(({ label, value }) => ({ name: plainLine(label, limits.optionText) || value, value }));
}

/** The choices of a long list that go with what was typed so far. */
export function choicesLike(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const goes = ({ value, label, also = [] }: Choice) =>
    [value, label.toLowerCase(), ...also].some((name) => name.includes(wanted));
  return choices.filter(goes).slice(0, limits.options);
}

/** Brings Discord's menus up to date. Writes nothing where they are already; tells whether it wrote. */
export async function register(
  application: string,
  commands: readonly Command[],
  api: Api,
): Promise<'written' | 'same'> {
  if (await areMenusCurrent(application, commands, api)) return 'same';
  await api.call('PUT', routeOf(application), { body: menuOf(commands) });
  return 'written';
}

export async function areMenusCurrent(application: string, commands: readonly Command[], api: Api): Promise<boolean> {
  const wanted = menuOf(commands);
  const query = { with_localizations: 'true' };
  const there = await api.call<readonly { readonly name: string }[]>('GET', routeOf(application), { query });
  const known = new Map(there.map((command) => [command.name, command]));
  return known.size === wanted.length && wanted.every((command) => holds(known.get(command.name), command));
}

function routeOf(application: string): `/${string}` {
  return `/applications/${application}/commands`;
}

/** Whether Discord's description of a thing says all that ours does. It leaves out what is empty or false. */
function holds(there: unknown, wanted: unknown): boolean {
  if (wanted === undefined || wanted === null || wanted === false) return !there;
  if (Array.isArray(wanted)) {
    const list = Array.isArray(there) ? there : [];
    return list.length === wanted.length && wanted.every((one, index) => holds(list[index], one));
  }
  if (typeof wanted === 'object') {
    const has = Object(there);
    const extra = Array.isArray(has.options) && has.options.length > 0 && !Object.hasOwn(wanted, 'options');
    return !extra && Object.entries(wanted).every(([key, value]) => holds(has[key], value));
  }
  return there === wanted;
}
