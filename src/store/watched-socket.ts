import { Socket } from 'node:net';

/** How long a connection may be silent before it counts as cut, in milliseconds. The driver closes idle ones before that. */
const silence = 6_000;

/** What the driver tells of itself; its own connection for LISTEN is the one without an idle timeout. */
interface DriverOptions {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | null | false;
  readonly ssl?: unknown;
  readonly idle_timeout?: number | null;
}

/**
 * A connection that is cut when the other side stays silent. The driver waits for ever, and the system up to a quarter of
 * an hour, when a network drops packets without a word. Behind TLS the bytes that come in are not seen here, and one that
 * only listens may be silent for long: there only the system's own patience counts.
 */
export function watchedSocket(options: DriverOptions): Socket {
  const socket = new Socket();
  if (!options.ssl) endAtOnce(socket);
  if (!options.ssl && options.idle_timeout) watch(socket);
  if (options.path) return socket.connect(options.path);
  return socket.connect(options.port[0] ?? 5432, options.host[0] ?? 'localhost');
}

/**
 * Tells the driver (postgres 3.4.9) of the end of a connection once, when it is closed. Of an error, which comes a moment
 * before, it clears away the queries under way, and forgets those that it is given until the close: they are “answered”
 * by the greeting of the next connection. A `begin` among them then runs its transaction inside somebody else's, whose
 * rollback takes it back after it was said to be committed. Before the server has said anything the error itself matters,
 * and there is nothing to lose.
 */
function endAtOnce(socket: Socket): void {
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

function watch(socket: Socket): void {
  const fault = () => Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT', syscall: 'read' });
  // After what the driver is about to send, which it would otherwise wait for ever to have sent.
  const cut = () => void setImmediate(() => socket.destroy(fault()));
  const timer = setTimeout(cut, silence).unref();
  socket.on('data', () => timer.refresh()).on('close', () => clearTimeout(timer));
}
