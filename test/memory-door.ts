import type { Answer, Ask, Door } from '../src/app/ports.ts';
import { Problem } from '../src/app/problem.ts';
import type { Reply } from '../src/app/reply.ts';

const noForm: Door['form'] = async () => {
  throw new Problem('not-found', 'There is no dialog here.');
};

/** A door that answers in memory, for tests of what adapters do with one. The work's own tests prove the durable one. */
export function memoryDoor(answer: Answer, form: Door['form'] = noForm): Door {
  const replies = new Map<string, Promise<Reply>>();
  return {
    async accept(ask: Ask) {
      if (replies.has(ask.key)) return;
      const reply = answer(ask);
      reply.catch(() => {});
      replies.set(ask.key, reply);
    },
    async withdraw() {},
    form,
    look: answer,
    suggest: async () => [],
    coaches: async () => false,
    async left() {},
    async joined() {},
    async reply({ key }, signal) {
      const reply = replies.get(key);
      if (!reply) throw new Problem('not-found', 'This question is not kept.');
      const ended = new Promise<null>((done) => signal.addEventListener('abort', () => done(null)));
      return Promise.race([reply, ended]);
    },
  };
}
