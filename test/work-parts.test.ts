import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Inbox } from '../src/app/ledger.ts';
import { backoff } from '../src/work/backoff.ts';
import { openDoors } from '../src/work/door.ts';
import { openGate } from '../src/work/gate.ts';
import { openWaiting } from '../src/work/waiting.ts';
import { within } from '../src/work/within.ts';

describe('the pause after a failure', () => {
  it('doubles from a second to twenty, and varies by half', () => {
    const most = [1, 2, 3, 4, 5, 6, 7, 500].map((attempts) => backoff(attempts, () => 1));
    expect(most).toEqual([1, 2, 4, 8, 16, 20, 20, 20]);
    expect(backoff(3, () => 0)).toBe(2);
  });
});

describe('the door of a database that hangs', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks no more of it than fit, and tells the others in time to try again', async () => {
    const gate = openGate(2, 2_000);
    const begun: number[] = [];
    const hang = (number: number) =>
      gate(() => {
        begun.push(number);
        return new Promise(() => {});
      });
    const outcomes: string[] = [];
    for (const number of [1, 2, 3, 4]) hang(number).catch(({ code }) => outcomes.push(`${number} ${code}`));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(begun).toEqual([1, 2]);
    expect(outcomes).toEqual(['3 try-again', '4 try-again']);
  });

  it('lets the next in when one is through, in order, also after a failure', async () => {
    const gate = openGate(1, 2_000);
    const order: number[] = [];
    const work = (number: number) =>
      gate(async () => {
        order.push(number);
        if (number === 1) throw new Error('It failed.');
      });
    await Promise.allSettled([work(1), work(2), work(3)]);
    await work(4);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('keeps as much in time as it can where more comes in than that', async () => {
    // Each is kept after half a second and 32 go at once: 64 a second, of 200 that come.
    const accept: Inbox['accept'] = () => new Promise((kept) => setTimeout(() => kept('accepted'), 500));
    const never = () => new Promise<never>(() => {});
    const door = openDoors({
      inbox: { accept, withdraw: never, find: never },
      communities: { coaches: never, left: never, joined: never },
      glance: { form: never, look: never, suggest: never, underWay: () => null },
      waiting: openWaiting(),
      log: { info() {}, warn() {}, error() {} },
      metrics: { count() {}, time() {}, gauge() {} },
    })('test');
    const member = { platform: 'test', community: 'T', id: 'U' };
    const place = { channel: 'C', thread: null, private: true };
    let kept = 0;
    for (let tenth = 0; tenth < 200; tenth += 1) {
      for (let number = 0; number < 20; number += 1) {
        door.accept({ key: `${tenth}-${number}`, member, place, command: 'help', values: {} }).then(
          () => {
            kept += 1;
          },
          () => {},
        );
      }
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept).toBeGreaterThan(64 * 18);
  });

  it('never keeps anybody waiting longer than it says', async () => {
    const waiting = expect(within(2_000, new Promise(() => {}))).rejects.toMatchObject({ code: 'try-again' });
    await vi.advanceTimersByTimeAsync(2_000);
    await waiting;
    expect(await within(2_000, Promise.resolve(5))).toBe(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
