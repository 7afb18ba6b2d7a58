import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { type WebAdapter, webAdapter } from '../adapters/web/adapter.ts';
import type { PageReply } from '../adapters/web/render.ts';
import { openCoach } from '../src/app/coach.ts';
import { commands } from '../src/app/commands.ts';
import { openGlance } from '../src/app/glance.ts';
import type { Kept } from '../src/app/late-store.ts';
import type { Answer, Door, Log, LogFields } from '../src/app/ports.ts';
import { documentsHere } from './documents-here.ts';
import { memoryDoor } from './memory-door.ts';
import { memoryStore } from './memory-store.ts';
import { noFiles } from './no-files.ts';

/** A log that can be read afterwards. */
export function listLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const write = (event: string, fields: LogFields = {}): void => {
    lines.push(`${event} ${JSON.stringify(fields)}`);
  };
  return { lines, info: write, warn: write, error: write };
}

/** The chat page on a free port with the real coach, or with another answer; stopped when the test ends. */
export async function startWeb(given: { answer?: Answer; store?: Kept; log?: Log } = {}): Promise<WebAdapter> {
  const { store = memoryStore(), log = listLog() } = given;
  const tools = { ...store, log, metrics: { count() {} }, textDays: 30, download: noFiles, documents: documentsHere };
  const web = await startWebBy(given.answer ?? openCoach(tools), log, openGlance(tools).form);
  onTestFinished(() => web.stop());
  return web;
}

/** The chat page on a free port with that answer; whoever starts it stops it. */
export async function startWebBy(answer: Answer, log: Log = listLog(), form?: Door['form']): Promise<WebAdapter> {
  const web = webAdapter({ host: '127.0.0.1', port: 0 }, { commands, log });
  await web.start(memoryDoor(answer, form));
  return web;
}

/** A question as the page sends it. */
export function question(command: string, values: Readonly<Record<string, string>> = {}, key = crypto.randomUUID()) {
  return { key, command, values };
}

/** Sends a question as the page does; gives the reply or fails. */
export async function ask(
  web: WebAdapter,
  asked: ReturnType<typeof question> & { typed?: string },
): Promise<PageReply> {
  const response = await post(web, JSON.stringify(asked));
  if (response.status !== 200) throw new Error(`The page was answered ${response.status}.`);
  return ((await response.json()) as { reply: PageReply }).reply;
}

/** Sends a body to the page's one door. */
export function post(
  web: WebAdapter,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${web.address()}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

/** A request with any headers and path at all, which `fetch` would correct or refuse. */
export function rawRequest(
  web: WebAdapter,
  options: { method?: string; path?: string; headers?: Readonly<Record<string, string>> },
  body = '',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((done, fail) => {
    const { port } = new URL(web.address());
    const sent = httpRequest({ host: '127.0.0.1', port, agent: false, ...options }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      done({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

/** Sends questions one behind the other on one connection; gives all that comes back until the server closes it. */
export async function pipelined(web: WebAdapter, asked: readonly ReturnType<typeof question>[]): Promise<string> {
  const requests = asked.map((one, index) => {
    const body = JSON.stringify(one);
    const last = index === asked.length - 1;
    const headers = ['Host: localhost', 'Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`];
    if (last) headers.push('Connection: close');
    return `POST /api/ask HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
  });
  return rawBytes(web, requests.join(''));
}

/** Sends bytes as they are; gives all that comes back until the server closes the connection. */
export async function rawBytes(web: WebAdapter, bytes: string | Uint8Array): Promise<string> {
  const socket = connect(Number(new URL(web.address()).port), '127.0.0.1');
  socket.write(bytes);
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}
