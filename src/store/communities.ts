import { sql } from 'drizzle-orm';
import type { Communities } from '../app/ledger.ts';
import type { Channels } from '../app/ports.ts';
import { rowsWithin } from './rows.ts';
import { communityOf, type Database } from './tenancy.ts';

/** What is kept of communities as a whole. */
export function openCommunities(database: Database): Communities {
  return {
    async coaches(community, channel) {
      const owner = communityOf(community);
      const query = sql`select from channels where community = ${owner} and channel = ${channel}`;
      return (await rowsWithin(database, owner, query)).length > 0;
    },

    async left(community) {
      const owner = communityOf(community);
      await rowsWithin(
        database,
        owner,
        sql`insert into departures (community) values (${owner}) on conflict (community) do nothing`,
      );
    },

    async joined(community) {
      const owner = communityOf(community);
      await rowsWithin(database, owner, sql`delete from departures where community = ${owner}`);
    },
  };
}

/** Which channels are coached, on either database or inside a transaction. */
export function openChannels(database: Database): Channels {
  return {
    async coach(member, channel, on) {
      const community = communityOf(member);
      const query = on
        ? sql`insert into channels (community, channel) values (${community}, ${channel}) on conflict do nothing`
        : sql`delete from channels where community = ${community} and channel = ${channel}`;
      await rowsWithin(database, community, query);
    },
  };
}
