import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { app, appToken, bot, botToken, clientSecret, team } from './credentials.ts';
import { type Delivered, type Deliverer, newDeliverer } from './deliver.ts';
import { type Called, methods } from './methods.ts';
import { refusals } from './refusals.ts';
import { type Json, type Message, newMessage, newWorld, type World } from './world.ts';

/** What befalls a call. `late-error` and `lost` are done first. */
export type Fault =
  | 'none'
  | 'lost'
  | 'error'
  | 'late-error'
  | 'hang'
  | { readonly wait: number }
  | { readonly says: string };

/** One call that came in, in order. */
export interface Call {
  readonly method: string;
  readonly channel: string;
  readonly args: Json;
  readonly at: number;
}

/** A Slack of our own on a loopback port: it enforces the documented limits and keeps what every member would see. */
export interface Slack {
  /** The address of the Web API. */
  readonly api: string;
  readonly base: string;
  readonly world: World;
  readonly out: Deliverer;
  readonly calls: readonly Call[];
  /** Payloads that broke a limit: none may. */
  readonly refused: readonly string[];
  /** Calls that came in a channel before the time it was told to wait for was over. */
  early(): number;
  /** Decides what befalls the next call. */
  befall(fault: (call: Call) => Fault): void;
  /** Messages that may be posted at once in a channel before Slack counts one a second. */
  burst: number;
  event(event: Json, around?: Json, copies?: number): Promise<Delivered>;
  close(): Promise<void>;
}

export async function startSlack(): Promise<Slack> {
  const world = newWorld();
  addWorkspace(world, team, botToken);
  const out = newDeliverer(world);
  const calls: Call[] = [];
  const refused: string[] = [];
  const uploads: Called['uploads'] = new Map();
  const told = new Map<string, number>();
  const buckets = new Map<string, { tokens: number; at: number }>();
  let early = 0;
  let decide: (call: Call) => Fault = () => 'none';
  const refuse = (fault: string) => void refused.push(fault);

  /** Seconds to wait before another post in a channel; 0 where one may go. */
  const overRate = (channel: string): number => {
    const bucket = buckets.get(channel) ?? { tokens: self.burst, at: performance.now() };
    const now = performance.now();
    const tokens = Math.min(self.burst, bucket.tokens + (now - bucket.at) / 1_000);
    buckets.set(channel, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : 1;
  };

  const callMethod = async (method: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const args = argsOf(await bodyOf(request));
    const call: Call = { method, channel: String(args.channel ?? args.channel_id ?? ''), args, at: performance.now() };
    calls.push(call);
    const paced = `${method}:${call.channel}`;
    if ((told.get(paced) ?? 0) > performance.now() + 10) early += 1;
    const fault = decide(call);
    if (fault === 'hang') return;
    if (fault === 'error') return send(response, 500, {});
    const seconds =
      typeof fault === 'object' && 'wait' in fault ? fault.wait : isPaced(method) ? overRate(call.channel) : 0;
    if (seconds > 0) {
      told.set(paced, performance.now() + seconds * 1_000);
      response.setHeader('retry-after', String(seconds));
      return send(response, 429, { ok: false, error: 'ratelimited' });
    }
    if (typeof fault === 'object' && 'says' in fault) return send(response, 200, { ok: false, error: fault.says });
    const answer = run(method, request, args);
    if (fault === 'lost') return void request.socket.destroy();
    if (fault === 'late-error') return send(response, 500, {});
    return send(response, 200, answer);
  };

  const run = (method: string, request: IncomingMessage, args: Json): Json => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? String(args.token ?? '');
    if (method === 'apps.connections.open') {
      if (token !== appToken) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${self.base.replace('http', 'ws')}/link/${world.id('L')}` };
    }
    if (method === 'oauth.v2.access') return renew(args);
    const workspace = [...world.workspaces.values()].find(({ tokens }) => tokens.has(token));
    if (!workspace) return { ok: false, error: 'invalid_auth' };
    if ((workspace.tokens.get(token) ?? 0) < Date.now()) return { ok: false, error: 'token_expired' };
    const known = methods[method];
    if (!known) {
      refuse(`${method} is not known to the double`);
      return { ok: false, error: 'unknown_method' };
    }
    return known({ world, workspace, args, base: self.base, uploads, refuse });
  };

  /** A refresh token is good once. */
  const renew = (args: Json): Json => {
    const workspace = [...world.workspaces.values()].find(({ refresh }) => refresh === args.refresh_token);
    if (args.client_secret !== clientSecret || !workspace) return { ok: false, error: 'invalid_refresh_token' };
    const token = `xoxe.xoxb-${world.id('N')}`;
    const seconds = 12 * 60 * 60;
    workspace.refresh = `xoxe-${world.id('N')}`;
    workspace.tokens.set(token, Date.now() + seconds * 1_000);
    return { ok: true, access_token: token, refresh_token: workspace.refresh, expires_in: seconds, token_type: 'bot' };
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      refuse(`the double failed: ${error}`);
      if (!response.headersSent) send(response, 500, {});
    });
  });

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', self.base);
    const [, room, name = ''] = pathname.split('/');
    if (room === 'api') return callMethod(name, request, response);
    if (room === 'respond') return respondTo(name, request, response);
    if (room === 'upload') {
      const bytes = await bodyOf(request);
      const upload = uploads.get(name);
      if (!upload || upload.length !== bytes.length) refuse('upload: its length is not what was told');
      if (upload) upload.bytes = bytes;
      return void response.writeHead(200).end('OK');
    }
    if (room === 'files') return giveFile(name, request, response);
    return void response.writeHead(404).end();
  };

  const giveFile = (id: string, request: IncomingMessage, response: ServerResponse): void => {
    const file = world.files.get(id);
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const known = [...world.workspaces.values()].some(({ tokens }) => tokens.has(token));
    // Whoever may not see a file is shown the page to sign in.
    if (!known) return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.mimetype }).end(file.bytes);
  };

  const respondTo = async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const message = JSON.parse(String(await bodyOf(request))) as Json;
    const way = world.responses.get(id);
    const call: Call = { method: 'respond', channel: way?.channel ?? '', args: message, at: performance.now() };
    calls.push(call);
    const fault = decide(call);
    if (fault === 'hang') return;
    if (fault === 'error') return send(response, 500, {});
    if (!way || performance.now() > way.until) return send(response, 404, { ok: false, error: 'expired_url' });
    if (way.uses >= 5) return send(response, 404, { ok: false, error: 'used_url' });
    way.uses += 1;
    const faults = refusals(message, 'message');
    for (const one of faults) refuse(`response_url: ${one}`);
    if (faults.length > 0) return send(response, 400, { ok: false, error: 'invalid_blocks' });
    take(message, way);
    if (fault === 'lost') return void request.socket.destroy();
    response.writeHead(200).end('ok');
  };

  const take = (message: Json, way: { user: string; channel: string; source: Message | null }): void => {
    const content = { text: String(message.text ?? ''), blocks: (message.blocks as Json[] | undefined) ?? [] };
    if (message.replace_original === true && way.source && !way.source.deleted) {
      Object.assign(way.source, content);
      return;
    }
    const shown = newMessage({
      ...content,
      channel: way.channel,
      ts: world.ts(),
      thread: message.thread_ts === undefined ? null : String(message.thread_ts),
      user: bot,
      bot: true,
      only: message.response_type === 'in_channel' ? null : way.user,
    });
    world.messages.push(shown);
    // What a slash command was answered with first is what a later answer may replace.
    way.source ??= shown;
  };

  const links = new WebSocketServer({ server });
  links.on('connection', (socket) => {
    out.connected(socket);
    socket.send(JSON.stringify({ type: 'hello', num_connections: out.sockets.size, connection_info: { app_id: app } }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const self: Slack = {
    api: `${base}/api/`,
    base,
    world,
    out,
    calls,
    refused,
    burst: 20,
    early: () => early,
    befall(fault) {
      decide = fault;
    },
    event: (event, around = {}, copies = 1) => {
      const body = {
        token: 'legacy',
        team_id: team,
        context_team_id: team,
        api_app_id: app,
        type: 'event_callback',
        event_id: world.id('Ev'),
        event_time: Math.floor(Date.now() / 1_000),
        is_ext_shared_channel: false,
        authorizations: [
          { enterprise_id: null, team_id: team, user_id: bot, is_bot: true, is_enterprise_install: false },
        ],
        ...around,
        event,
      };
      return out.deliver('events_api', body, copies);
    },
    close: () => shut(server, links),
  };
  return self;
}

/** A workspace that has the app, with a channel for everybody. */
export function addWorkspace(world: World, id: string, token: string): void {
  world.workspaces.set(id, {
    id,
    bot,
    tokens: new Map([[token, Number.POSITIVE_INFINITY]]),
    channels: new Map(),
    admins: new Set(),
  });
}

function isPaced(method: string): boolean {
  return method === 'chat.postMessage' || method === 'chat.postEphemeral';
}

function send(response: ServerResponse, status: number, json: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Arguments come as a form, with JSON in the fields that are no plain texts. */
function argsOf(body: Buffer): Json {
  const json = new Set(['blocks', 'view', 'metadata', 'files', 'attachments']);
  const args: Json = {};
  for (const [name, value] of new URLSearchParams(String(body))) {
    args[name] = json.has(name) ? JSON.parse(value) : value === 'true' ? true : value === 'false' ? false : value;
  }
  return args;
}

async function shut(server: Server, links: WebSocketServer): Promise<void> {
  for (const socket of links.clients) socket.terminate();
  links.close();
  server.closeAllConnections();
  await Promise.race([new Promise((done) => server.close(done)), wait(2_000)]);
}
