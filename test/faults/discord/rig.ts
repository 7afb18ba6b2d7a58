import { setTimeout as wait } from 'node:timers/promises';
import { type DiscordDouble, openDiscord } from '../../discord/double.ts';
import type { Interaction, Message } from '../../discord/world.ts';
import type { PostgresServer } from '../../postgres-server.ts';
import { openTasks } from '../open-tasks.ts';
import { newReplica, type Replica } from '../replica.ts';

/** What became of the questions. */
export interface DiscordVerdict {
  /** Said in direct messages and channels, and used as slash commands. */
  readonly asked: number;
  /** Not taken, and its asker was told to send it again. */
  readonly turnedAway: number;
  /** Not answered, and nothing said. */
  readonly lost: number;
  /** Answers too many. */
  readonly duplicates: number;
  /** Seconds from the last fault to the last answer. */
  readonly drained: number;
}

/** One row's own database, Discord and process. */
export interface DiscordRig {
  readonly discord: DiscordDouble;
  readonly replica: Replica;
  /** Says a bullet as one of 40 members: directly, or in a channel of the server. */
  say(number: number): Message;
  slash(number: number): Interaction;
  /** How many messages were said and have no answer yet. */
  underWay(): number;
  settle(from: number, patience?: number): Promise<DiscordVerdict>;
  close(): Promise<void>;
}

let made = 0;

const asked = /(\d+) tide tables/;

/** What was found in components before: they are never changed, only replaced. */
const numbersIn = new WeakMap<object, string | null>();

function numberIn(components: Message['components']): string | null {
  const known = numbersIn.get(components);
  if (known !== undefined) return known;
  const number = asked.exec(JSON.stringify(components))?.[1] ?? null;
  numbersIn.set(components, number);
  return number;
}

export async function openDiscordRig(
  server: PostgresServer,
  given: Parameters<typeof openDiscord>[0] = {},
): Promise<DiscordRig> {
  made += 1;
  const database = await server.createDatabase(`discord_${made}`);
  const discord = await openDiscord(given);
  const { guild } = discord.server();
  const channels = Array.from({ length: 20 }, () => discord.channel(guild).id);
  const users = Array.from({ length: 40 }, () => discord.user());
  const replica = await newReplica({ DATABASE_URL: database, DISCORD_API: discord.api, DISCORD_TOKEN: discord.token });
  await replica.start();
  while (discord.gateway.connected() === 0) await wait(50);
  const tasks = openTasks(database);
  const said: Message[] = [];
  const used: Interaction[] = [];
  const text = (number: number) => `Cut the nightly import of ${number} tide tables to 4 min by sorting them`;
  /** How many answers each question has, found by the number in its text. */
  const answers = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { bot, deleted, components } of discord.messages) {
      const number = bot && !deleted ? numberIn(components) : null;
      if (number !== null) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
  };

  return {
    discord,
    replica,
    say(number) {
      const user = users[number % users.length] ?? '';
      const channel = channels[number % channels.length] ?? '';
      const message =
        number % 2 === 0
          ? discord.say({ user, content: text(number) })
          : discord.say({ user, channel, content: `<@${discord.bot}> ${text(number)}` });
      said.push(message);
      return message;
    },
    slash(number) {
      const user = users[number % users.length] ?? '';
      const channel = channels[number % channels.length] ?? '';
      const one = discord.slash({ user, channel, name: 'review-bullet', options: { text: text(number) } });
      used.push(one);
      return one;
    },
    underWay() {
      const there = answers();
      return said.filter(({ content }) => !there.has(asked.exec(content)?.[1] ?? '')).length;
    },
    async settle(from, patience = 120_000) {
      const until = performance.now() + patience;
      const numbers = [...said.map(({ content }) => content), ...used.map(({ body }) => JSON.stringify(body))].map(
        (words) => asked.exec(words)?.[1] ?? '',
      );
      const away = () =>
        used.filter(({ original }) => JSON.stringify(original?.components ?? []).includes('try again in a minute'))
          .length;
      const isMissing = () => {
        const there = answers();
        return numbers.filter((number) => !there.has(number)).length > away();
      };
      while ((isMissing() || (await tasks.count().catch(() => 1)) > 0) && performance.now() < until) await wait(250);
      const last = discord.heard.findLast(({ path }) => path.includes('messages'))?.at ?? 0;
      const there = answers();
      const counts = numbers.map((number) => there.get(number) ?? 0);
      return {
        asked: numbers.length,
        turnedAway: away(),
        lost: counts.filter((count) => count === 0).length - away(),
        duplicates: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
        drained: Math.max(0, (last - (performance.timeOrigin + from)) / 1_000),
      };
    },
    async close() {
      await replica.kill();
      await discord.close();
      await tasks.close();
    },
  };
}
