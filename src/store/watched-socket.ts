import { Socket } from 'node:net';

/** How long a server may leave something unanswered before its connection counts as cut, in milliseconds. */
const silence = 8_000;

/**
 * A connection that is cut when the other side stays silent after it was sent something. The driver waits for ever, and
 * the system up to a quarter of an hour, when a network drops packets without a word. Behind TLS the bytes that come in
 * are not seen here, so there only the system's own patience counts.
 */
export function watchedSocket(options: {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path?: string | null | false;
  readonly ssl?: unknown;
}): Socket {
  const socket = new Socket();
  if (!options.ssl) watch(socket);
  if (options.path) return socket.connect(options.path);
  return socket.connect(options.port[0] ?? 5432, options.host[0] ?? 'localhost');
}

function watch(socket: Socket): void {
  let timer: NodeJS.Timeout | undefined;
  const fault = () => Object.assign(new Error('No answer.'), { code: 'ETIMEDOUT', syscall: 'read' });
  // After what the driver is about to send, which it would otherwise wait for ever to have sent.
  const cut = () => setImmediate(() => socket.destroy(fault()));
  const heard = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const write = socket.write.bind(socket) as Socket['write'];
  socket.write = ((...args: Parameters<Socket['write']>) => {
    timer ??= setTimeout(cut, silence).unref();
    return write(...args);
  }) as Socket['write'];
  socket.on('data', heard).on('close', heard);
}
