import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/app/ports.ts';
import { memoryVault } from '../memory-vault.ts';
import { openConnections, textsOf } from './connections.ts';
import type { DiscordDouble } from './double.ts';

const bullet = 'Responsible for the nightly export of tide tables';

/** Two shards: Discord puts a server into one by its id, and all direct messages into the first. */
const [first, second, both] = [
  { first: 0, last: 0, count: 2 },
  { first: 1, last: 1, count: 2 },
  { first: 0, last: 1, count: 2 },
];

/** A channel of a server in each shard. */
function channelsOf(discord: DiscordDouble): readonly string[] {
  const found: string[] = [];
  while (found[0] === undefined || found[1] === undefined) {
    const { guild, channel } = discord.server();
    found[Number((BigInt(guild) >> 22n) % 2n)] ??= channel;
  }
  return found;
}

describe('two processes that split the shards', { timeout: 60_000 }, () => {
  const { newDiscord, connect } = openConnections();

  async function split() {
    const discord = await newDiscord();
    const vault = memoryVault();
    const asks: readonly [Ask[], Ask[]] = [[], []];
    const user = discord.user();
    const one = await connect(discord, { vault, config: { shards: first }, asks: asks[0] });
    const two = await connect(discord, { vault, config: { shards: second }, asks: asks[1], connected: 2 });
    const channels = channelsOf(discord);
    const say = (shard: number, words: string) =>
      discord.say({ user, channel: channels[shard] ?? '', content: `<@${discord.bot}> ${bullet} ${words}` });
    return { discord, vault, asks, user, one, two, say };
  }

  it('each hear the servers of their own part, and the first the direct messages', async () => {
    const { discord, asks, user, say } = await split();
    say(0, 'zero');
    say(1, 'one');
    discord.say({ user, content: `${bullet} directly` });
    await expect.poll(() => [...textsOf(asks[0])].sort()).toEqual([`${bullet} directly`, `${bullet} zero`]);
    await expect.poll(() => textsOf(asks[1])).toEqual([`${bullet} one`]);
    expect([...discord.gateway.identified].sort()).toEqual([0, 1]);
  });

  it('stop and start each by itself, and lose nothing of their part meanwhile', async () => {
    const { discord, vault, asks, two, say } = await split();
    say(1, 'before');
    await expect.poll(() => textsOf(asks[1])).toEqual([`${bullet} before`]);
    await two.stop();
    say(0, 'meanwhile');
    say(1, 'away');
    await expect.poll(() => textsOf(asks[0])).toEqual([`${bullet} meanwhile`]);
    await connect(discord, { vault, config: { shards: second }, asks: asks[1], connected: 2 });
    await expect.poll(() => textsOf(asks[1])).toEqual([`${bullet} before`, `${bullet} away`]);
    expect(discord.gateway.identified).toHaveLength(2);
    expect(discord.gateway.resumed).toBe(1);
  });

  it('are followed by one process that takes up both parts', async () => {
    const { discord, vault, asks, one, two, say } = await split();
    say(0, 'zero');
    say(1, 'one');
    await expect.poll(() => asks[0].length + asks[1].length).toBe(2);
    await Promise.all([one.stop(), two.stop()]);
    say(0, 'zero again');
    say(1, 'one again');
    const all = await connect(discord, { vault, config: { shards: both }, connected: 2 });
    await expect
      .poll(() => [...textsOf(all.asks)].sort(), { timeout: 20_000 })
      .toEqual([`${bullet} one again`, `${bullet} zero again`]);
    expect(discord.gateway.identified).toHaveLength(2);
  });

  it('take the place of one process that heard everything, and look up what came in between', async () => {
    const discord = await newDiscord();
    const vault = memoryVault();
    const user = discord.user();
    const channels = channelsOf(discord);
    const alone = await connect(discord, { vault });
    for (const channel of channels) discord.say({ user, channel, content: `<@${discord.bot}> ${bullet}` });
    await expect.poll(() => alone.asks.length).toBe(2);
    await alone.stop();
    for (const [shard, channel] of channels.entries()) {
      discord.say({ user, channel, content: `<@${discord.bot}> ${bullet} ${shard}` });
    }
    const asks: Ask[] = [];
    await connect(discord, { vault, config: { shards: first }, asks });
    await connect(discord, { vault, config: { shards: second }, asks, connected: 2 });
    await expect.poll(() => [...textsOf(asks)].sort(), { timeout: 20_000 }).toEqual([`${bullet} 0`, `${bullet} 1`]);
  });
});
