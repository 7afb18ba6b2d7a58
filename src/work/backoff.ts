/** Seconds: the first pause after a failure, and the longest. Short enough that all is sent within a minute of an outage. */
const first = 1;
const longest = 20;

/** How long to wait after the n-th failed try, in seconds: twice as long each time, and never together with the others. */
export function backoff(attempts: number, chance: () => number = Math.random): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempts - 1, 10));
  return whole * (0.5 + chance() / 2);
}
