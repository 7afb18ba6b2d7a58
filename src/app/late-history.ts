import { faultFields } from './fault.ts';
import type { History, KeptReview, Log } from './ports.ts';
import { Problem } from './problem.ts';

/** A history that answers first and saves after: for a one-shot program, where opening the store takes seconds. */
export interface LateHistory {
  readonly history: History;
  /** Saves what was put off. Gives null, or the sentence to show when it could not be saved. Never rejects. */
  settle(): Promise<string | null>;
}

/** `open` is called when the store is first needed: to read, to forget, or to settle. It may throw a `Problem`. */
export function openLateHistory(open: () => Promise<History>, log: Log): LateHistory {
  const waiting: ((history: History) => Promise<KeptReview>)[] = [];
  return {
    history: {
      async save(member, kept) {
        waiting.push((history) => history.save(member, kept));
        return { id: kept.key, at: new Date(), role: kept.role, review: kept.review };
      },
      latest: async (member, page) => (await open()).latest(member, page),
      find: async (member, id) => (await open()).find(member, id),
      forget: async (member) => (await open()).forget(member),
    },
    async settle() {
      try {
        for (let save = waiting.shift(); save; save = waiting.shift()) await save(await open());
        return null;
      } catch (error) {
        if (error instanceof Problem) return `Not saved to your history after all. ${error.message}`;
        log.error('review-not-kept', faultFields(error));
        return 'Not saved to your history after all.';
      }
    },
  };
}
