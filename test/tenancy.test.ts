import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, within } from '../src/store/tenancy.ts';
import { readTenantTables } from '../src/store/tenant-tables.ts';
import { kinds, openRaw, type RawStore } from './faults/raw-store.ts';
import { tenancyRow } from './faults/tenancy.ts';

describe.each(kinds)('communities on the %s database', { timeout: 300_000 }, (kind) => {
  let store: RawStore;

  beforeAll(async () => {
    store = await openRaw(kind);
  });

  afterAll(() => store?.remove());

  it('every table of communities has the wall, and the role that serves members may use it', async () => {
    const tables = await readTenantTables(store.database);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['limits', 'members', 'reviews']));
    for (const table of tables) {
      const [wall] = rowsOf<{ on: boolean; policies: string; granted: boolean }>(
        await store.database.execute(sql`
          select c.relrowsecurity as on,
            (select coalesce(string_agg(polname || ' ' || pg_get_expr(polqual, polrelid) || ' ' || pg_get_expr(polwithcheck, polrelid), ' '), '')
              from pg_policy where polrelid = c.oid) as policies,
            has_table_privilege('proofline_member', c.oid, 'select, insert, update, delete') as granted
          from pg_class c where c.oid = ${table.sql}::regclass`),
      );
      const advice = `${table.name}: add ownCommunity() to it in the schema, and grant it to proofline_member in its migration`;
      expect(wall, advice).toMatchObject({ on: true, granted: true });
      expect(wall?.policies, advice).toMatch(/^own_community (\(community = current_setting\(.*\)\) ?){2}$/);
    }
  });

  it('every table of communities names its member, so that forgetting one reaches it', async () => {
    const silent = (await readTenantTables(store.database)).filter(({ ofMembers }) => !ofMembers);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('a table that is added later is exported, and deleted with what it points at, without being listed anywhere', async () => {
    await store.database.execute(sql`
      create table later (community text, member text, id int primary key, letter sealed)`);
    await store.database.execute(sql`
      create table later_part (community text, member text, later int references later (id))`);
    await store.database.execute(sql`grant select, insert, update, delete on later, later_part to proofline_member`);
    const member = { platform: 'slack', community: 'T1', id: 'Ulater' };
    const letter = store.seal.seal('slack/T1', '{"says":"hello"}');
    await store.database.execute(sql`insert into later values ('slack/T1', 'Ulater', 1, ${letter})`);
    await store.database.execute(sql`insert into later_part values ('slack/T1', 'Ulater', 1)`);
    expect((await store.privacy.export(member)).later).toMatchObject([{ id: 1, letter: { says: 'hello' } }]);
    expect(await store.privacy.forget(member)).toMatchObject({ later: 1, later_part: 1 });
    expect(rowsOf(await store.database.execute(sql`select from later`))).toEqual([]);
    await store.database.execute(sql`drop table later_part, later`);
  });

  it('nobody sees a row before a community is named, and no query inherits one from the query before', async () => {
    const row = sql`select current_user::text as role, current_setting('proofline.community', true) as community`;
    for (const community of ['slack/T1', 'slack/T2']) {
      const [inside] = rowsOf(await within(store.database, community, async (tx) => tx.execute(row)));
      expect(inside).toEqual({ role: 'proofline_member', community });
      const after = await Promise.all(Array.from({ length: 20 }, () => store.database.execute(row)));
      for (const [outside] of after.map((result) => rowsOf<{ role: string; community: string | null }>(result))) {
        expect(outside?.role).toBe('postgres');
        expect(outside?.community ?? '').toBe('');
      }
    }
    await store.database.execute(sql`insert into members (community, member, keeps) values ('slack/T1', 'U1', true)`);
    const seen = await within(store.database, '', async (tx) => tx.execute(sql`select from members`));
    expect(rowsOf(seen)).toEqual([]);
  });

  it('a failed piece of work leaves neither role nor community behind', async () => {
    const failing = within(store.database, 'slack/T1', async (tx) => tx.execute(sql`select 1 / 0`));
    await expect(failing).rejects.toThrow();
    const [after] = rowsOf(await store.database.execute(sql`select current_user::text as role`));
    expect(after).toEqual({ role: 'postgres' });
  });

  it('mixed operations of many communities agree with a model, also without the filter in the queries', async () => {
    const row = await tenancyRow({ tenants: 8, operations: 240, seed: 11, databases: [kind] });
    for (const { walls, crossReads, crossWrites, wrong, filtersRemoved } of row) {
      if (walls === 'none') expect(crossReads, 'the checker sees a leak').toBeGreaterThan(0);
      else
        expect({ walls, crossReads, crossWrites, wrong }).toEqual({ walls, crossReads: 0, crossWrites: 0, wrong: 0 });
      expect(filtersRemoved > 0).toBe(walls !== 'both');
    }
  });
});
