import { setTimeout as wait } from 'node:timers/promises';
import type { PostgresServer } from '../../postgres-server.ts';
import { signingSecret } from '../../slack/credentials.ts';
import { openChannel, type SlackMember, slackMember } from '../../slack/member.ts';
import { type Slack, startSlack } from '../../slack/slack.ts';
import { openTasks } from '../open-tasks.ts';
import { newReplica, type Replica } from '../replica.ts';

/** What became of the questions. */
export interface SlackVerdict {
  readonly acknowledged: number;
  /** Acknowledged, and not answered. */
  readonly lost: number;
  /** Answers too many. */
  readonly duplicates: number;
  /** Seconds from the last fault to the last answer. */
  readonly drained: number;
}

/** One row's own database, Slack and replicas. */
export interface SlackRig {
  readonly slack: Slack;
  readonly replicas: readonly Replica[];
  /** When each acknowledged question was, in milliseconds on the harness's clock. */
  readonly acknowledged: Map<string, number>;
  asked(): number;
  /** Asks question number `number` in one of fifty channels, as one of two hundred members. */
  ask(number: number, copies?: number): Promise<void>;
  /** Asks so many, so many a second. */
  askAll(count: number, rate: number, copies?: () => number): Promise<void>;
  settle(from: number, patience?: number): Promise<SlackVerdict>;
  close(): Promise<void>;
}

let made = 0;

export async function openSlackRig(
  server: PostgresServer,
  { mode, env = {} }: { mode: 'socket' | 'http'; env?: Readonly<Record<string, string>> },
): Promise<SlackRig> {
  made += 1;
  const database = await server.createDatabase(`slack_${made}`);
  const slack = await startSlack();
  const members = Array.from({ length: 200 }, (_, index): SlackMember => slackMember(slack, `U0M${index}`));
  for (let channel = 0; channel < 50; channel += 1) {
    openChannel(
      slack,
      `C0C${channel}`,
      members.map(({ id }) => id),
    );
  }
  const variables = { DATABASE_URL: database, SLACK_API: slack.api, SLACK_MODE: mode, ...env };
  const replicas = await Promise.all([newReplica(variables), newReplica(variables)]);
  await Promise.all(replicas.map((replica) => replica.start()));
  if (mode === 'http') {
    const urls = replicas.map(({ url }) => `${url}/slack/events`);
    slack.out.target = { kind: 'http', urls, secret: signingSecret };
  }
  slack.out.schedule = [0, 0.3, 0.6, 1, 2, 4, 4, 4, 8, 8, 8];
  const tasks = openTasks(database);
  const acknowledged = new Map<string, number>();
  let asked = 0;

  const self: SlackRig = {
    slack,
    replicas,
    acknowledged,
    asked: () => asked,
    async ask(number, copies = 1) {
      asked += 1;
      const member = members[number % members.length] as SlackMember;
      const text = `@proofline Cut the nightly import of ${number} tide tables to 4 min by sorting them`;
      const did = await member.say(`C0C${number % 50}`, text, { copies });
      if (did.acknowledged) acknowledged.set(did.ts, performance.now());
    },
    async askAll(count, rate, copies = () => 1) {
      const started = performance.now();
      const asking = Array.from({ length: count }, async (_, number) => {
        await wait(Math.max(0, started + (number * 1_000) / rate - performance.now()));
        await self.ask(number, copies());
      });
      await Promise.all(asking);
    },
    async settle(from, patience = 120_000) {
      const until = performance.now() + patience;
      while ((await tasks.count().catch(() => 1)) > 0 && performance.now() < until) await wait(200);
      const last = slack.calls.findLast(({ method }) => method === 'chat.postMessage')?.at ?? from;
      const answers = new Map<string, number>();
      for (const { bot, thread, deleted } of slack.world.messages) {
        if (bot && thread !== null && !deleted) answers.set(thread, (answers.get(thread) ?? 0) + 1);
      }
      return {
        acknowledged: acknowledged.size,
        lost: [...acknowledged.keys()].filter((ts) => !answers.has(ts)).length,
        duplicates: [...answers.values()].reduce((sum, count) => sum + count - 1, 0),
        drained: Math.max(0, (last - from) / 1_000),
      };
    },
    async close() {
      await Promise.all(replicas.map((replica) => replica.kill()));
      await slack.close();
      await tasks.close();
    },
  };
  return self;
}
