import { type App, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import { clientOptions } from './call.ts';
import { at, textAt } from './field.ts';
import { quietLogger } from './quiet-logger.ts';

/** How often it is looked whether the connection lives, in milliseconds. */
const watch = 5_000;

export interface SocketConfig {
  readonly api: string;
  readonly appToken: string;
}

/** One connection. */
export interface Socket {
  /** Resolves when it stands. */
  open(): Promise<void>;
  /** Resolves when Slack wants it renewed, or it is gone. */
  readonly over: Promise<void>;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
  alive(): boolean;
  /** Closes it once what came over it is acknowledged. */
  close(): Promise<void>;
}

/** What the client keeps to itself, and we need. */
interface Inside {
  onWebSocketMessage(data: unknown, isBinary: boolean): Promise<void>;
  websocket?: { isActive(): boolean };
}

/** A new client of the library, with its faults kept from the process. */
export function newSocket(
  { api, appToken }: SocketConfig,
  take: (event: ReceiverEvent) => Promise<void>,
  log: Log,
): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quietLogger(log),
    installerOptions: { clientOptions: clientOptions(api, log) },
    // What was not taken is not acknowledged: Slack delivers it again.
    processEventErrorHandler: async ({ error }) => {
      log.warn('slack-not-taken', faultFields(error));
      return false;
    },
  });
  const underWay = new Set<Promise<void>>();
  const processEvent = async (event: ReceiverEvent): Promise<void> => {
    const taken = take(event);
    underWay.add(taken);
    await taken.finally(() => underWay.delete(taken));
  };
  receiver.init({ processEvent } as unknown as App);
  const { client } = receiver;
  const inside = client as unknown as Inside;
  const over = signalled();
  const gone = signalled();
  // The client's own listener fails on what it does not know, and that would end the process.
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: boolean) => {
    if (isRenewal(data)) return over.tell();
    inside
      .onWebSocketMessage(data, isBinary)
      .catch((error: unknown) => log.warn('slack-frame-unknown', faultFields(error)));
  });
  const end = () => {
    over.tell();
    gone.tell();
  };
  client.on('disconnected', end);
  const beat = setInterval(() => {
    if (inside.websocket?.isActive() === false) end();
  }, watch);
  return {
    over: over.told,
    gone: gone.told,
    async open() {
      await client.start();
    },
    alive: () => inside.websocket?.isActive() === true,
    async close() {
      clearInterval(beat);
      // An acknowledgement goes over the connection that the delivery came by.
      await Promise.allSettled(underWay);
      await client.disconnect();
    },
  };
}

function signalled(): { readonly told: Promise<void>; tell(): void } {
  let tell = () => {};
  const told = new Promise<void>((done) => {
    tell = done;
  });
  return { told, tell };
}

/** Slack will close this connection soon, and wants another in its place. */
function isRenewal(data: unknown): boolean {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return false;
  try {
    const frame: unknown = JSON.parse(data);
    return textAt(frame, 'type') === 'disconnect' && at(frame, 'envelope_id') === undefined;
  } catch {
    return false;
  }
}
