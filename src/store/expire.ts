import { type SQL, sql } from 'drizzle-orm';
import { erase } from './erase.ts';
import { across, aloneIn, type Database, rowsOf } from './tenancy.ts';

/** Rows changed in one transaction: short enough that no member waits for it. */
const batch = 500;

/** For how many days all of a community stays that left, where texts stay for ever. */
const usualDays = 30;

/** How many of each were removed. */
export type Expired = Readonly<
  Record<'texts' | 'letters' | 'postings' | 'dead' | 'limits' | 'secrets' | 'communities', number>
>;

/**
 * Removes the text of every review that was kept for more than `days` days (0: none), with everything that quotes it; its
 * outline stays. Removes replies kept for their pages as old as that, postings not used for as long, what was given up that long ago with its question, all of communities that left as long ago, limits
 * that are as if never used, and secrets that are good no longer. Several processes may do so at once.
 */
export async function expire(database: Database, days: number): Promise<Expired> {
  let texts = 0;
  for (let done = batch; done === batch && days > 0; texts += done) {
    done = await removed(
      database,
      sql`with old as (
          select community, id from reviews where review is not null and kept_at < now() - make_interval(days => ${days})
          limit ${batch} for update skip locked
        )
        update reviews r set review = null from old where r.community = old.community and r.id = old.id returning 1`,
    );
  }
  const letters = sql`update outbox set reply = null
    where ${days} > 0 and state = 'sent' and reply is not null and created_at < now() - make_interval(days => ${days}) returning 1`;
  return {
    texts,
    letters: await removed(database, letters),
    postings: await removed(
      database,
      sql`delete from postings where ${days} > 0 and used_at < now() - make_interval(days => ${days}) returning 1`,
    ),
    dead: await forgetDead(database, days || usualDays),
    limits: await removed(database, sql`delete from limits where free_at < now() returning 1`),
    secrets: await removed(database, sql`delete from vault where until < now() returning 1`),
    communities: await eraseDeparted(database, days || usualDays),
  };
}

/** Deletes what nobody dealt with for so many days: the question, and with it the reply. Gives how many those were. */
async function forgetDead(database: Database, days: number): Promise<number> {
  const dead = sql`dead_at < now() - make_interval(days => ${days})`;
  return across(database, 'retention', async (inside) => {
    await inside.execute(sql`delete from inbox where id in (
      select subject from tasks where ${dead} and kind = 'answer'
      union all select outbox.inbox from outbox join tasks on tasks.subject = outbox.id where ${dead} and kind = 'send')`);
    return rowsOf(await inside.execute(sql`delete from tasks where ${dead} returning 1`)).length;
  });
}

/** Deletes everything of the communities that left so many days ago and did not come back. Gives how many those were. */
async function eraseDeparted(database: Database, days: number): Promise<number> {
  const long = sql`left_at < now() - make_interval(days => ${days})`;
  const found = await across(database, 'retention', (inside) =>
    inside.execute(sql`select community from departures where ${long}`),
  );
  let erased = 0;
  for (const { community } of rowsOf<{ community: string }>(found)) {
    erased += await across(database, 'retention', async (inside) => {
      await aloneIn(inside, community);
      // One that comes back at this moment waits here, or is found to be back.
      const still = await inside.execute(
        sql`select from departures where community = ${community} and ${long} for update`,
      );
      if (rowsOf(still).length === 0) return 0;
      await erase(inside, { community });
      return 1;
    });
  }
  return erased;
}

async function removed(database: Database, change: SQL): Promise<number> {
  const counted = sql`with removed as (${change}) select count(*)::int as count from removed`;
  return across(database, 'retention', async (inside) => {
    return rowsOf<{ count: number }>(await inside.execute(counted))[0]?.count ?? 0;
  });
}
