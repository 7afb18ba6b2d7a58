import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is told: figures as text, and whether questions can be taken now. */
export interface Status {
  metrics(): Promise<string>;
  /** Rejects when the database does not answer. */
  ready(): Promise<void>;
}

/** A status page that is being served. */
export interface StatusPage {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves `/metrics`, `/healthz` (the process is alive) and `/readyz` (it can take questions) on this machine only. Port 0
 * takes any free one. Rejects with the system's error when the port cannot be listened on.
 */
export async function serveStatus(port: number, status: Status): Promise<StatusPage> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, async (request, response) => {
    const { code, text } = await respond(request.url ?? '', status);
    response.writeHead(code, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
}

async function respond(path: string, { metrics, ready }: Status): Promise<{ code: number; text: string }> {
  if (path === '/healthz') return { code: 200, text: 'alive\n' };
  if (path === '/metrics') return { code: 200, text: await metrics() };
  if (path !== '/readyz') return { code: 404, text: 'There is /metrics, /healthz and /readyz.\n' };
  return ready().then(
    () => ({ code: 200, text: 'ready\n' }),
    () => ({ code: 503, text: 'The database does not answer.\n' }),
  );
}
