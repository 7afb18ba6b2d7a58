import { setTimeout as wait } from 'node:timers/promises';
import type { Event } from './adapter.ts';
import { call } from './wire.ts';

/** Seconds between the tries of one delivery: a platform's own schedule, made shorter. */
const schedule = [0, 0.3, 0.6, 1, 2, 4, 4, 4, 8, 8, 8, 8];

/** How long the platform waits for an acknowledgement, in milliseconds, as Slack and Discord do. */
const patience = 3_000;

/** What the platform saw of its deliveries. */
export interface Deliveries {
  readonly delivered: Set<string>;
  readonly acknowledged: Map<string, number>;
  readonly ackTimes: number[];
  /** Milliseconds until a failure was answered; a delivery that nobody answered counts with its whole wait. */
  readonly failTimes: number[];
  /** When deliveries were acknowledged, milliseconds on the harness's clock. */
  lastAck(): number;
}

export interface Planned {
  /** Which thread it belongs to, for the checker. */
  readonly thread: string;
  readonly event: Event;
  /** How often it is delivered at the same time. */
  readonly copies?: number;
}

/** Delivers events at `rate` a second, each until it is acknowledged or the platform gives up. */
export async function deliver(
  events: readonly Planned[],
  { urls, rate, into = newDeliveries() }: { urls: readonly string[]; rate: number; into?: Deliveries },
): Promise<Deliveries> {
  const started = performance.now();
  await Promise.all(
    events.map(async (planned, index) => {
      await wait(Math.max(0, started + (index * 1_000) / rate - performance.now()));
      const copies = Array.from({ length: planned.copies ?? 1 }, (_, copy) =>
        deliverOne(planned, urls[(index + copy) % urls.length] ?? '', into),
      );
      await Promise.all(copies);
    }),
  );
  return into;
}

async function deliverOne({ thread, event }: Planned, url: string, into: Deliveries): Promise<void> {
  into.delivered.add(thread);
  for (const pause of schedule) {
    await wait(pause * 1_000);
    const from = performance.now();
    try {
      const { status } = await call('POST', url, event, AbortSignal.timeout(patience));
      const took = performance.now() - from;
      if (status === 200) {
        into.ackTimes.push(took);
        into.acknowledged.set(thread, performance.now());
        return;
      }
      into.failTimes.push(took);
    } catch (error) {
      // A process that is not there refuses at once: that is no slow answer of ours.
      if (Object(error).code !== 'ECONNREFUSED' && Object(error).code !== 'ECONNRESET') {
        into.failTimes.push(performance.now() - from);
      }
    }
  }
}

export function newDeliveries(): Deliveries {
  const acknowledged = new Map<string, number>();
  return {
    delivered: new Set(),
    acknowledged,
    ackTimes: [],
    failTimes: [],
    lastAck: () => Math.max(0, ...acknowledged.values()),
  };
}
