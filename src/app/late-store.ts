import { faultFields } from './fault.ts';
import type { Records } from './ledger.ts';
import { outlineOf } from './outline.ts';
import type { Limits, Log } from './ports.ts';
import { Problem } from './problem.ts';

/** What a question may need of a store. */
export interface Kept extends Records {
  readonly limits: Limits;
}

/** A store that answers first and saves after: for a one-shot program, where opening the store takes seconds. */
export interface LateStore extends Kept {
  /** Saves what was put off. Gives null, or the sentence to show when it was not saved after all. Never rejects. */
  settle(): Promise<string | null>;
}

/** `open` is called when the store is first needed: to read, to forget, or to settle. It may throw a `Problem`. */
export function openLateStore(open: () => Promise<Kept>, log: Log): LateStore {
  const waiting: ((kept: Kept) => Promise<void>)[] = [];
  // What the member chose is looked up only when there is something to save.
  let chosen = async (_kept: Kept): Promise<boolean> => true;
  return {
    history: {
      async save(member, kept) {
        waiting.push(async ({ history }) => void (await history.save(member, kept)));
        const { role, review, resume = null } = kept;
        const kind = resume ? 'resume' : 'bullets';
        // Its id is not known before it is kept.
        return { id: '', at: new Date(), role, kind, outline: outlineOf(review), review, resume };
      },
      latest: async (member, page) => (await open()).history.latest(member, page),
      outlines: async (member, page) => (await open()).history.outlines(member, page),
      find: async (member, id) => (await open()).history.find(member, id),
      // The answer does not wait for the store to open: it is compared with nothing.
      forMessage: async () => null,
      lastResume: async () => null,
      delete: async (member, id) => (await open()).history.delete(member, id),
    },
    privacy: {
      async meet(member, key) {
        chosen = async ({ privacy }) => (await privacy.meet(member, key)).keeps;
        return { keeps: true, first: false };
      },
      choose: async (member, keeps) => (await open()).privacy.choose(member, keeps),
      holdings: async (member) => (await open()).privacy.holdings(member),
      export: async (member) => (await open()).privacy.export(member),
      forget: async (member) => (await open()).privacy.forget(member),
    },
    disputes: { note: async (member, dispute) => (await open()).disputes.note(member, dispute) },
    channels: { coach: async (member, channel, on) => (await open()).channels.coach(member, channel, on) },
    letters: { find: async (member, letter) => (await open()).letters.find(member, letter) },
    postings: {
      save: async (member, posting, limits) => (await open()).postings.save(member, posting, limits),
      list: async (member) => (await open()).postings.list(member),
      touch: async (member, ids) => (await open()).postings.touch(member, ids),
      delete: async (member, id) => (await open()).postings.delete(member, id),
    },
    limits: { take: async (member, channel) => (await open()).limits.take(member, channel) },
    async settle() {
      try {
        for (let save = waiting.shift(); save; save = waiting.shift()) {
          const kept = await open();
          if (!(await chosen(kept))) return 'Not saved to your history after all: you chose that I keep nothing.';
          await save(kept);
        }
        return null;
      } catch (error) {
        if (error instanceof Problem) return `Not saved to your history after all. ${error.message}`;
        log.error('review-not-kept', faultFields(error));
        return 'Not saved to your history after all.';
      }
    },
  };
}
