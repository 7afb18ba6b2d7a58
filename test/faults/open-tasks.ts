import postgres from 'postgres';

/** What is not finished yet, as a row's database has it. */
export interface OpenTasks {
  /** Questions and replies that are neither done nor given up. Rejects while the database is away. */
  count(): Promise<number>;
  close(): Promise<void>;
}

export function openTasks(database: string): OpenTasks {
  const sql = postgres(database, { max: 1, backoff: () => 0.25, connect_timeout: 5, onnotice() {} });
  return {
    async count() {
      const [row] = await sql`select count(*)::int as open from tasks where dead_at is null`;
      return Number(row?.open);
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
