import { setTimeout as pause } from 'node:timers/promises';
import { WebSocketShardEvents as events, WebSocketManager } from '@discordjs/ws';
import { type GatewayDispatchPayload, GatewayIntentBits } from 'discord.js';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import type { Api } from './api.ts';
import type { Sessions } from './session.ts';

/** Which part of the servers this process listens to; null for all of them, in as many shards as Discord proposes. */
export type Shards = { readonly first: number; readonly last: number; readonly count: number } | null;

/** What we are told of. None of these needs Discord's leave, except the last, for reading what does not speak to us. */
export function intentsOf(messageContent: boolean): number {
  const usual = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
  return messageContent ? usual | GatewayIntentBits.MessageContent : usual;
}

/** Closes a connection without ending its session: 1000 would. */
const keepsSession = 4_200;

/** How long to wait before Discord is asked again where to connect to, in milliseconds. */
const again = 5_000;

export interface GatewayTools {
  readonly token: string;
  readonly api: Api;
  readonly sessions: Sessions;
  readonly intents: number;
  readonly shards: Shards;
  readonly log: Log;
}

export interface Heard {
  /** One delivery, with the shard it came to. */
  dispatch(shard: number, payload: GatewayDispatchPayload): void;
  /** A session began or was taken up again. What came before one that began is not delivered any more. */
  connected(shard: number): void;
}

export interface Gateway {
  /** Connects, now and again whenever the connection is lost. */
  start(): void;
  /** Hears no more. The sessions stay, for the next process to take up. */
  stop(): Promise<void>;
}

export function openGateway(tools: GatewayTools, heard: Heard): Gateway {
  const { token, api, sessions, intents, shards, log } = tools;
  const stopping = new AbortController();
  const manager = new WebSocketManager({
    token,
    rest: api.rest,
    intents,
    shardCount: shards?.count ?? null,
    shardIds: shards === null ? null : { start: shards.first, end: shards.last },
    retrieveSessionInfo: sessions.retrieve,
    updateSessionInfo: sessions.update,
  });
  manager.on(events.Hello, ({ shardId }) => sessions.greeted(shardId));
  manager.on(events.Resumed, ({ shardId }) => {
    sessions.resumed(shardId);
    log.info('discord-resumed', { shard: shardId });
    heard.connected(shardId);
  });
  manager.on(events.Ready, ({ data, shardId }) => {
    log.info('discord-ready', { shard: shardId, servers: data.guilds.length });
    heard.connected(shardId);
  });
  manager.on(events.Dispatch, ({ data, shardId }) => heard.dispatch(shardId, data));
  manager.on(events.Closed, ({ code, shardId }) => log.info('discord-closed', { shard: shardId, code }));
  manager.on(events.Error, ({ error, shardId }) =>
    log.error('discord-gateway-failed', { shard: shardId, ...faultFields(error) }),
  );

  const connect = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await sessions.open(await manager.getShardIds());
        return await manager.connect();
      } catch (error) {
        log.error('discord-not-connected', faultFields(error));
        await pause(again, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };
  return {
    start: () => void connect(),
    async stop() {
      stopping.abort();
      await manager.destroy({ code: keepsSession });
    },
  };
}
