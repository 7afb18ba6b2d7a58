import type { SessionInfo } from '@discordjs/ws';
import { faultFields } from '../../src/app/fault.ts';
import type { Log, Vault } from '../../src/app/ports.ts';

/** Milliseconds between two times that a session's place is written down. What came in between comes again, and is known. */
const rhythm = 200;

/** The most channels of which the place is remembered for a session that cannot be taken up again. */
const mostChannels = 200;

/** What is written down of a session. */
interface Kept {
  readonly session: SessionInfo;
  /** The newest message that was taken care of, as its id. */
  readonly newest: string;
  /** Channels in which we were spoken to, the last one last. */
  readonly channels: readonly string[];
  /** What is still to be looked up. */
  readonly missed?: Missed | null;
}

/** What was known of messages when a session was lost: what came after is to be looked up. */
export type Missed = Pick<Kept, 'newest' | 'channels'>;

/**
 * The sessions of our shards. What is written down is behind what was delivered: it counts up to the first delivery that is
 * not taken care of, so that a process that dies is delivered the rest once more.
 */
export interface Sessions {
  /** Reads what was written down. Rejects when that fails. */
  open(shards: readonly number[]): Promise<void>;
  /** For the gateway: where to take up. */
  retrieve(shard: number): SessionInfo | null;
  /** For the gateway: what was delivered last, or null where it gives the session up. */
  update(shard: number, session: SessionInfo | null): void;
  /** Discord said hello on a new connection, or took the session up again. */
  greeted(shard: number): void;
  resumed(shard: number): void;
  /** A delivery came; call what it gives when it is taken care of. */
  delivered(shard: number, sequence: number, message: string | null): () => void;
  /** We were spoken to in this channel. */
  spoken(shard: number, channel: string): void;
  /** What earlier sessions missed and nobody has looked up yet; null where there is nothing. */
  missed(shard: number): Missed | null;
  /** That was looked up, but for these channels. */
  lookedUp(shard: number, missed: Missed, left: readonly string[]): void;
  /** Gives no session up any more, and writes down where each one is. */
  close(): Promise<void>;
}

interface Shard {
  session: SessionInfo | null;
  /** Taken up after the last hello. A session is given up only when Discord would not take it up. */
  settled: boolean;
  greeted: boolean;
  /** Deliveries that are not taken care of yet, and those after them that are, with the message of each. */
  readonly open: Set<number>;
  readonly done: Map<number, string | null>;
  through: number;
  newest: string;
  readonly channels: Set<string>;
  missed: Missed | null;
  timer: NodeJS.Timeout | undefined;
  writing: Promise<void>;
}

export function openSessions(vault: Vault, intents: number, log: Log): Sessions {
  const shards = new Map<number, Shard>();
  let closing = false;
  // Another choice of intents needs a session of its own.
  const nameOf = (shard: number) => `session-${shard}-${intents}`;

  const write = async (shard: number, state: Shard): Promise<void> => {
    const { session, through: sequence, newest, channels, missed } = state;
    try {
      if (session === null) return;
      const kept: Kept = { session: { ...session, sequence }, newest, channels: [...channels], missed };
      await vault.write(null, nameOf(shard), JSON.stringify(kept));
    } catch (error) {
      // It is written with the next one: until then more is delivered twice.
      log.warn('discord-session-not-kept', { shard, ...faultFields(error) });
    }
  };
  const soon = (shard: number, state: Shard, wait = rhythm): void => {
    if (closing || state.timer) return;
    state.timer = setTimeout(() => {
      state.timer = undefined;
      state.writing = state.writing.then(() => write(shard, state));
    }, wait);
  };
  const settle = (state: Shard): void => {
    const first = Math.min(...state.open);
    for (const [sequence, message] of [...state.done].sort(([a], [b]) => a - b)) {
      if (sequence >= first) break;
      state.done.delete(sequence);
      state.through = Math.max(state.through, sequence);
      if (message !== null && BigInt(message) > BigInt(state.newest)) state.newest = message;
    }
  };
  const load = async (shard: number): Promise<void> => {
    if (shards.has(shard)) return;
    const text = await vault.read(null, nameOf(shard));
    const kept: Kept | null = text === null ? null : JSON.parse(text);
    shards.set(shard, {
      session: kept?.session ?? null,
      settled: false,
      greeted: false,
      open: new Set(),
      done: new Map(),
      through: kept?.session.sequence ?? 0,
      newest: kept?.newest ?? '0',
      channels: new Set(kept?.channels ?? []),
      missed: kept?.missed ?? null,
      timer: undefined,
      writing: Promise.resolve(),
    });
  };

  return {
    async open(ids) {
      for (const shard of ids) await load(shard);
    },

    retrieve: (shard) => shards.get(shard)?.session ?? null,

    update(shard, session) {
      const state = shards.get(shard);
      if (!state || closing) return;
      if (session === null) {
        if (state.greeted && !state.settled) state.session = null;
        return;
      }
      if (session.sessionId !== state.session?.sessionId) {
        if (state.newest !== '0' || state.channels.size > 0) {
          // What is still to be looked up from before an earlier session reaches further back.
          const { newest, channels } = state.missed ?? { newest: state.newest, channels: [] };
          state.missed = { newest, channels: [...new Set([...channels, ...state.channels])] };
        }
        state.open.clear();
        state.done.clear();
        state.through = 0;
        state.settled = true;
        soon(shard, state, 0);
      }
      state.session = session;
    },

    greeted(shard) {
      const state = shards.get(shard);
      if (state) Object.assign(state, { greeted: true, settled: false });
    },

    resumed(shard) {
      const state = shards.get(shard);
      if (state) state.settled = true;
    },

    delivered(shard, sequence, message) {
      const state = shards.get(shard);
      if (!state) return () => {};
      const session = state.session?.sessionId;
      state.open.add(sequence);
      return () => {
        // Sequences begin anew with each session.
        if (state.session?.sessionId !== session || !state.open.delete(sequence)) return;
        state.done.set(sequence, message);
        settle(state);
        soon(shard, state);
      };
    },

    spoken(shard, channel) {
      const channels = shards.get(shard)?.channels;
      if (!channels) return;
      channels.delete(channel);
      channels.add(channel);
      const [oldest] = channels;
      if (channels.size > mostChannels && oldest !== undefined) channels.delete(oldest);
    },

    missed: (shard) => shards.get(shard)?.missed ?? null,

    lookedUp(shard, missed, left) {
      const state = shards.get(shard);
      if (!state || state.missed !== missed) return;
      state.missed = left.length > 0 ? { ...missed, channels: left } : null;
      soon(shard, state);
    },

    async close() {
      closing = true;
      for (const [shard, state] of shards) {
        clearTimeout(state.timer);
        await state.writing;
        await write(shard, state);
      }
    },
  };
}
