import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request came to: a status, or the error that there was none. */
export interface Heard {
  readonly status: number;
  readonly json: unknown;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1_024 });

/** Sends JSON; rejects when no whole answer came in time or the connection broke. */
export function call(method: 'GET' | 'POST', url: string, body: unknown, signal: AbortSignal): Promise<Heard> {
  return new Promise((done, fail) => {
    const sent = request(
      url,
      { method, agent, signal, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', fail);
        response.on('end', () => {
          if (!response.complete) fail(new Error('The answer broke off.'));
          else done({ status: response.statusCode ?? 0, json: text === '' ? null : JSON.parse(text) });
        });
      },
    );
    sent.on('error', fail);
    sent.end(method === 'POST' ? JSON.stringify(body) : undefined);
  });
}

/** What a server does with a request: answers it, or leaves it to hang, or cuts it off. */
export type Treat = Heard | 'hang' | 'cut';

/** Serves JSON on a loopback port. */
export async function serveJson(
  port: number,
  treat: (path: string, query: URLSearchParams, json: unknown) => Promise<Treat>,
): Promise<Server & { readonly port: number }> {
  const server = createServer(async (asked, response) => {
    let text = '';
    for await (const chunk of asked) text += chunk;
    const url = new URL(asked.url ?? '/', 'http://localhost');
    const treated = await treat(url.pathname, url.searchParams, text === '' ? null : JSON.parse(text));
    if (treated === 'cut') return asked.socket.destroy();
    if (treated === 'hang') return undefined;
    const body = JSON.stringify(treated.json);
    response.writeHead(treated.status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    return response.end(body);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return Object.assign(server, { port: (server.address() as AddressInfo).port });
}
