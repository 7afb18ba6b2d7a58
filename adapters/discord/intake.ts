import {
  type APIInteraction,
  RESTJSONErrorCodes as codes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
} from 'discord.js';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Door, Log } from '../../src/app/ports.ts';
import { untilDone } from './again.ts';
import { answerInteraction, type Response } from './answer-interaction.ts';
import { type Api, discordCode } from './api.ts';
import { backfill } from './backfill.ts';
import { sentenceBody } from './body.ts';
import type { Channels } from './channels.ts';
import type { Heard } from './gateway.ts';
import { type HearTools, hear, hearMessage } from './hear.ts';
import type { Sessions } from './session.ts';
import { furtherOf } from './way-back.ts';

export interface IntakeTools {
  readonly door: Door;
  readonly commands: readonly Command[];
  readonly api: Api;
  readonly channels: Channels;
  readonly sessions: Sessions;
  readonly readsAll: boolean;
  /** Our own id. */
  readonly self: string;
  readonly log: Log;
}

/** Takes care of what the gateway delivers. What cannot be taken is tried again, and counts as not delivered until it is. */
export interface Intake extends Heard {
  /** Waits a while for what is under way. What is not taken by then is delivered to the next process. */
  stop(): Promise<void>;
}

/** Pauses between two tries to take a message, in milliseconds, and how often: an hour. After that it is a fault of its own. */
const persistence = { first: 500, last: 10_000, tries: 365 };

/** As long for an interaction, whose member looks at a sign that work is under way. */
const impatience = { first: 1_000, last: 4_000, tries: 7 };

/** How long `stop` waits, in milliseconds. */
const lastWait = 3_000;

export function openIntake(tools: IntakeTools): Intake {
  const { door, commands, api, channels, sessions, readsAll, self, log } = tools;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();
  const lookingUp = new Map<number, Promise<void>>();
  const patient: Door = { ...door, accept: (ask) => untilDone(() => door.accept(ask), { ...impatience, signal }) };

  const hearing = (shard: number): HearTools => ({
    door,
    channels,
    readsAll,
    self,
    spoken: (channel) => sessions.spoken(shard, channel),
  });

  const care = (shard: number, payload: GatewayDispatchPayload): Promise<void> =>
    payload.t === GatewayDispatchEvents.InteractionCreate
      ? answerInteraction(payload.d, byCall(payload.d, api, log), { door: patient, commands, log })
      : untilDone(() => hear(payload, hearing(shard)), { ...persistence, signal });

  /** Looks up what was missed. A process that ends before it has leaves it to the next one. */
  const lookUp = async (shard: number): Promise<void> => {
    const missed = sessions.missed(shard);
    if (missed === null) return;
    const take = (message: Parameters<typeof hearMessage>[0]) =>
      untilDone(() => hearMessage(message, hearing(shard)), { ...persistence, signal });
    sessions.lookedUp(shard, missed, await backfill(missed, { api, take, log, now: Date.now(), signal }));
  };

  const follow = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  return {
    dispatch(shard, payload) {
      const done = sessions.delivered(shard, payload.s, messageIn(payload));
      const work = care(shard, payload).catch((error: unknown) => {
        // What the next process is to take counts as not delivered.
        if (signal.aborted) throw error;
        log.error('discord-delivery-failed', { type: payload.t, ...faultFields(error) });
      });
      follow(work.then(done, () => {}));
    },

    connected(shard) {
      const before = lookingUp.get(shard) ?? Promise.resolve();
      const work = before.then(() => lookUp(shard)).catch(() => {});
      lookingUp.set(shard, work);
      follow(work);
    },

    async stop() {
      const quiet = Promise.all(underWay);
      const late = new Promise((done) => setTimeout(done, lastWait).unref());
      await Promise.race([quiet, late]);
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

/** The first response to an interaction that came over the gateway. It is given once; whether it came in time Discord says. */
function byCall(interaction: APIInteraction, api: Api, log: Log): Response {
  const { id, token, application_id: application } = interaction;
  const way = { kind: 'answer', application, interaction: id, token } as const;
  return {
    async give(response) {
      try {
        await api.reply('POST', `/interactions/${id}/${token}/callback`, { body: response });
      } catch (error) {
        // A process before this one gave it, and ended before it could say that it had.
        if (discordCode(error) === codes.InteractionHasAlreadyBeenAcknowledged) return;
        log.warn('discord-response-not-given', { code: discordCode(error) ?? 0, ...faultFields(error) });
      }
    },
    async change(sentence) {
      const body = sentenceBody(sentence);
      await api.reply('PATCH', `${furtherOf(way)}/messages/@original`, { body }).catch((error: unknown) => {
        log.warn('discord-member-not-told', { code: discordCode(error) ?? 0, ...faultFields(error) });
      });
    },
  };
}

/** The id of the message that a delivery brings, by which is known what was missed. */
function messageIn({ t, d }: GatewayDispatchPayload): string | null {
  return t === GatewayDispatchEvents.MessageCreate ? d.id : null;
}
