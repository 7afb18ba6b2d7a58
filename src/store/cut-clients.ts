import type { Sql } from 'postgres';

/** How often is looked for them, in milliseconds. */
const interval = 5_000;

/** What the connections of Proofline call themselves: the name is filled up with spaces, and the server cuts it. */
const ours = 'proofline %';

/**
 * Ends the connections, of any process of Proofline on this database, whose client fell silent in the middle of a query: its
 * network was cut, and it will never say more. The driver asks the server what the parameters of a new query are before it
 * sends them. PostgreSQL waits for them without a limit (15 to 18: neither `statement_timeout` nor
 * `idle_in_transaction_session_timeout` runs meanwhile), and keeps every lock of the transaction. Gives the way to stop looking.
 */
export function endCutClients(pool: Sql): () => void {
  const look = setInterval(() => {
    // When the database is away, there is nothing to end, and the next look comes soon.
    pool
      .unsafe(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = current_user and application_name like '${ours}'
          and state = 'active' and wait_event = 'ClientRead' and state_change < now() - interval '10 seconds'`,
      )
      .catch(() => {});
  }, interval).unref();
  return () => clearInterval(look);
}
