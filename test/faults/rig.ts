import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresServer } from '../postgres-server.ts';
import { check, type Verdict } from './check.ts';
import type { Deliveries } from './deliver.ts';
import { openTasks } from './open-tasks.ts';
import { type Platform, startPlatform } from './platform.ts';
import { newReplica, type Replica } from './replica.ts';

/** One row's own database, platform and replicas. */
export interface Rig {
  readonly database: string;
  readonly platform: Platform;
  readonly replicas: readonly Replica[];
  readonly urls: readonly string[];
  /** Questions and replies that are not finished, as the database has it. */
  open(): Promise<number>;
  /** Waits until nothing is open any more; gives the seconds since `from` and the checker's verdict. */
  settle(deliveries: Deliveries, from: number, patience?: number): Promise<Verdict & { readonly drained: number }>;
  close(): Promise<void>;
}

let made = 0;

/** Makes a rig with so many replicas, started. `through` changes the database's address, to put something in between. */
export async function openRig(
  server: PostgresServer,
  {
    replicas: count = 1,
    through = (url) => url,
    env = {},
  }: { replicas?: number; through?: (url: string) => string; env?: Readonly<Record<string, string>> } = {},
): Promise<Rig> {
  made += 1;
  const database = await server.createDatabase(`row_${made}`);
  const platform = await startPlatform();
  const variables = { DATABASE_URL: through(database), PLATFORM: platform.url, ...env };
  const replicas = await Promise.all(Array.from({ length: count }, () => newReplica(variables)));
  await Promise.all(replicas.map((replica) => replica.start()));
  const tasks = openTasks(database);
  return {
    database,
    platform,
    replicas,
    urls: replicas.map(({ url }) => url),
    open: tasks.count,
    async settle({ acknowledged, delivered }, from, patience = 120_000) {
      const until = performance.now() + patience;
      while ((await tasks.count().catch(() => 1)) > 0 && performance.now() < until) await wait(200);
      const drained = (Math.max(platform.log.at(-1)?.at ?? from, from) - from) / 1_000;
      return { ...check(platform.log, new Set(acknowledged.keys()), delivered), drained };
    },
    async close() {
      await Promise.all(replicas.map((replica) => replica.kill()));
      platform.close();
      await tasks.close();
    },
  };
}
