import type { Server } from 'node:http';
import type { Ask, ChatAdapter, Found, Sent } from '../../src/app/ports.ts';
import type { Reply } from '../../src/app/reply.ts';
import { call, serveJson } from './wire.ts';

/** An event of the platform: a question, or a message that was deleted. */
export type Event =
  | { readonly ask: Ask }
  | { readonly withdraw: Pick<Ask, 'member' | 'place'> & { readonly id: string } };

interface Message {
  readonly index: number;
  readonly of: number;
  readonly text: string;
  /** It says only that the answer is under way. */
  readonly sign: boolean;
}

/** How long the platform may take, in milliseconds. */
const patience = 2_000;

/** The adapter of the platform double: events come in over HTTP, replies go out over HTTP. */
export function doubleAdapter({ port, platform }: { port: number; platform: string }): ChatAdapter<Message> {
  let server: Server | undefined;
  const underWay = new Set<Promise<void>>();
  const at = (signal: AbortSignal) => AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  return {
    platform: 'double',

    async start(door) {
      server = await serveJson(port, async (_path, _query, json) => {
        const event = json as Event;
        const taken = 'ask' in event ? door.accept(event.ask) : door.withdraw(event.withdraw);
        underWay.add(taken);
        try {
          await taken;
          return { status: 200, json: {} };
        } catch {
          return { status: 500, json: {} };
        } finally {
          // Once the answer is written.
          setImmediate(() => underWay.delete(taken));
        }
      });
    },

    draw({ summary, parts, progress }: Reply) {
      const texts = [summary, ...parts.map((part) => JSON.stringify(part).slice(0, 400))];
      return texts.map((text, index) => ({ index, of: texts.length, text, sign: progress === true }));
    },

    pages: () => 1,

    async download() {
      throw new Error('The double has no files.');
    },

    async send(message, { key, place, edits }, signal): Promise<Sent> {
      const { channel, thread } = place;
      const posted = { ...message, key, channel, thread, edits };
      const { status, json } = await call('POST', `${platform}/post`, posted, at(signal));
      if (status === 429) return { kind: 'wait', seconds: Object(json).seconds };
      if (status !== 200) throw new Error(`The platform answered ${status}.`);
      return { kind: 'sent', id: String(Object(json).id) };
    },

    async lookFor({ key, place: { channel } }, signal): Promise<Found> {
      const { status, json } = await call('GET', `${platform}/look?channel=${channel}&key=${key}`, null, at(signal));
      if (status === 429) return { kind: 'wait', seconds: Object(json).seconds };
      if (status !== 200) throw new Error(`The platform answered ${status}.`);
      const { id } = Object(json);
      return id === null ? { kind: 'absent' } : { kind: 'found', id: String(id) };
    },

    async stop() {
      const stopped = server;
      if (!stopped) return;
      const closed = new Promise((done) => stopped.close(done));
      await Promise.allSettled(underWay);
      stopped.closeAllConnections();
      await closed;
    },
  };
}
