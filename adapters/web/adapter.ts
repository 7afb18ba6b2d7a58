import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from '../../src/app/command.ts';
import { faultFields } from '../../src/app/fault.ts';
import type { Ask, ChatAdapter, Door, Log } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { inUrl } from './guard.ts';
import { renderReply } from './render.ts';
import { type Answered, problem, type Response, serve } from './serve.ts';

/** Where the page is served. Port 0 lets the system choose one. */
export interface WebConfig {
  readonly host: string;
  readonly port: number;
}

/** The chat page on this machine. */
export interface WebAdapter extends ChatAdapter<never> {
  /** The page's address for a browser on this machine, without a slash at the end. Throws before `start`. */
  address(): string;
}

/** Only what the page itself serves may load or run on it, and it may be framed by nobody. */
const guarded = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Milliseconds that a client may take to send its headers, to send all of a request, and to stay silent. */
const patience = { headersTimeout: 5_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_500 };
const silence = 120_000;

/**
 * How long the page waits for a reply before it is told to ask again, in milliseconds: while the page is open, and once
 * the process is stopping. The question is kept, and asking again finds its reply.
 */
const replyPatience = 25_000;
const lastPatience = 5_000;

/** A chat page over HTTP with the same commands as every platform, for the one person at this machine. */
export function webAdapter(config: WebConfig, tools: { commands: readonly Command[]; log: Log }): WebAdapter {
  const { log } = tools;
  const open = new Map<IncomingMessage, Promise<void>>();
  const closing = new AbortController();
  const giveUp = new AbortController();
  let server: Server | undefined;

  /** Takes the question for good, then waits until its reply can be fetched. */
  const answer = async (door: Door, ask: Ask): Promise<Answered> => {
    if (closing.signal.aborted) return 'stopping';
    try {
      await door.accept(ask);
      const reply = await door.reply(ask, AbortSignal.any([giveUp.signal, AbortSignal.timeout(replyPatience)]));
      return reply ? renderReply(reply) : 'late';
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  };

  return {
    platform: 'web',

    async start(door) {
      const respond = serve({
        host: config.host,
        commands: tools.commands,
        answer: (ask) => answer(door, ask),
        form: (ask) => door.form(ask).catch(asProblem),
      });
      const started = createServer(patience, (request, response) => {
        const exchange = respond(request)
          .catch((error: unknown) => failed(error, request, log))
          .then((result) => write(result, request, response, closing.signal.aborted))
          .finally(() => open.delete(request));
        open.set(request, exchange);
      });
      started.on('clientError', (_error, socket) => {
        if (socket.writable)
          socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n', () => socket.destroy());
        else socket.destroy();
      });
      started.timeout = silence;
      await listen(started, config);
      server = started;
    },

    draw: () => [],
    pages: () => 0,
    download: neverSent,
    send: neverSent,
    lookFor: neverSent,

    async stop() {
      closing.abort();
      const stopped = server;
      if (!stopped) return;
      const lastWait = setTimeout(() => giveUp.abort(), lastPatience);
      const closed = new Promise<void>((done) => stopped.close(() => done()));
      for (const request of open.keys()) if (!request.complete) request.destroy();
      await Promise.all(open.values());
      clearTimeout(lastWait);
      stopped.closeAllConnections();
      await closed;
    },

    address() {
      if (!server) throw new Error('The chat page has no address before it is started.');
      const { port } = server.address() as AddressInfo;
      const everywhere = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(config.host);
      return `http://${everywhere ? 'localhost' : inUrl(config.host)}:${port}`;
    },
  };
}

/** The page fetches its replies and brings its files along: there is nothing to send, and nothing to fetch from it. */
function neverSent(): never {
  throw new Error('The chat page is sent nothing, and asked for nothing.');
}

/** A `Problem` is an answer too; anything else is thrown on. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

/** Logs what went wrong, never what was asked, and gives the person one sentence. A sender that hung up is no fault. */
function failed(error: unknown, request: IncomingMessage, log: Log): Response {
  if (request.complete) log.error('web-request-failed', faultFields(error));
  return problem(500, 'Something went wrong on our side. Nothing is lost: try again.');
}

/** Resolves when the response has left or the other side is gone. */
function write(result: Response, request: IncomingMessage, response: ServerResponse, last: boolean): Promise<void> {
  return new Promise((done) => {
    if (response.destroyed) return done();
    response.once('close', done);
    const unread = !request.complete;
    response.writeHead(result.status, {
      ...guarded,
      ...result.headers,
      'content-length': result.body.byteLength,
      ...(last || unread ? { connection: 'close' } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : result.body);
  });
}

/** Resolves when the server takes connections. Rejects with the system's error, such as EADDRINUSE for a port that is taken. */
function listen(server: Server, { host, port }: WebConfig): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
}
