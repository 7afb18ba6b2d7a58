import { boundFiles } from '../app/attached.ts';
import { faultFields } from '../app/fault.ts';
import type { Communities, Inbox } from '../app/ledger.ts';
import type { Door, Glance, Log, Metrics } from '../app/ports.ts';
import { readUnasked } from '../app/posted.ts';
import { Problem } from '../app/problem.ts';
import { remembering } from './coached.ts';
import { openGate } from './gate.ts';
import type { Waiting } from './waiting.ts';
import { within } from './within.ts';

/** How long a platform waits to hear that its delivery is kept, in milliseconds: Slack and Discord give up after 3 s. */
const patience = 2_000;

/**
 * How long a delivery waits for its turn, in milliseconds. Whoever has waited longer is told to come again without having been begun:
 * else, where more comes in than can be kept, all would be begun too late, and none kept in time.
 */
const turn = 1_000;

/** How many deliveries are written at once. A database that hangs holds no more than these; the others give up in time. */
const width = 32;

/** How often a waiting page looks whether its reply is there, should the call that says so be missed, in milliseconds. */
const look = 1_000;

export interface DoorTools {
  readonly inbox: Inbox;
  readonly communities: Communities;
  readonly glance: Glance;
  readonly waiting: Waiting;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** The doors to the inbox, one for each platform; they share one gate. */
export function openDoors({
  inbox,
  communities,
  glance,
  waiting,
  log,
  metrics,
}: DoorTools): (platform: string) => Door {
  const gate = openGate(width, turn);
  const coaches = remembering(communities.coaches);
  const take = async <T>(event: string, platform: string, write: () => Promise<T>): Promise<T> => {
    try {
      return await within(patience, gate(write));
    } catch (error) {
      log.warn(event, { platform, ...(error instanceof Problem ? { problem: error.code } : faultFields(error)) });
      throw error;
    }
  };
  return (platform) => ({
    async accept(ask) {
      // Talk is not even written down. An edit is: what it was an edit of may be waiting to be answered.
      if (ask.unasked && !ask.message?.version && readUnasked(ask) === null) return;
      const started = performance.now();
      const outcome = await take('not-accepted', platform, () => inbox.accept(platform, boundFiles(ask)));
      metrics.time('acknowledge', (performance.now() - started) / 1_000);
      if (outcome === 'accepted') metrics.count('accepted');
    },

    withdraw: (message) => take('not-withdrawn', platform, () => inbox.withdraw(platform, message)),

    async reply(ask, signal) {
      let found = await inbox.find(platform, ask);
      while (found !== null && found.reply === null) {
        if (signal.aborted) return null;
        // Waits before it looks, so that a reply written between the two is not missed.
        const told = waiting.forReply(found.id, AbortSignal.any([signal, AbortSignal.timeout(look)]));
        found = await inbox.find(platform, ask);
        if (found !== null && found.reply === null) await told;
      }
      if (found?.reply) return found.reply;
      throw new Problem('not-found', 'This question is not kept any more. Please send it again.');
    },

    form: (ask) => take('no-form', platform, () => glance.form(ask)),
    look: (ask) => take('no-look', platform, () => glance.look(ask)),
    suggest: (ask, option, typed) => take('no-suggestions', platform, () => glance.suggest(ask, option, typed)),
    coaches: (community, channel) => take('not-looked-up', platform, () => coaches(community, channel)),
    left: (community) => take('not-noted', platform, () => communities.left(community)),
    joined: (community) => take('not-noted', platform, () => communities.joined(community)),
  });
}
