import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Encryption, secureSocket } from './secure-socket.ts';

/** How long a connection may be silent before it counts as cut, in milliseconds. The driver closes idle ones before that. */
const silence = 6_000;

/** What the driver tells of itself; its own connection for LISTEN is the one without an idle timeout. */
interface DriverOptions {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | null | false;
  readonly idle_timeout?: number | null;
}

/**
 * A connection that is cut when the other side stays silent. The driver waits for ever, and the system up to a quarter of
 * an hour, when a network drops packets without a word. One that only listens may be silent for long: there only the
 * system's own patience counts.
 */
export function watchedSocket(
  options: DriverOptions,
  encryption: Encryption = 'none',
): Socket | Promise<Socket | Duplex> {
  const watchAll = <Kind extends Socket | Duplex>(socket: Kind): Kind => {
    endAtOnce(socket);
    if (options.idle_timeout) watch(socket);
    return socket;
  };
  const [host, port] = [options.host[0] ?? 'localhost', options.port[0] ?? 5432];
  if (options.path) return watchAll(new Socket()).connect(options.path);
  if (encryption === 'none') return watchAll(new Socket()).connect(port, host);
  return secureSocket(host, port, encryption).then(watchAll);
}

/**
 * Tells the driver (postgres 3.4.9) of the end of a connection once, when it is closed. Of an error, which comes a moment
 * before, it clears away the queries under way, and forgets those that it is given until the close: they are “answered”
 * by the greeting of the next connection. A `begin` among them then runs its transaction inside somebody else's, whose
 * rollback takes it back after it was said to be committed. Before the server has said anything the error itself matters,
 * and there is nothing to lose.
 */
function endAtOnce(socket: Duplex): void {
  const emit = socket.emit.bind(socket);
  let greeted = false;
  socket.once('data', () => {
    greeted = true;
  });
  socket.emit = ((event: string, ...given: unknown[]) => {
    if (greeted && event === 'error') return true;
    return greeted && event === 'close' ? emit('close', false) : emit(event, ...given);
  }) as typeof socket.emit;
}

function watch(socket: Duplex): void {
  const fault = () => Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT', syscall: 'read' });
  // After what the driver is about to send, which it would otherwise wait for ever to have sent.
  const cut = () => void setImmediate(() => socket.destroy(fault()));
  const timer = setTimeout(cut, silence).unref();
  socket.on('data', () => timer.refresh()).on('close', () => clearTimeout(timer));
}
