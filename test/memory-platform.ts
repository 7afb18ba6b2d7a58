import type { Address, ChatAdapter, Door, Found, Sent } from '../src/app/ports.ts';
import type { Reply } from '../src/app/reply.ts';

/** A message as the platform shows it. */
export interface Post {
  readonly key: string;
  readonly channel: string;
  readonly below: string | null;
  /** The id of the message that it took the place of. */
  readonly edits: string | null;
  readonly back: string | null;
  readonly text: string;
}

/** A chat platform in memory, and what goes wrong there: each entry is what befalls the next call. */
export interface MemoryPlatform extends ChatAdapter<string> {
  readonly posts: Post[];
  readonly calls: { readonly kind: 'send' | 'look'; readonly channel: string }[];
  /** Before the next sends: `lost` takes the message and loses the answer. */
  readonly sends: ('lost' | 'away' | Exclude<Sent, { kind: 'sent' }>)[];
  readonly looks: (Found | 'away')[];
  door(): Door;
}

export function memoryPlatform(platform = 'test'): MemoryPlatform {
  let opened: Door | undefined;
  const self: MemoryPlatform = {
    platform,
    posts: [],
    calls: [],
    sends: [],
    looks: [],
    door() {
      if (!opened) throw new Error('The platform was not started.');
      return opened;
    },
    async start(door) {
      opened = door;
    },
    draw: ({ summary, parts }: Reply) => [summary, ...parts.map((_, index) => `part ${index + 1}`)],
    async send(text, { key, place: { channel }, first, edits, back }: Address): Promise<Sent> {
      self.calls.push({ kind: 'send', channel });
      const fault = self.sends.shift();
      if (fault === 'away') throw new Error('The platform does not answer.');
      if (typeof fault === 'object') return fault;
      self.posts.push({ key, channel, below: first, text, edits, back });
      if (fault === 'lost') throw new Error('The answer was lost.');
      return { kind: 'sent', id: edits ?? `message-${self.posts.length}` };
    },
    async lookFor({ key, place: { channel } }): Promise<Found> {
      self.calls.push({ kind: 'look', channel });
      const fault = self.looks.shift();
      if (fault === 'away') throw new Error('The platform does not answer.');
      if (fault) return fault;
      const index = self.posts.findIndex((post) => post.key === key);
      return index < 0 ? { kind: 'absent' } : { kind: 'found', id: `message-${index + 1}` };
    },
    pages: ({ parts }) => Math.max(1, parts.length - 2),
    download: async ({ name }) => new TextEncoder().encode(`The bytes of ${name}`),
    async stop() {},
  };
  return self;
}
