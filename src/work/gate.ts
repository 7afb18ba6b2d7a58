import { tooLate } from './within.ts';

/** Lets in so many at a time. The rest wait in order, at most so long; who gives up waiting has asked for nothing. */
export function openGate(width: number, patience: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting = new Set<() => void>();
  let inside = 0;
  const enter = (): Promise<void> => {
    if (inside < width) {
      inside += 1;
      return Promise.resolve();
    }
    return new Promise((go, giveUp) => {
      const next = () => {
        clearTimeout(timer);
        waiting.delete(next);
        go();
      };
      const timer = setTimeout(() => {
        waiting.delete(next);
        giveUp(tooLate());
      }, patience);
      waiting.add(next);
    });
  };
  const leave = () => {
    // The place goes to the next in line, or is free.
    const [next] = waiting;
    if (next) next();
    else inside -= 1;
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
