import { once } from 'node:events';
import { isIP, Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';

/** How a connection is encrypted: not at all, where the server can, always, or only where its certificate is good too. */
export type Encryption = 'none' | 'preferred' | 'required' | 'verified';

/** Asks a PostgreSQL server to speak TLS: the message SSLRequest of its protocol. The answer is one letter. */
const request = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
const yes = 'S'.charCodeAt(0);

/** How long a server may take to agree, in milliseconds. */
const patience = 3_000;

/** What `sslmode` or `ssl` in an address asks for, in the meaning that the driver (postgres 3.4.9) gives them. */
export function encryptionOf(url: string): Encryption {
  const { searchParams } = new URL(url);
  const mode = searchParams.get('ssl') ?? searchParams.get('sslmode') ?? 'disable';
  if (searchParams.get('sslrootcert') === 'system') return 'verified';
  if (['disable', 'false'].includes(mode)) return 'none';
  if (mode === 'prefer') return 'preferred';
  return ['require', 'allow'].includes(mode) ? 'required' : 'verified';
}

/**
 * A connection that is encrypted already when the driver gets it. The driver would do so by itself, but what it then
 * listens to is made inside of it, and can neither be watched nor told of the end of a connection in one step. One that
 * fails is given too, and tells why as any connection does: the driver forgets one that it was never given.
 */
export async function secureSocket(host: string, port: number, encryption: Encryption): Promise<Socket | Duplex> {
  const raw = new Socket().connect(port, host);
  try {
    return await agree(raw, host, encryption, AbortSignal.timeout(patience));
  } catch (error) {
    raw.on('error', () => {}).destroy();
    const broken = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
    setImmediate(() => broken.destroy(reasonOf(error)));
    return broken;
  }
}

async function agree(raw: Socket, host: string, encryption: Encryption, signal: AbortSignal): Promise<Socket> {
  await once(raw, 'connect', { signal });
  raw.write(request);
  const [answer] = await once(raw, 'data', { signal });
  if (answer[0] !== yes) {
    if (encryption === 'preferred') return raw;
    throw Object.assign(new Error('The server does not speak TLS.'), { code: 'NO_TLS' });
  }
  // Whoever could put a byte in between the answer and the handshake could put in more (CVE-2021-23222).
  if (answer.length > 1) throw Object.assign(new Error('More than the answer came.'), { code: 'NO_TLS' });
  const rejectUnauthorized = encryption === 'verified';
  const secure: TLSSocket = connect({ socket: raw, rejectUnauthorized, ...(isIP(host) ? {} : { servername: host }) });
  // One that is given up may fail again while it is taken down.
  secure.on('error', () => {});
  await once(secure, 'secureConnect', { signal });
  return secure;
}

function reasonOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('Unknown.');
  return error.name === 'AbortError' ? Object.assign(new Error('No answer.'), { code: 'CONNECT_TIMEOUT' }) : error;
}
