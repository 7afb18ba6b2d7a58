import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../src/app/ports.ts';
import { sameName } from '../src/app/posting-name.ts';
import { kinds, openRaw, type RawStore } from './faults/raw-store.ts';

const limits = { most: 50, same: sameName };
const text = 'Backend Engineer at Quillfeather\nRequirements\n- Go\n- \u0000 and \ud800 and “quotes” 測試';

let people = 0;
function someone(): Member {
  people += 1;
  return { platform: 'slack', community: `T${people}`, id: `U${people}` };
}

describe.each(kinds)('on the %s database', { timeout: 300_000 }, (kind) => {
  let store: RawStore;

  beforeAll(async () => {
    store = await openRaw(kind);
  });

  afterAll(() => store?.remove());

  describe('a saved posting', () => {
    it('comes back as it was saved, the newest first, and no word of it is readable in the database', async () => {
      const member = someone();
      expect(await store.postings.save(member, { name: 'Quillfeather', text }, limits)).toBe('saved');
      expect(await store.postings.save(member, { name: 'Second', text: 'Second' }, limits)).toBe('saved');
      const saved = await store.postings.list(member);
      expect(saved.map(({ name }) => name)).toEqual(['Second', 'Quillfeather']);
      expect(saved[1]?.text).toBe(text);
      expect(saved[0]?.id).toMatch(/^[a-z0-9]{8}$/);
      const rows = await store.database.execute(sql`select to_json(p)::text as row from postings p`);
      expect(JSON.stringify(rows)).not.toContain('Quillfeather');
    });

    it('takes the place of another of its name, and keeps its id', async () => {
      const member = someone();
      await store.postings.save(member, { name: 'Acme', text: 'old' }, limits);
      const [before] = await store.postings.list(member);
      expect(await store.postings.save(member, { name: 'ACME', text: 'new' }, limits)).toBe('replaced');
      expect(await store.postings.list(member)).toMatchObject([{ id: before?.id, name: 'ACME', text: 'new' }]);
    });

    it('is saved once, and the limit holds, also when many are saved at the same moment', async () => {
      const member = someone();
      const names = Array.from({ length: 8 }, (_, index) => `Posting ${index % 6}`);
      const few = { ...limits, most: 4 };
      const outcomes = await Promise.all(names.map((name) => store.postings.save(member, { name, text: name }, few)));
      expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(4);
      expect(await store.postings.list(member)).toHaveLength(4);
    });

    it('is of its member and community alone', async () => {
      const member = someone();
      await store.postings.save(member, { name: 'Mine', text }, limits);
      const [mine] = await store.postings.list(member);
      for (const other of [
        { ...member, id: 'U-other' },
        { ...member, community: 'T-other' },
      ]) {
        expect(await store.postings.list(other)).toEqual([]);
        expect(await store.postings.delete(other, mine?.id ?? '')).toBe(false);
      }
      expect(await store.postings.delete(member, mine?.id ?? '')).toBe(true);
      expect(await store.postings.list(member)).toEqual([]);
    });

    it('is in the export, opened, and goes when its member or its community leaves', async () => {
      const member = someone();
      await store.postings.save(member, { name: 'Mine', text }, limits);
      expect((await store.privacy.export(member)).postings).toMatchObject([{ name: 'Mine', text }]);
      expect(await store.privacy.forget(member)).toMatchObject({ postings: 1 });
      await store.postings.save(member, { name: 'Again', text }, limits);
      expect(await store.keeper.eraseCommunity(`slack/${member.community}`)).toMatchObject({ postings: 1 });
      expect(await store.postings.list(member)).toEqual([]);
    });

    it('goes when it was not used for as long as texts are kept; one that was compared with stays', async () => {
      const member = someone();
      for (const name of ['old', 'used']) await store.postings.save(member, { name, text }, limits);
      await store.database.execute(
        sql`update postings set used_at = now() - interval '31 days' where member = ${member.id}`,
      );
      const used = (await store.postings.list(member)).find(({ name }) => name === 'used');
      await store.postings.touch(member, [used?.id ?? '']);
      expect(await store.keeper.expire(0)).toMatchObject({ postings: 0 });
      expect(await store.keeper.expire(30)).toMatchObject({ postings: 1 });
      expect((await store.postings.list(member)).map(({ name }) => name)).toEqual(['used']);
    });
  });
});
