import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, HTTPModuleFunctions, HTTPReceiver, type HTTPReceiverOptions, type ReceiverEvent } from '@slack/bolt';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import { readBytes } from '../../src/app/read-bytes.ts';
import { quietLogger } from './quiet-logger.ts';

/** Where Slack delivers everything to. */
export const eventsPath = '/slack/events';

/** The largest delivery that is read, in bytes. Slack's own are far smaller. */
const largest = 1024 * 1024;

/** How far ahead of our clock a delivery may say it was sent, in seconds. Bolt refuses only what is older than that. */
const ahead = 5 * 60;

/** Milliseconds that Slack may take to send its headers, and all of a delivery. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_500 };

export interface ListenerConfig {
  readonly host: string;
  readonly port: number;
  /** Null where deliveries come another way, and only installing the app is served. */
  readonly signingSecret: string | null;
}

/** Slack's deliveries as signed requests to a port of ours. */
export interface Listener {
  start(): Promise<void>;
  /** Takes no more requests; those under way are answered. */
  stop(): Promise<void>;
  /** The port it listens on. Throws before `start`. */
  port(): number;
}

/** `install`: what Bolt needs to let workspaces install the app at the same port. */
export function openListener(
  { host, port, signingSecret }: ListenerConfig,
  take: (event: ReceiverEvent) => Promise<void>,
  { log, install = {} }: { log: Log; install?: Partial<HTTPReceiverOptions> },
): Listener {
  const receiver = new HTTPReceiver({
    ...install,
    signingSecret: signingSecret ?? '',
    signatureVerification: signingSecret !== null,
    // Nothing is taken in that nobody signed.
    endpoints: signingSecret === null ? [] : eventsPath,
    logger: quietLogger(log),
    // What was not taken is answered with an error: Slack delivers it again.
    processEventErrorHandler: async ({ error, response }) => {
      log.warn('slack-not-taken', faultFields(error));
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(500).end();
    },
  });
  receiver.init({ processEvent: take } as unknown as App);
  receiver.requestListener = guarded(receiver.requestListener);
  let server: Server | undefined;
  return {
    async start() {
      server = (await receiver.start({ host, port }, patience)) as Server;
    },
    async stop() {
      if (!server) return;
      const stopped = receiver.stop();
      server.closeIdleConnections();
      await stopped;
    },
    port() {
      if (!server) throw new Error('The listener for Slack has no port before it is started.');
      return (server.address() as AddressInfo).port;
    },
  };
}

/** Refuses what would end the process or be too much, before Bolt reads it. */
function guarded(inner: RequestListener): RequestListener {
  return async (request, response) => {
    const refuse = (status: number) => response.writeHead(status, { connection: 'close' }).end();
    try {
      const status = request.method === 'POST' ? await faultOf(request) : null;
      if (status === null) inner(request, response);
      else refuse(status);
    } catch {
      // Bolt throws for an address that it does not serve.
      if (!response.headersSent) refuse(404);
    }
  };
}

/** The status that a delivery is refused with, or null. Its body is left where Bolt finds one that was read already. */
async function faultOf(request: IncomingMessage): Promise<number | null> {
  const rawBody = await readBytes(request, largest);
  if (rawBody === null) return 413;
  if (Number(request.headers['x-slack-request-timestamp']) * 1_000 > Date.now() + ahead * 1_000) return 401;
  try {
    const parsed: unknown = HTTPModuleFunctions.parseHTTPRequestBody(Object.assign(request, { rawBody }));
    return typeof parsed === 'object' && parsed !== null ? null : 400;
  } catch {
    return 400;
  }
}
