import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Json, World } from './world.ts';

/** What came of a delivery: whether it was acknowledged in the end, with what, and how often it was tried. */
export interface Delivered {
  readonly acknowledged: boolean;
  readonly body: unknown;
  readonly tries: number;
}

/** Where deliveries go. */
export type Target =
  | { readonly kind: 'socket' }
  | { readonly kind: 'http'; readonly urls: readonly string[]; readonly secret: string };

export type Envelope = 'events_api' | 'slash_commands' | 'interactive';

export interface Deliverer {
  target: Target;
  /** How long Slack waits for an acknowledgement, in milliseconds. */
  patience: number;
  /** Seconds between the tries of one event: Slack's own schedule is 0, 60 and 300. Nothing else is tried again. */
  schedule: readonly number[];
  /** Milliseconds from sending to acknowledgement, of each that was acknowledged. */
  readonly acks: number[];
  /** Deliveries that were not acknowledged in three seconds, or answered with an error. */
  readonly missed: string[];
  deliver(envelope: Envelope, payload: Json, copies?: number): Promise<Delivered>;
  connected(socket: WebSocket): void;
  readonly sockets: Set<WebSocket>;
  /** Sends a frame over every connection, as it is. */
  broadcast(frame: Json): void;
  /** Asks every connection to be renewed, and closes them a moment later. */
  refresh(): void;
}

export function newDeliverer(world: World): Deliverer {
  const sockets = new Set<WebSocket>();
  /** Asked to be renewed: used only while there is no other. */
  const leaving = new Set<WebSocket>();
  const waiting = new Map<string, (answer: { body: unknown } | null) => void>();
  let turn = 0;

  const bySocket = async (envelope: Envelope, payload: Json, attempt: number): Promise<{ body: unknown } | null> => {
    const live = [...sockets].filter((socket) => socket.readyState === socket.OPEN);
    const staying = live.filter((socket) => !leaving.has(socket));
    const ready = staying.length > 0 ? staying : live;
    const socket = ready[turn++ % Math.max(1, ready.length)];
    if (!socket) return null;
    const id = `${world.id('E')}`;
    const retry = attempt > 0 ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
    const frame = {
      envelope_id: id,
      type: envelope,
      accepts_response_payload: envelope !== 'events_api',
      payload,
      ...retry,
    };
    let timer: NodeJS.Timeout | undefined;
    const lost = () => waiting.get(id)?.(null);
    const answer = await new Promise<{ body: unknown } | null>((done) => {
      waiting.set(id, done);
      timer = setTimeout(() => done(null), self.patience);
      socket.once('close', lost);
      socket.send(JSON.stringify(frame));
    });
    clearTimeout(timer);
    waiting.delete(id);
    socket.off('close', lost);
    return answer;
  };

  const byHttp = async (
    { urls, secret }: Extract<Target, { kind: 'http' }>,
    envelope: Envelope,
    payload: Json,
    attempt: number,
  ): Promise<{ body: unknown } | null> => {
    const body = httpBody(envelope, payload);
    const url = urls[turn++ % urls.length] ?? '';
    const type = envelope === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
    const headers = {
      'content-type': type,
      ...signed(body, secret),
      ...(attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' } : {}),
    };
    try {
      const { status, text } = await send(url, body, headers, AbortSignal.timeout(self.patience));
      if (status !== 200) return null;
      return { body: text.startsWith('{') ? JSON.parse(text) : text };
    } catch {
      return null;
    }
  };

  const self: Deliverer = {
    target: { kind: 'socket' },
    patience: 3_000,
    schedule: [0, 0.3, 0.6, 1, 2, 4, 4, 4, 8],
    acks: [],
    missed: [],
    sockets,
    connected(socket) {
      socket.setMaxListeners(0);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('message', (data) => {
        const { envelope_id: id, payload } = JSON.parse(String(data)) as { envelope_id?: string; payload?: unknown };
        if (id !== undefined) waiting.get(id)?.({ body: payload });
      });
    },
    broadcast(frame) {
      for (const socket of sockets) socket.send(JSON.stringify(frame));
    },
    refresh() {
      for (const socket of [...sockets]) {
        leaving.add(socket);
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
        setTimeout(() => socket.close(1000), 1_000).unref();
      }
    },
    async deliver(envelope, payload, copies = 1) {
      const one = async (): Promise<Delivered> => {
        const schedule = envelope === 'events_api' ? self.schedule : [0];
        for (const [attempt, pause] of schedule.entries()) {
          if (pause > 0) await wait(pause * 1_000);
          const from = performance.now();
          const { target } = self;
          const answer = await (target.kind === 'socket'
            ? bySocket(envelope, payload, attempt)
            : byHttp(target, envelope, payload, attempt));
          if (answer) {
            self.acks.push(performance.now() - from);
            return { acknowledged: true, body: answer.body, tries: attempt + 1 };
          }
          self.missed.push(envelope);
        }
        return { acknowledged: false, body: null, tries: schedule.length };
      };
      const all = await Promise.all(Array.from({ length: copies }, one));
      return all.find(({ acknowledged }) => acknowledged) ?? (all[0] as Delivered);
    },
  };
  return self;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

function send(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((done, fail) => {
    const sent = request(url, { method: 'POST', agent, headers, signal }, async (response) => {
      try {
        let text = '';
        for await (const chunk of response) text += chunk;
        done({ status: response.statusCode ?? 0, text });
      } catch (error) {
        fail(error);
      }
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

function httpBody(envelope: Envelope, payload: Json): string {
  if (envelope === 'events_api') return JSON.stringify(payload);
  if (envelope === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const texts = Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(texts).toString();
}

/** The headers by which a request proves that it is Slack's. */
export function signed(body: string, secret: string, seconds = Math.floor(Date.now() / 1_000)): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}
