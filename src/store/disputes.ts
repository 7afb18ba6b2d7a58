import { sql } from 'drizzle-orm';
import type { Disputes } from '../app/ports.ts';
import { rowsAcross, rowsWithin } from './rows.ts';
import { communityOf, type Database } from './tenancy.ts';

/** What members said of advice that did not fit, on either database or inside a transaction. */
export function openDisputes(database: Database): Disputes {
  return {
    async note(member, { review, rule }) {
      const community = communityOf(member);
      await rowsWithin(
        database,
        community,
        sql`
        insert into disputes (community, member, review, rule)
        values (${community}, ${member.id}, ${review}::uuid, ${rule}) on conflict do nothing`,
      );
    },
  };
}

/** How often each rule was said not to fit, the most often first. */
export async function countDisputes(
  database: Database,
): Promise<readonly { readonly rule: string; readonly count: number }[]> {
  const query = sql`select rule, count(*)::int as count from disputes group by rule order by 2 desc, 1`;
  const rows = await rowsAcross(database, 'figures', query);
  return rows.map(({ rule, count }) => ({ rule: String(rule), count: Number(count) }));
}
