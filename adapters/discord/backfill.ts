import type { APIMessage } from 'discord.js';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import { untilDone } from './again.ts';
import { type Api, refusedStatus } from './api.ts';
import type { Delivered } from './message.ts';
import type { Missed } from './session.ts';
import { timeOf } from './way-back.ts';

/** How far back is looked, in milliseconds: what is older, its writer has asked again or forgotten. */
const furthest = 12 * 60 * 60_000;

/** How many messages are asked for at once: all that Discord gives. */
const page = 100;

/** The most pages of one channel. A channel of coached posts has some hundreds of messages in half a day. */
const mostPages = 20;

/** Pauses between two tries of one call, in milliseconds, and how often: some four minutes. Then the next channel has its turn. */
const persistence = { first: 500, last: 30_000, tries: 12 };

export interface BackfillTools {
  readonly api: Api;
  readonly take: (message: Delivered) => Promise<void>;
  readonly log: Log;
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * Looks up what was said to us while nobody listened, in the channels where we are spoken to. For when Discord began a new
 * session, and so delivers nothing of what came before it. What was taken already is known by its id. Gives the channels
 * that could not be looked through; one that Discord does not let us see any more is none of them.
 */
export async function backfill(missed: Missed, tools: BackfillTools): Promise<readonly string[]> {
  const { log, now, signal } = tools;
  const after = timeOf(missed.newest) < now - furthest ? idAt(now - furthest) : missed.newest;
  const left: string[] = [];
  let found = 0;
  for (const channel of missed.channels) {
    try {
      found += await lookThrough(channel, after, tools);
    } catch (error) {
      if (signal.aborted) throw error;
      if (refusedStatus(error) === null) left.push(channel);
      log.warn('discord-not-looked-up', { channel, ...faultFields(error) });
    }
  }
  log.info('discord-looked-up', { channels: missed.channels.length - left.length, messages: found });
  return left;
}

/** Takes all messages of a channel after that one, the oldest first. Gives how many there were. */
async function lookThrough(channel: string, after: string, { api, take, log, signal }: BackfillTools): Promise<number> {
  let guild: string | null | undefined;
  let newest = after;
  for (let found = 0, pages = 1; ; pages += 1) {
    const query = { after: newest, limit: String(page) };
    const messages = await patiently(
      () => api.call<readonly APIMessage[]>('GET', `/channels/${channel}/messages`, { query }),
      signal,
    );
    if (messages.length > 0) guild ??= await patiently(() => guildOf(channel, api), signal);
    for (const message of [...messages].reverse()) await take({ ...message, ...(guild ? { guild_id: guild } : {}) });
    found += messages.length;
    newest = messages[0]?.id ?? newest;
    if (messages.length < page) return found;
    if (pages === mostPages) {
      log.warn('discord-not-all-looked-up', { channel, messages: found });
      return found;
    }
  }
}

/** Tries again what failed or was asked to wait, and not what was refused. */
async function patiently<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const tried = () =>
    call().then(
      (value) => ({ value }),
      (error: unknown) => {
        if (refusedStatus(error) === null) throw error;
        return { error };
      },
    );
  const done = await untilDone(tried, { ...persistence, signal });
  if ('error' in done) throw done.error;
  return done.value;
}

/** Messages that are looked up do not tell which server they are in; their channel does. */
async function guildOf(channel: string, api: Api): Promise<string | null> {
  const { guild_id: guild } = await api.call<{ readonly guild_id?: string }>('GET', `/channels/${channel}`);
  return guild ?? null;
}

/** The id that something made at that time would have at least. */
function idAt(time: number): string {
  return ((BigInt(Math.floor(time)) - 1_420_070_400_000n) << 22n).toString();
}
