import { type APIApplication, ApplicationFlags } from 'discord.js';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { ChatAdapter, Log, Vault } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { untilDone } from './again.ts';
import { answerInteraction } from './answer-interaction.ts';
import { openApi, refusedStatus } from './api.ts';
import { openBreaker } from './breaker.ts';
import { openChannels } from './channels.ts';
import { downloadFile } from './download.ts';
import { type Endpoint, type EndpointConfig, openEndpoint } from './endpoint.ts';
import { type Gateway, intentsOf, openGateway, type Shards } from './gateway.ts';
import { type Intake, openIntake } from './intake.ts';
import { lookForMessage } from './look.ts';
import { register } from './register.ts';
import { countPages, type DrawnMessage, renderReply } from './render.ts';
import { sendMessage } from './send.ts';
import { openSessions, type Sessions } from './session.ts';

export interface DiscordConfig {
  /** Where Discord's API is, without a version and without a slash at the end. */
  readonly api: string;
  readonly token: string;
  /** Whether messages are listened to. Without it only interactions over HTTP are taken. */
  readonly gateway: boolean;
  /** Whether Discord lets us read messages that do not speak to us, as coached channels need. */
  readonly messageContent: boolean;
  /** Which part of the servers this process listens to; null for all. */
  readonly shards: Shards;
  /** Where interactions are delivered to, if not over the gateway; null for nowhere. */
  readonly endpoint: EndpointConfig | null;
}

export interface DiscordTools {
  readonly commands: readonly Command[];
  readonly vault: Vault;
  readonly log: Log;
}

export interface DiscordAdapter extends ChatAdapter<DrawnMessage> {
  /** The port that Discord delivers interactions to; null where there is none. Throws before `start`. */
  port(): number | null;
}

const badToken =
  'Discord does not accept DISCORD_TOKEN. Copy it again from “Bot” in the Discord Developer Portal (Reset Token), and set it.';
const noIntent =
  'Discord does not let this bot read messages that do not speak to it. Switch on “Message Content Intent” under “Bot” in the Discord Developer Portal, or leave DISCORD_INTENTS empty.';

/** Pauses between two tries to bring Discord's menus up to date, in milliseconds. */
const unhurried = { first: 5_000, last: 5 * 60_000 };

/** The coach in Discord. */
export function discordAdapter(config: DiscordConfig, { commands, vault, log }: DiscordTools): DiscordAdapter {
  const { token, api: base, messageContent } = config;
  const api = openApi(token, base);
  const breaker = openBreaker(() => performance.now());
  const stopping = new AbortController();
  let intake: Intake | undefined;
  let gateway: Gateway | undefined;
  let sessions: Sessions | undefined;
  let endpoint: Endpoint | undefined;

  /** What is wrong with the token or its rights is told at once; a Discord that is away is waited for. */
  const greet = async (): Promise<APIApplication | null> => {
    try {
      const application = await api.call<APIApplication>('GET', '/applications/@me');
      if (messageContent && !mayReadAll(application)) throw new Problem('cannot-open', noIntent);
      return application;
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (refusedStatus(error) === 401) throw new Problem('cannot-open', badToken);
      log.warn('discord-not-reached', faultFields(error));
      return null;
    }
  };

  const fillMenus = async (known: APIApplication | null): Promise<void> => {
    const { signal } = stopping;
    await untilDone(
      async () => {
        const { id } = known ?? (await api.call<APIApplication>('GET', '/applications/@me'));
        log.info('discord-menus', { outcome: await register(id, commands, api) });
      },
      { ...unhurried, signal },
    );
  };

  return {
    platform: 'discord',

    async start(door) {
      const application = await greet();
      if (config.endpoint) {
        endpoint = openEndpoint(
          config.endpoint,
          (interaction, response) => answerInteraction(interaction, response, { door, commands, log }),
          { log, now: Date.now },
        );
        await endpoint.start();
      }
      if (config.gateway) {
        const intents = intentsOf(messageContent);
        sessions = openSessions(vault, intents, log);
        const self = application?.bot?.id ?? idIn(token);
        const channels = openChannels(api);
        intake = openIntake({ door, commands, api, channels, sessions, readsAll: messageContent, self, log });
        gateway = openGateway({ token, api, sessions, intents, shards: config.shards, log }, intake);
        gateway.start();
      }
      void fillMenus(application).catch(() => {});
    },

    draw: (reply, letter) => (reply.audience === 'nobody' ? [] : [renderReply(reply, letter)]),
    pages: countPages,
    send: (message, to, signal) => sendMessage(message, to, { api, breaker }, signal),
    lookFor: (to, signal) => lookForMessage(to, api, signal),
    download: (file, _of, signal) => downloadFile(file, { api, base }, signal),

    async stop() {
      stopping.abort();
      await gateway?.stop();
      await endpoint?.stop();
      await intake?.stop();
      await sessions?.close();
    },

    port() {
      if (config.endpoint === null) return null;
      if (!endpoint) throw new Error('Discord has no port to deliver to before it is started.');
      return endpoint.port();
    },
  };
}

function mayReadAll({ flags }: APIApplication): boolean {
  const may = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  return flags === undefined || (flags & may) !== 0;
}

/** A token begins with the id of its bot. */
function idIn(token: string): string {
  return Buffer.from(token.split('.')[0] ?? '', 'base64').toString();
}
