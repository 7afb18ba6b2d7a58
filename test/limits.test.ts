import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../src/app/ports.ts';
import { kinds, openRaw, type RawStore } from './faults/raw-store.ts';

describe.each(kinds)('limits on the %s database', { timeout: 240_000 }, (kind) => {
  let store: RawStore;
  let people = 0;

  beforeAll(async () => {
    store = await openRaw(kind);
  });

  afterAll(() => store?.remove());

  function someone(community?: string): Member {
    people += 1;
    return { platform: 'slack', community: community ?? `T${people}`, id: `U${people}` };
  }

  /** Lets time pass for everyone, by the database's own clock. */
  const pass = (seconds: number) =>
    store.database.execute(sql`update limits set free_at = free_at - make_interval(secs => ${seconds})`);

  async function takeUntilRefused(member: Member, channel: string | null, most: number): Promise<number> {
    for (let taken = 0; taken < most; taken += 1) {
      if ((await store.limits.take(member, channel)) !== 'taken') return taken;
    }
    return most;
  }

  it('a member may ask ten times a minute, and is told in how many seconds there is one more', async () => {
    const member = someone();
    expect(await takeUntilRefused(member, null, 20)).toBe(10);
    expect(await store.limits.take(member, null)).toMatchObject({ again: expect.any(Number) });
    await pass(6);
    expect(await takeUntilRefused(member, null, 5)).toBe(1);
    await pass(60);
    expect(await takeUntilRefused(member, null, 20)).toBe(10);
  });

  it('a member may ask sixty times an hour', async () => {
    const member = someone();
    let taken = 0;
    for (let minute = 0; minute < 8; minute += 1) {
      taken += await takeUntilRefused(member, null, 20);
      await pass(60);
    }
    // Sixty at once, and one more for each of the minutes that passed.
    expect(taken).toBeGreaterThanOrEqual(60);
    expect(taken).toBeLessThanOrEqual(68);
  });

  it('one member’s limit is nobody else’s: not in the community, nor of the same id in another', async () => {
    const member = someone();
    await takeUntilRefused(member, null, 20);
    expect(await store.limits.take({ ...member, id: 'other' }, null)).toBe('taken');
    expect(await store.limits.take({ ...member, community: 'other' }, null)).toBe('taken');
    expect(await store.limits.take({ ...member, platform: 'discord' }, null)).toBe('taken');
  });

  it('a channel takes thirty questions a minute from all its members together, another channel is free', async () => {
    const community = `T-channel-${kind}`;
    let taken = 0;
    for (let n = 0; n < 6; n += 1) taken += await takeUntilRefused(someone(community), 'Cbusy', 8);
    expect(taken).toBe(30);
    expect(await store.limits.take(someone(community), 'Cquiet')).toBe('taken');
    expect(await store.limits.take(someone(community), null)).toBe('taken');
  });

  it('a community takes six hundred questions an hour', async () => {
    const first = someone();
    await store.limits.take(first, null);
    await store.database.execute(
      sql`update limits set free_at = now() + interval '3598 seconds' where community = ${`slack/${first.community}`} and name = 'community-hour'`,
    );
    const second = someone(first.community);
    expect(await store.limits.take(second, null)).toMatchObject({ again: expect.any(Number) });
    await pass(6);
    expect(await store.limits.take(second, null)).toBe('taken');
  });

  it('a question that one limit refuses uses up none of the others', async () => {
    const member = someone();
    await takeUntilRefused(member, 'Cchat', 20);
    for (let n = 0; n < 10; n += 1) await store.limits.take(member, 'Cchat');
    expect(await takeUntilRefused(someone(member.community), 'Cchat', 30)).toBe(10);
    expect(await takeUntilRefused(someone(member.community), 'Cchat', 30)).toBe(10);
  });

  it('twenty questions at the same moment, from several processes, take ten', async () => {
    const member = someone();
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.limits.take(member, 'Cchat')));
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(10);
    expect(answers.filter((answer) => answer !== 'taken' && answer.tell)).toHaveLength(1);
  });

  it('who goes on asking is told once in ten minutes', async () => {
    const member = someone();
    const tells: boolean[] = [];
    for (let minute = 0; minute < 3; minute += 1) {
      await takeUntilRefused(member, null, 70);
      const answer = await store.limits.take(member, null);
      if (answer !== 'taken') tells.push(answer.tell);
      await pass(60);
    }
    // The first refusal inside takeUntilRefused was the one that told.
    expect(tells).toEqual([false, false, false]);
    await pass(600);
    for (let n = 0; n < 10; n += 1) await store.limits.take(member, null);
    expect(await store.limits.take(member, null)).toMatchObject({ tell: true });
  });

  it('what is used up no more is deleted by the clock, and what still counts is not', async () => {
    const member = someone();
    await takeUntilRefused(member, null, 20);
    await pass(-10_000);
    await store.keeper.expire(30);
    expect(await store.limits.take(member, null)).not.toBe('taken');
    await pass(1_000_000);
    expect((await store.keeper.expire(30)).limits).toBeGreaterThan(0);
    const left = await store.database.execute(sql`select from limits where community = ${`slack/${member.community}`}`);
    expect(JSON.stringify(left)).not.toContain(member.id);
    expect(await takeUntilRefused(member, null, 20)).toBe(10);
  });
});
