import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Review, reviewBullets } from '../src/engine/review.ts';
import { rolePacks } from '../src/engine/roles.ts';
import { readBullet } from '../src/engine/text.ts';
import { operate } from '../src/operator.ts';
import { kinds, openRaw, type RawStore } from './faults/raw-store.ts';

const review: Review = reviewBullets([readBullet('Responsible for it')], { pack: rolePacks[0], level: 'mid' });

describe.each(kinds)('an operator on the %s database', { timeout: 240_000 }, (kind) => {
  let store: RawStore;
  const run = (...argv: string[]) => operate(argv, async () => store.keeper);

  beforeAll(async () => {
    store = await openRaw(kind);
  });

  afterAll(() => store?.remove());

  it('erase-community deletes everything of that community and nothing of another, and says how much', async () => {
    const member = { platform: 'slack', community: 'T1', id: 'U1' };
    const others = [
      { ...member, community: 'T2' },
      { ...member, platform: 'discord' },
    ];
    for (const one of [member, { ...member, id: 'U2' }, ...others]) {
      await store.history.save(one, { key: 'a', role: 'p', review });
      await store.privacy.meet(one, 'a');
      await store.limits.take(one, 'C1');
    }
    await expect(run('erase-community', 'slack/T1')).rejects.toThrow('Add --yes');
    expect(await store.history.latest(member, { limit: 9 })).toHaveLength(1);
    expect(await run('erase-community', 'slack/T1', '--yes')).toBe('Deleted: limits 6, members 2, reviews 2.');
    expect(await run('erase-community', 'slack/T1', '--yes')).toBe('Nothing is kept of that community.');
    expect(await store.history.latest(member, { limit: 9 })).toEqual([]);
    for (const one of others) expect(await store.privacy.holdings(one)).toMatchObject({ reviews: 1 });
  });

  it('rotate-keys says how much was sealed anew', async () => {
    expect(await run('rotate-keys')).toMatch(/^Sealed 0 texts anew\. The old keys are needed no longer/);
  });

  it('disputes says how often each piece of advice was said not to fit, once for each review', async () => {
    expect(await run('disputes')).toMatch(/^Nobody said/);
    const member = { platform: 'slack', community: 'T3', id: 'U1' };
    const one = '01940c3e-5d2a-7001-9abc-0123456789ab';
    const other = '01940c3e-5d2a-7002-9abc-0123456789ab';
    await store.disputes.note(member, { review: one, rule: 'weak-opener' });
    await store.disputes.note(member, { review: one, rule: 'weak-opener' });
    await store.disputes.note(member, { review: one, rule: 'too-long' });
    await store.disputes.note({ ...member, community: 'T4' }, { review: other, rule: 'weak-opener' });
    expect(await run('disputes')).toBe('     2  weak-opener\n     1  too-long');
    expect(await store.privacy.forget(member)).toMatchObject({ disputes: 2 });
  });

  it('is told how to write it, and a member’s commands are left alone', async () => {
    for (const words of [[], ['T1'], ['slack/T1', 'yes'], ['slack/T1', '--yes', 'more'], ["x/'; drop"]]) {
      await expect(run('erase-community', ...words)).rejects.toThrow(
        'Write it as: erase-community slack/T024BE7LD --yes',
      );
    }
    await expect(run('rotate-keys', 'now')).rejects.toThrow('takes no options');
    for (const argv of [[], ['history'], ['constructor'], ['review-bullet', 'rotate-keys']])
      expect(await run(...argv)).toBeNull();
  });
});
