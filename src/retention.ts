import { faultFields } from './app/fault.ts';
import type { Log } from './app/ports.ts';

/** How often texts whose time is over are looked for, in milliseconds: they go at most this much late. */
const every = 60 * 60 * 1000;

/** Removes what was kept long enough, now and every hour, and logs how much that was. Gives the way to stop. */
export function keepClock(expire: () => Promise<Readonly<Record<string, number>>>, log: Log): () => Promise<void> {
  let underWay = Promise.resolve();
  const run = () => {
    underWay = underWay.then(expire).then(
      (removed) => log.info('retention', removed),
      (error: unknown) => log.error('retention-failed', faultFields(error)),
    );
  };
  run();
  const timer = setInterval(run, every).unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}
