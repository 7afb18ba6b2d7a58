import { sql } from 'drizzle-orm';
import type { Limits, Member } from '../app/ports.ts';
import { reach } from './failure.ts';
import { communityOf, type Database, rowsOf, within } from './tenancy.ts';

/** So many questions in so many seconds, all at once or spread. */
interface Limit {
  readonly name: string;
  readonly of: 'member' | 'channel' | 'community';
  readonly questions: number;
  readonly seconds: number;
}

/** A person with a whole resume asks a few dozen times an hour; a busy community of hundreds stays below its limit too. */
export const allLimits: readonly Limit[] = [
  { name: 'member-minute', of: 'member', questions: 10, seconds: 60 },
  { name: 'member-hour', of: 'member', questions: 60, seconds: 3600 },
  { name: 'channel-minute', of: 'channel', questions: 30, seconds: 60 },
  { name: 'community-hour', of: 'community', questions: 600, seconds: 3600 },
];

/** A member who goes on asking is told so once in this many seconds, and not answered else. */
const noticeEvery = { name: 'notice', questions: 1, seconds: 600 };

/**
 * Counts by one moment for each limit: when it will be as if never used. A question puts it off by its share, and is
 * refused where that would put it off by more than the whole time. (The generic cell rate algorithm of ATM Forum TM 4.0.)
 */
export function openLimits(database: Database): Limits {
  return {
    async take(member, channel) {
      const community = communityOf(member);
      const used = allLimits
        .filter((limit) => limit.of !== 'channel' || channel !== null)
        .map((limit) => rowOf(limit, member, channel));
      const refused = await reach(within(database, community, (inside) => takeAll(inside, community, used)));
      if (refused === null) return 'taken';
      const notice = { ...noticeEvery, member: member.id, channel: '' };
      const told = await reach(within(database, community, (inside) => takeAll(inside, community, [notice])));
      return { again: refused, tell: told === null };
    },
  };
}

interface Use {
  readonly name: string;
  readonly member: string;
  readonly channel: string;
  readonly questions: number;
  readonly seconds: number;
}

function rowOf({ of, ...limit }: Limit, member: Member, channel: string | null): Use {
  return { ...limit, member: of === 'member' ? member.id : '', channel: of === 'channel' ? (channel ?? '') : '' };
}

/** Takes from all of them, or from none: then gives the seconds until all of them have one left. Null when taken. */
async function takeAll(inside: Database, community: string, uses: readonly Use[]): Promise<number | null> {
  const parts = uses.map((use, index) => {
    const { name, member, channel, seconds, questions } = use;
    const step = sql`make_interval(secs => ${seconds / questions})`;
    // One that waits for another process's question reads what that one left, because an update does.
    return sql`${sql.raw(`t${index}`)} as (
      insert into limits (community, member, channel, name, free_at)
      values (${community}, ${member}, ${channel}, ${name}, now() + ${step})
      on conflict (community, member, channel, name) do update set free_at = greatest(limits.free_at, now()) + ${step}
      where greatest(limits.free_at, now()) + ${step} <= now() + make_interval(secs => ${seconds})
      returning name)`;
  });
  const names = uses.map((_use, index) => sql.raw(`select name from t${index}`));
  const result = await inside.execute(sql`with ${sql.join(parts, sql`, `)} ${sql.join(names, sql` union all `)}`);
  const taken = new Set(rowsOf<{ name: string }>(result).map(({ name }) => name));
  if (taken.size === uses.length) return null;
  let again = 1;
  for (const use of uses) again = Math.max(again, await giveBack(inside, community, use, taken.has(use.name)));
  return again;
}

/** Undoes one use where it was taken, while its row is still ours. Gives the seconds until there is one left. */
async function giveBack(inside: Database, community: string, use: Use, taken: boolean): Promise<number> {
  const { name, member, channel, seconds, questions } = use;
  const step = seconds / questions;
  const result = await inside.execute(sql`
    update limits set free_at = free_at - make_interval(secs => ${taken ? step : 0})
    where community = ${community} and member = ${member} and channel = ${channel} and name = ${name}
    returning extract(epoch from free_at - now())::float8 + ${step}::float8 - ${seconds}::float8 as wait`);
  return Math.ceil(rowsOf<{ wait: number }>(result)[0]?.wait ?? 0);
}
