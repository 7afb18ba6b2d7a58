import type { Duplex } from 'node:stream';

/**
 * Sends what is written to a socket in one go, as soon as the events at hand are dealt with. The driver (postgres 3.4.9) writes
 * every kilobyte by itself, and each write is a call of the system that costs more than the statement in it.
 */
export function gatherWrites<Kind extends Duplex>(socket: Kind): Kind {
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
  socket.write = ((...given: unknown[]) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      setImmediate(() => socket.uncork());
    }
    return write(...given);
  }) as Kind['write'];
  return socket;
}
