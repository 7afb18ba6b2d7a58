import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIInteraction } from 'discord.js';
import { faultFields } from '../../src/app/fault.ts';
import type { Log } from '../../src/app/ports.ts';
import { readBytes } from '../../src/app/read-bytes.ts';
import type { Response } from './answer-interaction.ts';

/** Where Discord delivers interactions to, if not over the gateway. */
export interface EndpointConfig {
  /** The application's public key: 32 bytes in hexadecimal. */
  readonly publicKey: string;
  readonly host: string;
  readonly port: number;
}

export interface Endpoint {
  start(): Promise<void>;
  /** The port it listens on. Throws before `start`. */
  port(): number;
  stop(): Promise<void>;
}

/** The one path that is served. */
export const interactionsPath = '/discord/interactions';

/** The largest body that is read, in bytes: a dialog of five fields of 4,000 characters has a tenth of it. */
const largest = 512 * 1_024;

/** How far a delivery's time may be from ours, in milliseconds: a copy of it that comes later is not believed. */
const fresh = 5 * 60_000;

/** Milliseconds that a client may take to send its headers, and all of its request. */
const patience = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_500 };

/**
 * Takes interactions over HTTP. Every delivery is signed by Discord, which sends wrong signatures too, to see that they are
 * refused. What is answered is the first response: it is given once the question is taken.
 */
export function openEndpoint(
  { publicKey, host, port }: EndpointConfig,
  take: (interaction: APIInteraction, response: Response) => Promise<void>,
  { log, now }: { log: Log; now: () => number },
): Endpoint {
  const isSigned = openCheck(publicKey, now);
  const open = new Set<Promise<void>>();
  let server: Server | undefined;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST' || request.url !== interactionsPath) return reply(response, 404);
    const body = await readBytes(request, largest);
    if (body === null) return reply(response, 413);
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': time } = request.headers;
    if (!isSigned(String(signature), String(time), body)) return reply(response, 401);
    await take(JSON.parse(body.toString()), {
      give: async (first) => reply(response, 200, first),
    });
    if (!response.writableEnded) reply(response, 204);
  };

  return {
    async start() {
      const started = createServer(patience, (request, response) => {
        const exchange = serve(request, response)
          .catch((error: unknown) => {
            log.error('discord-request-failed', faultFields(error));
            if (!response.headersSent) reply(response, 500);
          })
          .finally(() => open.delete(exchange));
        open.add(exchange);
      });
      await new Promise<void>((done, fail) => {
        started.once('error', fail);
        started.listen(port, host, () => {
          started.off('error', fail);
          done();
        });
      });
      server = started;
    },

    port() {
      if (!server) throw new Error('The interactions endpoint has no port before it is started.');
      return (server.address() as AddressInfo).port;
    },

    async stop() {
      const stopped = server;
      if (!stopped) return;
      const closed = new Promise<void>((done) => stopped.close(() => done()));
      await Promise.all(open);
      stopped.closeAllConnections();
      await closed;
    },
  };
}

/** Whether a body is what Discord signed, just now. */
function openCheck(publicKey: string, now: () => number): (signature: string, time: string, body: Buffer) => boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (signature, time, body) => {
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(time)) return false;
    if (Math.abs(now() - Number(time) * 1_000) > fresh) return false;
    return verify(null, Buffer.concat([Buffer.from(time), body]), key, Buffer.from(signature, 'hex'));
  };
}

function reply(response: ServerResponse, status: number, json?: unknown): void {
  const body = json === undefined ? '' : JSON.stringify(json);
  response.writeHead(status, {
    ...(body === '' ? {} : { 'content-type': 'application/json' }),
    ...(status === 413 ? { connection: 'close' } : {}),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}
