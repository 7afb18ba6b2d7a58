import type { ReceiverEvent } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { newSocket, type Socket, type SocketConfig } from './socket.ts';
import { slackError } from './trouble.ts';

/** Connections at a time. Slack sends to any of them, and renews each every few hours: with one, nothing would come meanwhile. */
const lines = 2;

/** How long a connection may take to stand, in milliseconds. */
const patience = 15_000;

/** How long Slack may take to agree that a connection ends, in milliseconds: less than a process has to stop. */
const farewell = 3_000;

/** How long a pause between two tries is at most, in milliseconds. */
const longestPause = 15_000;

/** How often it is looked whether each connection lives, and after how long without any it is told, in milliseconds. */
const watch = 5_000;
const alarm = 60_000;

/** What Slack says when it will never connect us. */
const hopeless = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'not_allowed_token_type', 'missing_scope']);

const refused =
  'Slack does not accept SLACK_APP_TOKEN. Make a new app-level token with the scope connections:write, and set it.';

/** Socket Mode: Slack's deliveries over connections that we open. */
export interface Sockets {
  /** Connects, and stays connected. Rejects with a `Problem` when Slack does not take the token. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The client's own ways to come back are not used: they leave five seconds without a connection, and one failed try ends the
 * process. Each connection here is a new client, opened before the old one is let go.
 */
export function openSockets(config: SocketConfig, take: (event: ReceiverEvent) => Promise<void>, log: Log): Sockets {
  const open = new Set<Socket>();
  const stopping = new AbortController();
  const stopped = new Promise<void>((done) => stopping.signal.addEventListener('abort', () => done()));
  let lastAlive = performance.now();
  let watching: NodeJS.Timeout | undefined;

  /** A connection that stands, or null where there is none yet. Rejects with a `Problem` when there never will be. */
  const connect = async (): Promise<Socket | null> => {
    const socket = newSocket(config, take, log);
    try {
      await within(patience, socket.open());
      if (stopping.signal.aborted) throw stopping.signal.reason;
      open.add(socket);
      log.info('slack-connected', { connections: open.size });
      return socket;
    } catch (error) {
      socket.close().catch(() => {});
      if (hopeless.has(slackError(error) ?? '')) throw new Problem('cannot-open', refused);
      if (!stopping.signal.aborted) log.warn('slack-not-connected', faultFields(error));
      return null;
    }
  };
  const reconnect = async (): Promise<Socket | null> => {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      if (failures > 0) await pause(Math.min(longestPause, 500 * 2 ** failures), stopped);
      const socket = await connect().catch(() => null);
      if (socket) return socket;
    }
    return null;
  };
  const letGo = async (socket: Socket): Promise<void> => {
    open.delete(socket);
    await within(farewell, socket.close()).catch(() => {});
  };
  /** What was under way when Slack asked for another connection still comes over the old one, until Slack closes it. */
  const outlive = async (socket: Socket): Promise<void> => {
    await within(patience, Promise.race([socket.gone, stopped])).catch(() => {});
    await letGo(socket);
  };
  /** Keeps one line open: what replaces a connection stands before that one is let go. */
  const keep = async (first: Socket | null): Promise<void> => {
    let socket = first;
    while (!stopping.signal.aborted) {
      if (socket) await Promise.race([socket.over, stopped]);
      const old = socket;
      socket = await reconnect();
      if (old) outlive(old);
    }
  };

  return {
    async start() {
      const first = await connect();
      for (let line = 0; line < lines; line += 1) keep(line === 0 ? first : null);
      watching = setInterval(() => {
        if ([...open].some((socket) => socket.alive())) lastAlive = performance.now();
        else if (performance.now() - lastAlive > alarm) {
          lastAlive = performance.now();
          log.error('slack-unreachable', { seconds: alarm / 1_000 });
        }
      }, watch);
    },
    async stop() {
      clearInterval(watching);
      stopping.abort();
      await Promise.all([...open].map(letGo));
    },
  };
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Slack took too long.')), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function pause(milliseconds: number, stopped: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((done) => {
      timer = setTimeout(done, milliseconds);
    }),
    stopped,
  ]);
  clearTimeout(timer);
}
