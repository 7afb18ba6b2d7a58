import { Problem } from '../app/problem.ts';

/** Waits for a promise at most `milliseconds`; then rejects with a `Problem` that asks to try again. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function tooLate(): Problem {
  return new Problem('try-again', 'Proofline cannot take questions right now. Please try again in a minute.');
}
