import { setTimeout as wait } from 'node:timers/promises';
import type { Form } from '../../src/app/form.ts';
import type { Address, Answer, Ask, ChatAdapter, Door, Member, Sent } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import type { Reply } from '../../src/app/reply.ts';

type Message = Pick<Ask, 'member' | 'place'> & { readonly id: string };

/** The work in memory, for tests of what the adapter takes in and sends. The work's own tests prove the durable one. */
export interface Desk {
  readonly door: Door;
  readonly asks: Ask[];
  readonly withdrawn: Message[];
  readonly coached: Set<string>;
  readonly left: string[];
  readonly joined: string[];
  readonly sent: Sent[];
  /** What the next question is refused with. */
  refuseWith(error: Error | null): void;
  formIs(form: Form | Problem): void;
  /** Resolves when every question taken is answered and sent. */
  settled(): Promise<void>;
}

/** Answers what the adapter hands over, all pages of it, and sends each message until the platform takes it. */
export function openDesk(adapter: () => ChatAdapter, answer: Answer): Desk {
  const known = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let refusal: Error | null = null;
  let form: Form | Problem = new Problem('bad-option', 'There is no form.');
  let letters = 0;
  /** The answers to messages, which take the place of each other. */
  const standing = new Map<string, readonly string[]>();

  const answerOne = async (ask: Ask): Promise<void> => {
    const reply = await answer(ask);
    if (reply.audience === 'nobody') return;
    letters += 1;
    const letter = letters.toString(36);
    const pages = adapter().pages(reply);
    const before = standing.get(ask.message?.id ?? '') ?? [];
    const ids: string[] = [];
    for (let page = 1; page <= pages; page += 1) {
      for (const message of adapter().draw({ ...reply, page }, letter)) {
        const part = ids.length;
        const pressed = part === 0 && reply.inPlace ? ask.pressed : undefined;
        const edits = pressed ?? before[part] ?? null;
        const to: Address = {
          key: `${letter}-${part}`,
          member: ask.member,
          place: ask.place,
          first: ids[0] ?? null,
          edits,
          back: ask.back ?? null,
        };
        const sent = await sendUntilTaken(message, to);
        desk.sent.push(sent);
        ids.push(sent.kind === 'sent' ? sent.id : '');
      }
    }
    if (ask.message) standing.set(ask.message.id, ids);
  };
  const sendUntilTaken = async (message: unknown, to: Address): Promise<Sent> => {
    for (;;) {
      const sent = await adapter().send(message, to, AbortSignal.timeout(10_000));
      if (sent.kind !== 'wait') return sent;
      await wait(sent.seconds * 1_000);
    }
  };

  const desk: Desk = {
    asks: [],
    withdrawn: [],
    coached: new Set(),
    left: [],
    joined: [],
    sent: [],
    refuseWith(error) {
      refusal = error;
    },
    formIs(next) {
      form = next;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    door: {
      async accept(ask) {
        if (refusal) throw refusal;
        if (known.has(ask.key)) return;
        known.add(ask.key);
        desk.asks.push(ask);
        const done = answerOne(ask).finally(() => underWay.delete(done));
        underWay.add(done);
      },
      async withdraw(message) {
        desk.withdrawn.push(message);
      },
      reply: async () => null,
      async form() {
        if (form instanceof Problem) throw form;
        return form;
      },
      look: (ask) => answer(ask),
      suggest: async () => [],
      coaches: async (_community: Pick<Member, 'platform' | 'community'>, channel) => desk.coached.has(channel),
      async left({ community }) {
        desk.left.push(community);
      },
      async joined({ community }) {
        desk.joined.push(community);
      },
    },
  };
  return desk;
}

/** A short answer for the asker. */
export function shortReply(text: string, more: Partial<Reply> = {}): Reply {
  return { audience: 'asker', summary: text, blocks: [{ kind: 'paragraph', text }], parts: [], ...more };
}
