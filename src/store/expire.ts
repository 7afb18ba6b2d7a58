import { sql } from 'drizzle-orm';
import { across, type Database, rowsOf } from './tenancy.ts';

/** Rows changed in one transaction: short enough that no member waits for it. */
const batch = 500;

/**
 * Removes the text of every review that was kept for more than `days` days, with everything that quotes it; its outline
 * stays. Also forgets limits that are as if never used. Several processes may do so at once. Gives how many of each.
 */
export async function expire(database: Database, days: number): Promise<{ texts: number; limits: number }> {
  let texts = 0;
  for (let done = batch; done === batch && days > 0; texts += done) {
    done = await across(database, 'retention', (inside) =>
      counted(
        inside,
        sql`with old as (
          select community, id from reviews where review is not null and kept_at < now() - make_interval(days => ${days})
          limit ${batch} for update skip locked
        ), removed as (
          update reviews r set review = null from old where r.community = old.community and r.id = old.id returning 1
        ) select count(*)::int as count from removed`,
      ),
    );
  }
  const limits = await across(database, 'retention', (inside) =>
    counted(
      inside,
      sql`with gone as (delete from limits where free_at < now() returning 1) select count(*)::int as count from gone`,
    ),
  );
  return { texts, limits };
}

async function counted(inside: Database, query: ReturnType<typeof sql>): Promise<number> {
  return rowsOf<{ count: number }>(await inside.execute(query))[0]?.count ?? 0;
}
