/** Refusals after which a channel is left alone, and for how long, in milliseconds: Discord bans who goes on asking. */
const most = 3;
const rest = 10 * 60_000;

/** The most channels that are remembered. */
const remembered = 1_000;

/** Keeps us from asking again and again for what a channel does not let us do. */
export interface Breaker {
  isOpen(channel: string): boolean;
  refused(channel: string): void;
  worked(channel: string): void;
}

export function openBreaker(now: () => number): Breaker {
  const refusals = new Map<string, { count: number; until: number }>();
  return {
    isOpen(channel) {
      const known = refusals.get(channel);
      return known !== undefined && known.count >= most && known.until > now();
    },
    refused(channel) {
      const known = refusals.get(channel);
      const count = known && known.until > now() ? known.count + 1 : 1;
      if (refusals.size >= remembered) refusals.clear();
      refusals.set(channel, { count, until: now() + rest });
    },
    worked: (channel) => void refusals.delete(channel),
  };
}
