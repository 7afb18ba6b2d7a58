import type { IncomingMessage } from 'node:http';
import type { Command } from '../../src/app/command.ts';
import type { Form } from '../../src/app/form.ts';
import type { Ask } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { readAsk } from './ask.ts';
import { readJson } from './body.ts';
import { fromOurPage, namesThisServer } from './guard.ts';
import { readPage } from './page.ts';
import { type PageReply, renderCommands, renderForm } from './render.ts';

/** An answer to one HTTP request. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What serving needs of the adapter: the address it is bound to, and the door behind which the questions are answered. */
export interface Serving {
  readonly host: string;
  readonly commands: readonly Command[];
  answer(ask: Ask): Promise<Answered>;
  /** The dialog behind a button, or why there is none. */
  form(ask: Ask): Promise<Form | Problem>;
}

/** A reply; or why there is none yet: the question was not taken, it was taken and takes long, or Proofline closes down. */
export type Answered = PageReply | Problem | 'late' | 'stopping';

/** Bytes of one request: three files of the largest size, in base64. */
export const bodyLimit = 22 * 1024 * 1024;

/** Well above the longest text a command takes, so that a text that is too long is answered by the command, which knows its limit. */
const maxLetters = 2_000_000;

/** Gives the response to each request. Rejects only where an answer does. */
export function serve(serving: Serving): (request: IncomingMessage) => Promise<Response> {
  const page = readPage();
  const commands = { type: json, body: Buffer.from(JSON.stringify({ commands: renderCommands(serving.commands) })) };

  return async (request) => {
    if (!namesThisServer(request.headers.host, serving.host)) {
      return problem(403, 'Open this page under http://localhost, on the computer where Proofline runs.');
    }
    const path = request.url?.split('?')[0] ?? '';
    if (path === '/api/ask') return request.method === 'POST' ? ask(request, serving) : onlyBy('POST');
    if (path === '/api/form') return request.method === 'POST' ? form(request, serving) : onlyBy('POST');
    const file = path === '/api/commands' ? commands : page.get(path);
    if (!file) return problem(404, 'There is nothing at this address.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return onlyBy('GET, HEAD');
    const cache = file === commands ? 'no-store' : 'no-cache';
    return { status: 200, headers: { 'content-type': file.type, 'cache-control': cache }, body: file.body };
  };
}

/** How much text a question brings, its files left out. */
function lettersOf({ values }: Ask): number {
  return Object.values(values).reduce((sum, { length }) => sum + length, 0);
}

async function ask(request: IncomingMessage, serving: Serving): Promise<Response> {
  const question = await readQuestion(request);
  if ('status' in question) return question;
  const answered = await serving.answer(question);
  if (answered === 'stopping') return problem(503, 'Proofline is closing down. Start it again, then send this again.');
  if (answered === 'late')
    return problem(503, 'Your question is kept, and its answer takes long. Try again to fetch it.');
  if (answered instanceof Problem) return problem(503, answered.message);
  return say(200, { reply: answered });
}

async function form(request: IncomingMessage, serving: Serving): Promise<Response> {
  const question = await readQuestion(request);
  if ('status' in question) return question;
  const found = await serving.form(question);
  return found instanceof Problem ? problem(409, found.message) : say(200, { form: renderForm(found) });
}

/** The question of a request, or the response that says what is wrong with it. */
async function readQuestion(request: IncomingMessage): Promise<Ask | Response> {
  if (!fromOurPage(request.headers)) return problem(403, 'Only the chat page on this computer may ask here.');
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    return problem(415, 'Questions are sent as application/json.');
  }
  const body = await readJson(request, bodyLimit);
  if (body.kind === 'too-long') return problem(413, 'This is more than 16 MB of files. Send one resume at a time.');
  const question = body.kind === 'json' ? readAsk(body.json) : null;
  if (question && lettersOf(question) > maxLetters) {
    return problem(413, 'This is more than 2 MB of text. Send the bullets of one resume at a time.');
  }
  return question ?? problem(400, 'Proofline does not understand this question. Reload the page and send it again.');
}

const json = 'application/json; charset=utf-8';

function say(status: number, body: unknown): Response {
  return {
    status,
    headers: { 'content-type': json, 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** A request that is not answered, with one sentence for the person on how to put it right. */
export function problem(status: number, sentence: string): Response {
  return say(status, { problem: sentence });
}

function onlyBy(methods: string): Response {
  const response = problem(405, `This address answers ${methods} only.`);
  return { ...response, headers: { ...response.headers, allow: methods } };
}
