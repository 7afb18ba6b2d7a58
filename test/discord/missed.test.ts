import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/app/problem.ts';
import { memoryVault } from '../memory-vault.ts';
import { openConnections, textsOf } from './connections.ts';
import type { DiscordDouble } from './double.ts';

const bullet = 'Responsible for the nightly export of tide tables';

describe('when Discord ended the session while nobody listened, Proofline', { timeout: 60_000 }, () => {
  const { newDiscord, connect } = openConnections();

  /** A channel where it was spoken to, and what it was told there when nobody listened. */
  async function missed(discord: DiscordDouble, count: number) {
    const vault = memoryVault();
    const user = discord.user();
    const { channel } = discord.server();
    const first = await connect(discord, { vault });
    discord.say({ user, channel, content: `<@${discord.bot}> ${bullet}` });
    await expect.poll(() => first.asks.length).toBe(1);
    await first.stop();
    discord.gateway.forget();
    const said = Array.from({ length: count }, (_, number) => `${bullet} ${number}`);
    for (const content of said) {
      discord.say({ user, channel, content: `<@${discord.bot}> ${content}`, untold: true });
    }
    return { vault, said, path: `/channels/${channel}/messages` };
  }

  it('looks up what it missed where it was spoken to, when its session could not be taken up again', async () => {
    const discord = await newDiscord();
    const vault = memoryVault();
    const user = discord.user();
    const { channel } = discord.server();
    const first = await connect(discord, { vault });
    discord.say({ user, content: `${bullet} one` });
    discord.say({ user, channel, content: `<@${discord.bot}> ${bullet} two` });
    await expect.poll(() => first.asks.length).toBe(2);
    await first.stop();
    discord.gateway.forget();
    discord.say({ user, content: `${bullet} three`, untold: true });
    discord.say({ user, channel, content: `<@${discord.bot}> ${bullet} four`, untold: true });
    discord.say({ user, channel, content: 'Nothing for a bot', untold: true });
    const second = await connect(discord, { vault });
    await expect.poll(() => [...textsOf(second.asks)].sort()).toEqual([`${bullet} four`, `${bullet} three`]);
    expect(second.asks.find(({ values }) => values.text?.endsWith('four'))?.member.community).not.toMatch(/^user/);
  });

  it('looks up all that was said, the oldest first, and asks again where Discord is busy', async () => {
    const discord = await newDiscord();
    const { vault, said, path } = await missed(discord, 250);
    let calls = 0;
    discord.befall((call) => {
      if (call.method !== 'GET' || call.path !== path) return 'none';
      calls += 1;
      return calls === 1 ? { wait: 0.3 } : calls === 3 ? 'error' : 'none';
    });
    const { asks, log } = await connect(discord, { vault });
    await expect.poll(() => textsOf(asks), { timeout: 20_000 }).toEqual(said);
    expect(asks).toHaveLength(said.length);
    expect(calls).toBe(5);
    await expect.poll(() => log.lines.join()).toContain('"messages":250');
  });

  it('leaves what it did not finish looking up to the next process', async () => {
    const discord = await newDiscord();
    const { vault, said } = await missed(discord, 150);
    const taken: (string | undefined)[] = [];
    const accept = async ({ values }: { values: Readonly<Record<string, string>> }) => {
      if (taken.length === 120) throw new Problem('try-again', 'The database is away.');
      taken.push(values.text);
    };
    const second = await connect(discord, { vault, door: { accept } });
    await expect.poll(() => taken.length, { timeout: 20_000 }).toBe(120);
    await second.stop();
    const third = await connect(discord, { vault });
    await expect.poll(() => textsOf(third.asks), { timeout: 20_000 }).toEqual(said);
    expect(discord.gateway.identified).toHaveLength(2);
    await third.stop();
    const fourth = await connect(discord, { vault });
    discord.say({ user: discord.user(), content: `${bullet} again` });
    await expect.poll(() => textsOf(fourth.asks)).toEqual([`${bullet} again`]);
  });

  it('goes on with the other channels where Discord does not let it see one any more', async () => {
    const discord = await newDiscord();
    const vault = memoryVault();
    const user = discord.user();
    const [closed, open] = [discord.server().channel, discord.server().channel];
    const first = await connect(discord, { vault });
    for (const channel of [closed, open]) discord.say({ user, channel, content: `<@${discord.bot}> ${bullet}` });
    await expect.poll(() => first.asks.length).toBe(2);
    await first.stop();
    discord.gateway.forget();
    discord.channels.get(closed)?.denied.add('view');
    discord.say({ user, channel: open, content: `<@${discord.bot}> ${bullet} in time`, untold: true });
    const second = await connect(discord, { vault });
    await expect.poll(() => textsOf(second.asks), { timeout: 20_000 }).toEqual([`${bullet} in time`]);
    expect(second.log.lines.join()).toContain('discord-not-looked-up');
  });
});
