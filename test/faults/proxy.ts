import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../ports.ts';

/** A TCP proxy that can go dark: it then takes bytes and passes none on, and says nothing, as a network that drops packets. */
export interface Proxy {
  readonly port: number;
  dark(on: boolean): void;
  close(): void;
}

export async function startProxy(to: number): Promise<Proxy> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  /** Pairs from before the darkness stay dark for ever: their packets are gone. */
  let generation = 0;
  let isDark = false;
  const pass = (from: Socket, into: Socket, born: number) => {
    sockets.add(from);
    from.on('data', (chunk) => {
      if (!isDark && born === generation) into.write(chunk);
    });
    from.on('close', () => {
      sockets.delete(from);
      if (!isDark && born === generation) into.destroy();
    });
    from.on('error', () => {});
  };
  const server = createServer((client) => {
    const born = generation;
    const upstream = connect(to, '127.0.0.1');
    pass(client, upstream, born);
    pass(upstream, client, born);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    port,
    dark(on) {
      if (on) generation += 1;
      isDark = on;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
