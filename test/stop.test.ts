import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopOnce, stopPatience } from '../src/stop.ts';

describe('stopping', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('ends well when the answers under way are finished, however often the clock ticks after that', async () => {
    const ends: string[] = [];
    stopOnce(
      async () => {},
      (how) => ends.push(how),
    )();
    await vi.advanceTimersByTimeAsync(stopPatience * 2);
    expect(ends).toEqual(['stopped']);
  });

  it('is forced by a second signal', () => {
    const ends: string[] = [];
    const onSignal = stopOnce(
      () => new Promise(() => {}),
      (how) => ends.push(how),
    );
    onSignal();
    expect(ends).toEqual([]);
    onSignal();
    expect(ends).toEqual(['forced']);
  });

  it('is forced when it takes longer than ten seconds', async () => {
    const ends: string[] = [];
    stopOnce(
      () => new Promise(() => {}),
      (how) => ends.push(how),
    )();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toEqual(['forced']);
  });

  it('is forced when it fails', async () => {
    const ends: string[] = [];
    stopOnce(
      async () => Promise.reject(new Error()),
      (how) => ends.push(how),
    )();
    await vi.advanceTimersByTimeAsync(0);
    expect(ends).toEqual(['forced']);
  });
});
