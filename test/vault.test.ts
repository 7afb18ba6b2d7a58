import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds, openRaw, type RawStore } from './faults/raw-store.ts';

describe.each(kinds)('on the %s database', { timeout: 300_000 }, (kind) => {
  let store: RawStore;

  beforeAll(async () => {
    store = await openRaw(kind);
  });

  afterAll(() => store?.remove());

  describe('what an adapter remembers', () => {
    it('is read again by any process, for its own community and platform alone', async () => {
      const vault = store.vault('slack');
      await vault.write('T1', 'token', 'xoxb-first');
      await vault.write('T1', 'token', 'xoxb-second');
      await vault.write(null, 'session', 'resume-me');
      expect(await store.vault('slack').read('T1', 'token')).toBe('xoxb-second');
      expect(await vault.read(null, 'session')).toBe('resume-me');
      expect(await vault.read('T2', 'token')).toBeNull();
      expect(await vault.read(null, 'token')).toBeNull();
      expect(await store.vault('discord').read('T1', 'token')).toBeNull();
      await vault.delete('T1', 'token');
      expect(await vault.read('T1', 'token')).toBeNull();
    });

    it('is taken by one caller only', async () => {
      const vault = store.vault('slack');
      await vault.write(null, 'state-1', 'T1');
      const taken = await Promise.all([1, 2, 3, 4].map(() => vault.take(null, 'state-1')));
      expect(taken.filter((text) => text !== null)).toEqual(['T1']);
    });

    it('is gone when its time is over', async () => {
      const vault = store.vault('slack');
      await vault.write(null, 'short', 'soon gone', 0);
      await vault.write(null, 'long', 'good for an hour', 3_600);
      expect(await vault.read(null, 'short')).toBeNull();
      expect(await vault.take(null, 'short')).toBeNull();
      await vault.write(null, 'short', 'soon gone', 0);
      expect(await store.keeper.expire(30)).toMatchObject({ secrets: 1 });
      expect(await vault.read(null, 'long')).toBe('good for an hour');
    });

    it('goes with its community, and what is of no one community stays', async () => {
      const vault = store.vault('slack');
      await vault.write('T9', 'token', 'xoxb-gone');
      await vault.write(null, 'app', 'stays');
      expect(await store.keeper.eraseCommunity('slack/T9')).toMatchObject({ vault: 1 });
      expect(await vault.read('T9', 'token')).toBeNull();
      expect(await vault.read(null, 'app')).toBe('stays');
    });

    it('what is to be done alone is done by one at a time, also after a failure', async () => {
      const vault = store.vault('slack');
      let inside = 0;
      let most = 0;
      const work = async (number: number) => {
        inside += 1;
        most = Math.max(most, inside);
        await wait(5);
        inside -= 1;
        if (number === 2) throw new Error('It failed.');
        return number;
      };
      const done = await Promise.allSettled([1, 2, 3, 4].map((number) => vault.alone('refresh', () => work(number))));
      expect(most).toBe(1);
      expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    });
  });

  it('what was given up goes when the time for texts is over, if nobody dealt with it', async () => {
    const { inbox, tasks } = store.ledger;
    const member = { platform: 'slack', community: 'T5', id: 'U5' };
    const place = { channel: 'C', thread: null, private: true };
    for (const key of ['old', 'young']) {
      await inbox.accept('slack', { key, member, place: { ...place, channel: key }, command: 'help', values: {} });
    }
    for (const task of await tasks.claim(['slack'], 9)) await tasks.bury(task, 'refused');
    await store.database.execute(sql`
      update tasks set dead_at = now() - interval '31 days'
      where subject = (select min(id) from inbox where community = 'slack/T5')`);
    expect(await store.keeper.expire(0)).toMatchObject({ dead: 1 });
    expect(await tasks.dead()).toHaveLength(1);
    expect((await store.privacy.export(member)).inbox).toMatchObject([{ payload: { key: 'young' } }]);
  });

  describe('a community that removes Proofline', () => {
    const member = (community: string) => ({ platform: 'slack', community, id: 'U1' });
    const tenant = (community: string) => ({ platform: 'slack', community });
    const pass = (days: number) =>
      store.database.execute(sql`update departures set left_at = left_at - make_interval(days => ${days})`);

    it('is deleted whole when the time for texts is over, unless it came back', async () => {
      const { communities } = store.ledger;
      for (const community of ['gone', 'back', 'here']) await store.privacy.choose(member(community), true);
      await communities.left(tenant('gone'));
      await communities.left(tenant('gone'));
      await communities.left(tenant('back'));
      await communities.joined(tenant('back'));
      expect(await store.keeper.expire(30)).toMatchObject({ communities: 0 });
      expect(Object.values(await store.privacy.export(member('gone'))).flat()).not.toEqual([]);
      await pass(29);
      expect(await store.keeper.expire(0)).toMatchObject({ communities: 0 });
      await pass(2);
      expect(await store.keeper.expire(0)).toMatchObject({ communities: 1 });
      expect(Object.values(await store.privacy.export(member('gone'))).flat()).toEqual([]);
      for (const stays of ['back', 'here']) {
        expect(Object.values(await store.privacy.export(member(stays))).flat()).not.toEqual([]);
      }
    });
  });
});
