import { sql } from 'drizzle-orm';
import type { Seal, Vault } from '../app/ports.ts';
import { alone } from './lease.ts';
import { rowsWithin } from './rows.ts';
import { communityOf, type Database } from './tenancy.ts';

/** What the adapter of a platform remembers between runs. What is of no one community is kept apart from all of them. */
export function openVault(database: Database, seal: Seal, platform: string): Vault {
  const ownerOf = (community: string | null) => communityOf({ platform, community: community ?? '' });
  const good = sql`(until is null or until > now())`;
  return {
    async read(community, name) {
      const owner = ownerOf(community);
      const query = sql`select text from vault where community = ${owner} and name = ${name} and ${good}`;
      const [row] = await rowsWithin(database, owner, query);
      return row === undefined ? null : seal.open(owner, String(row.text));
    },

    async write(community, name, text, seconds) {
      const owner = ownerOf(community);
      const sealed = seal.seal(owner, text);
      const until = seconds === undefined ? sql`null` : sql`now() + ${seconds} * interval '1 second'`;
      await rowsWithin(
        database,
        owner,
        sql`
        insert into vault (community, name, text, until) values (${owner}, ${name}, ${sealed}, ${until})
        on conflict (community, name) do update set text = excluded.text, until = excluded.until`,
      );
    },

    async take(community, name) {
      const owner = ownerOf(community);
      const query = sql`delete from vault where community = ${owner} and name = ${name} returning text, ${good} as good`;
      const [row] = await rowsWithin(database, owner, query);
      return row?.good === true ? seal.open(owner, String(row.text)) : null;
    },

    async delete(community, name) {
      const owner = ownerOf(community);
      await rowsWithin(database, owner, sql`delete from vault where community = ${owner} and name = ${name}`);
    },

    alone: (name, work) => alone(database, `${platform} ${name}`, work),
  };
}
