import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port of this machine that a program has; `free` lets go of it. */
export async function takenPort(): Promise<{ readonly port: number; free(): void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => void server.close() };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { port, free } = await takenPort();
  free();
  return port;
}
