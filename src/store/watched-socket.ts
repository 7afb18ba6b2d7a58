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
  if (!options.ssl && options.idle_timeout) watch(socket);
  if (options.path) return socket.connect(options.path);
  return socket.connect(options.port[0] ?? 5432, options.host[0] ?? 'localhost');
}

function watch(socket: Socket): void {
  const fault = () => Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT', syscall: 'read' });
  // After what the driver is about to send, which it would otherwise wait for ever to have sent.
  const cut = () => void setImmediate(() => socket.destroy(fault()));
  const timer = setTimeout(cut, silence).unref();
  socket.on('data', () => timer.refresh()).on('close', () => clearTimeout(timer));
}
