import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoff } from '../src/work/backoff.ts';
import { openGate } from '../src/work/gate.ts';
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

  it('never keeps anybody waiting longer than it says', async () => {
    const waiting = expect(within(2_000, new Promise(() => {}))).rejects.toMatchObject({ code: 'try-again' });
    await vi.advanceTimersByTimeAsync(2_000);
    await waiting;
    expect(await within(2_000, Promise.resolve(5))).toBe(5);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
