import { sql } from 'drizzle-orm';
import type { Inbox, Question, Task } from '../app/ledger.ts';
import type { Seal } from '../app/ports.ts';
import type { Choice } from './answer-records.ts';
import { digest } from './digest.ts';
import { answerLane, messageDigest } from './lane.ts';
import { letterName } from './letters.ts';
import { rowsAcross, rowsWithin } from './rows.ts';
import { communityOf, type Database } from './tenancy.ts';

/** What every process listens to; the payload is `task`, or the inbox id of a reply. */
export const signalChannel = 'proofline';

/** Greater than the version of any edit: nothing written in a deleted message is answered any more. */
const afterEveryEdit = Number.MAX_SAFE_INTEGER;

/** One thing to take in: a question, or the news that a message was deleted. */
interface Arrival {
  readonly community: string;
  readonly via: string;
  readonly delivery: string;
  readonly member: string;
  readonly message: string | null;
  readonly version: number;
  readonly payload: string | null;
  readonly lane: string;
}

export function openInbox(database: Database, seal: Seal): Inbox {
  return {
    async accept(via, ask) {
      const community = communityOf(ask.member);
      const message = ask.message ? messageDigest(via, ask.member, ask.place.channel, ask.message.id) : null;
      const arrival: Arrival = {
        community,
        via,
        delivery: digest([via, ask.key]),
        member: ask.member.id,
        message,
        version: ask.message?.version ?? 0,
        payload: seal.seal(community, JSON.stringify(ask)),
        lane: answerLane(via, ask),
      };
      const [taken] = await take(database, arrival);
      if (taken === undefined) return 'known';
      return taken.state === 'waiting' ? 'accepted' : 'stale';
    },

    async withdraw(via, { member, place, id }) {
      const community = communityOf(member);
      const message = messageDigest(via, member, place.channel, id);
      const delivery = digest(['withdrawn', via, message]);
      const version = afterEveryEdit;
      await take(database, { community, via, delivery, member: member.id, message, version, payload: null, lane: '' });
    },

    async find(via, { key, member }) {
      const community = communityOf(member);
      const query = sql`
        select inbox.id, outbox.reply from inbox left join outbox on outbox.inbox = inbox.id
        where inbox.community = ${community} and delivery = ${digest([via, key])} and inbox.member in (${member.id}, '')`;
      const [row] = await rowsWithin(database, community, query);
      if (row === undefined) return null;
      return {
        id: Number(row.id),
        reply: typeof row.reply === 'string' ? JSON.parse(seal.open(community, row.reply)) : null,
      };
    },
  };
}

/**
 * Inserts an arrival and, where it is to be answered, its task: one statement, so both are kept or neither. What it makes
 * out of date is found so when it is about to be answered, and again when its reply is about to be sent.
 */
function take(database: Database, { payload, ...arrival }: Arrival) {
  const { community, via, delivery, member, message, version, lane } = arrival;
  const fresh = payload === null ? sql`'withdrawn'` : sql`'waiting'`;
  return rowsWithin(
    database,
    community,
    sql`
    with newest as (
      select max(version) as version from inbox where community = ${community} and message = ${message}
    ), taken as (
      insert into inbox (community, via, delivery, member, message, version, state, payload)
      select ${community}, ${via}, ${delivery}, ${member}, ${message}, ${version}::bigint,
        case when version >= ${version}::bigint then 'stale' else ${fresh} end,
        case when version >= ${version}::bigint then null else ${payload} end
      from newest
      on conflict (community, delivery) do nothing
      returning id, state
    ), queued as (
      insert into tasks (community, member, kind, subject, via, lane)
      select ${community}, ${member}, 'answer', id, ${via}, ${lane} from taken where state = 'waiting'
      returning id
    )
    select state, (select count(pg_notify(${signalChannel}, 'task')) from queued) as told from taken`,
    { holds: delivery, line: 'intake' },
  );
}

/** A condition on a row of the inbox: its message was edited or deleted after it. */
export const outdated = sql`exists (
  select from inbox as newer where newer.community = inbox.community and newer.message = inbox.message
    and newer.version > inbox.version)`;

/** What a page may ask for again, and what a platform may deliver again, in the store's own words for time. */
const fetchedFor = sql`interval '1 day'`;
const knownFor = sql`interval '7 days'`;

/** Deletes replies that no page fetches any more, and the memory of deliveries that no platform repeats. */
export async function tidyInbox(database: Database): Promise<number> {
  await rowsAcross(
    database,
    'retention',
    sql`update outbox set state = 'sent', reply = null, address = null where state = 'fetched' and created_at < now() - ${fetchedFor}`,
  );
  const gone = sql`
    delete from inbox where received_at < now() - ${knownFor} and state <> 'waiting'
      and not exists (select from outbox where outbox.inbox = inbox.id and outbox.state in ('pending', 'sending'))
    returning id`;
  return (await rowsAcross(database, 'retention', gone)).length;
}

/** The question of a waiting row and what its member chose, or null when it is not to be answered any more. */
export async function readQuestion(
  database: Database,
  seal: Seal,
  task: Task,
): Promise<{ readonly question: Question; readonly choice: Choice } | null> {
  const { community, subject } = task;
  const query = sql`
    select via, payload, progress is null as quiet, keeps, met_with from inbox
    left join members on members.community = inbox.community and members.member = inbox.member
    where inbox.community = ${community} and id = ${subject} and state = 'waiting' and not ${outdated}`;
  const [row] = await rowsWithin(database, community, query);
  if (row !== undefined) {
    const ask = JSON.parse(seal.open(community, String(row.payload)));
    const question = { via: String(row.via), ask, letter: letterName(subject), quiet: row.quiet === true };
    const met = typeof row.keeps === 'boolean';
    return { question, choice: met ? { keeps: row.keeps === true, metWith: row.met_with as string | null } : null };
  }
  await rowsWithin(
    database,
    community,
    sql`
    update inbox set state = 'stale', payload = null
    where community = ${community} and id = ${subject} and state = 'waiting'`,
  );
  return null;
}
