import { type Heard, serveJson, type Treat } from './wire.ts';

/** A message as the adapter posts it. `index` of `of` messages of one reply. */
export interface Posted {
  readonly key: string;
  readonly channel: string;
  readonly thread: string;
  readonly index: number;
  readonly of: number;
  readonly text: string;
  /** It says only that the answer is under way. */
  readonly sign: boolean;
  /** The id of the message that it takes the place of. */
  readonly edits: string | null;
}

/** What the platform took, in order. Nothing is ever changed or removed. */
export interface Taken extends Posted {
  readonly id: number;
  /** Milliseconds on the harness's clock. */
  readonly at: number;
}

/** What befalls a call. `late-error` and `lost` take the message first. */
export type Fault = 'none' | 'lost' | 'error' | 'late-error' | 'hang' | { readonly wait: number };

export interface Platform {
  readonly url: string;
  readonly log: readonly Taken[];
  /** Calls that came in a channel before the time it was told to wait for was over. */
  early(): number;
  /** Decides what befalls the next call. */
  befall(fault: (call: { readonly kind: 'post' | 'look'; readonly channel: string }) => Fault): void;
  close(): void;
}

/** A chat platform on a loopback port: it takes posts, answers looks, keeps a log, and fails as it is told. */
export async function startPlatform(): Promise<Platform> {
  const log: Taken[] = [];
  const byKey = new Map<string, Taken>();
  const waits = new Map<string, number>();
  let early = 0;
  let decide: Parameters<Platform['befall']>[0] = () => 'none';

  const post = (posted: Posted): Heard => {
    const taken: Taken = { ...posted, id: log.length + 1, at: performance.now() };
    log.push(taken);
    byKey.set(taken.key, taken);
    return { status: 200, json: { id: taken.id } };
  };
  const wait = (channel: string, seconds: number): Heard => {
    waits.set(channel, performance.now() + seconds * 1_000);
    return { status: 429, json: { seconds } };
  };
  const failed: Heard = { status: 500, json: {} };

  const server = await serveJson(0, async (path, query, json): Promise<Treat> => {
    const posted = json as Posted;
    const kind = path === '/post' ? 'post' : 'look';
    const channel = kind === 'post' ? posted.channel : (query.get('channel') ?? '');
    // A hundredth of a second for two clocks that round differently.
    if ((waits.get(channel) ?? 0) > performance.now() + 10) early += 1;
    const fault = decide({ kind, channel });
    if (typeof fault === 'object') return wait(channel, fault.wait);
    if (fault === 'error') return failed;
    const key = query.get('key') ?? '';
    const well: Heard = kind === 'post' ? post(posted) : { status: 200, json: { id: byKey.get(key)?.id ?? null } };
    if (fault === 'lost') return 'cut';
    if (fault === 'late-error') return failed;
    return fault === 'hang' ? 'hang' : well;
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    log,
    early: () => early,
    befall(fault) {
      decide = fault;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
