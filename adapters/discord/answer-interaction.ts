import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType as answers,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, Door, Log } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { sentenceBody } from './body.ts';
import { askSoFar, readChosen, readDialog, readPress, readSlash } from './interaction.ts';
import { renderForm } from './modal.ts';
import { choicesFrom, choicesLike } from './register.ts';

export interface InteractionTools {
  readonly door: Door;
  readonly commands: readonly Command[];
  readonly log: Log;
}

/** How a first response is given, and when: Discord waits three seconds for it. */
export interface Response {
  /** Gives the first response. */
  give(response: APIInteractionResponse): Promise<void>;
  /** Changes a first response that only said to wait. Absent where nothing is said before the question is taken. */
  readonly change?: (sentence: string) => Promise<void>;
}

const notYours = 'Only the person who asked can use these buttons. Ask for a review of your own: only you will see it.';
const away = 'I cannot take questions right now. Nothing is kept. Please send it again in a minute.';

/** Takes care of one interaction: it has its first response, and its question is taken or whoever asked knows that it is not. */
export async function answerInteraction(
  interaction: APIInteraction,
  response: Response,
  tools: InteractionTools,
): Promise<void> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return response.give({ type: answers.Pong });
    case InteractionType.ApplicationCommandAutocomplete:
      return propose(interaction, response, tools);
    case InteractionType.ApplicationCommand: {
      if (interaction.data.type === ApplicationCommandType.Message) {
        const ask = readChosen(interaction as Parameters<typeof readChosen>[0]);
        return ask ? take(ask, waiting(ask), response, tools) : undefined;
      }
      if (interaction.data.type !== ApplicationCommandType.ChatInput) return undefined;
      const { ask, incomplete } = readSlash(interaction as Parameters<typeof readSlash>[0], tools.commands);
      return incomplete ? openDialog(ask, response, tools) : take(ask, waiting(ask), response, tools);
    }
    case InteractionType.MessageComponent: {
      const press = readPress(interaction);
      if (!press) return undefined;
      if (press.stranger) return response.give(sentence(notYours));
      if (press.incomplete) return openDialog(press.ask, response, tools);
      const first = press.inPlace ? { type: answers.DeferredMessageUpdate as const } : waiting(press.ask);
      return take(press.ask, first, response, tools);
    }
    case InteractionType.ModalSubmit: {
      const ask = readDialog(interaction);
      return ask ? take(ask, waiting(ask), response, tools) : undefined;
    }
  }
}

/** Says that work is under way, to the asker alone where others are. */
function waiting({ place }: Ask): APIInteractionResponse {
  return {
    type: answers.DeferredChannelMessageWithSource,
    data: place.private ? {} : { flags: MessageFlags.Ephemeral },
  };
}

async function take(
  ask: Ask,
  first: APIInteractionResponse,
  response: Response,
  { door, log }: InteractionTools,
): Promise<void> {
  const { change } = response;
  if (change) await response.give(first);
  try {
    await door.accept(ask);
  } catch (error) {
    const says = sentenceOf(error, log);
    return change ? change(says) : response.give(sentence(says));
  }
  if (!change) await response.give(first);
}

async function openDialog(ask: Ask, response: Response, { door, log }: InteractionTools): Promise<void> {
  let dialog: APIInteractionResponse;
  try {
    dialog = { type: answers.Modal, data: renderForm(await door.form(ask)) };
  } catch (error) {
    dialog = sentence(sentenceOf(error, log));
  }
  return response.give(dialog);
}

async function propose(
  interaction: APIApplicationCommandAutocompleteInteraction,
  response: Response,
  { door, commands, log }: InteractionTools,
): Promise<void> {
  const { name, options = [] } = interaction.data;
  const focused = options.find((option) => 'focused' in option && option.focused === true);
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  const listed = commands.find((command) => command.name === name)?.options.find((one) => one.name === focused?.name);
  try {
    const others = options.filter((option) => option !== focused);
    const proposed = listed?.choices
      ? choicesLike(listed.choices, typed)
      : await door.suggest(askSoFar(interaction, name, others), focused?.name ?? '', typed);
    return response.give({
      type: answers.ApplicationCommandAutocompleteResult,
      data: { choices: choicesFrom(proposed) },
    });
  } catch (error) {
    log.warn('discord-nothing-proposed', faultFields(error));
    return response.give({ type: answers.ApplicationCommandAutocompleteResult, data: { choices: [] } });
  }
}

/** A sentence for whoever did it alone. */
function sentence(text: string): APIInteractionResponse {
  const body = sentenceBody(text);
  return {
    type: answers.ChannelMessageWithSource,
    data: { ...body, flags: Number(body.flags) | MessageFlags.Ephemeral } as never,
  };
}

function sentenceOf(error: unknown, log: Log): string {
  if (error instanceof Problem) return error.message;
  log.error('discord-interaction-failed', faultFields(error));
  return away;
}
