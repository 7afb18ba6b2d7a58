import { sql } from 'drizzle-orm';
import type { Letters, Seal } from '../app/ports.ts';
import { rowsWithin } from './rows.ts';
import { communityOf, type Database } from './tenancy.ts';

/** The name of the letter that answers a question: the same before and after it is written. At most 11 characters. */
export function letterName(inbox: number): string {
  return inbox.toString(36);
}

/** Replies whose pages can still be turned, on either database or inside a transaction. */
export function openLetters(database: Database, seal: Seal): Letters {
  return {
    async find(member, letter) {
      if (!/^[0-9a-z]{1,10}$/.test(letter)) return null;
      const community = communityOf(member);
      const query = sql`
        select reply from outbox
        where community = ${community} and inbox = ${Number.parseInt(letter, 36)}::bigint and member = ${member.id}
          and pages > 1 and reply is not null`;
      const [row] = await rowsWithin(database, community, query);
      return row === undefined ? null : JSON.parse(seal.open(community, String(row.reply)));
    },
  };
}
