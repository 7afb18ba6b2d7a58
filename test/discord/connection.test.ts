import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/app/commands.ts';
import type { Ask } from '../../src/app/ports.ts';
import { Problem } from '../../src/app/problem.ts';
import { memoryVault } from '../memory-vault.ts';
import { openConnections, textsOf } from './connections.ts';

const bullet = 'Responsible for the nightly export of tide tables';

describe('the connection to Discord', { timeout: 60_000 }, () => {
  const { newDiscord, connect } = openConnections();

  it('loses nothing of what was said while it was stopped, and takes its session up again', async () => {
    const discord = await newDiscord();
    const vault = memoryVault();
    const asks: Ask[] = [];
    const user = discord.user();
    const said: string[] = [];
    for (let round = 1; round <= 4; round += 1) {
      const { stop } = await connect(discord, { vault, asks });
      for (let number = 1; number <= 5; number += 1) said.push(`${bullet} ${round}-${number}`);
      for (const content of said.slice(-5)) discord.say({ user, content });
      await expect.poll(() => textsOf(asks).length, { timeout: 20_000 }).toBe(said.length);
      await stop();
      said.push(`${bullet} ${round}-away`);
      discord.say({ user, content: said.at(-1) ?? '' });
    }
    await connect(discord, { vault, asks });
    await expect.poll(() => textsOf(asks).length, { timeout: 20_000 }).toBe(said.length);
    expect(discord.gateway.identified).toHaveLength(1);
    expect(discord.gateway.resumed).toBe(4);
  });

  it('what could not be taken is delivered to the next process', async () => {
    const discord = await newDiscord();
    const vault = memoryVault();
    const user = discord.user();
    const first = await connect(discord, { vault });
    discord.say({ user, content: `${bullet} one` });
    await expect.poll(() => first.asks.length).toBe(1);
    await first.stop();
    let tried = 0;
    const away = async () => {
      tried += 1;
      throw new Problem('try-again', 'The database is away.');
    };
    const second = await connect(discord, { vault, door: { accept: away } });
    discord.say({ user, content: `${bullet} two` });
    discord.say({ user, content: `${bullet} three` });
    await expect.poll(() => tried).toBeGreaterThan(1);
    await second.stop();
    const third = await connect(discord, { vault });
    await expect.poll(() => textsOf(third.asks)).toEqual([`${bullet} two`, `${bullet} three`]);
  });

  it('what is delivered twice has the same key', async () => {
    const discord = await newDiscord();
    const { asks } = await connect(discord);
    const message = discord.say({ user: discord.user(), content: bullet });
    discord.changed('MESSAGE_CREATE', message);
    await expect.poll(() => asks.length).toBe(2);
    expect(asks[0]?.key).toBe(asks[1]?.key);
  });

  it('is connected again when it is asked to, when the line is cut, and when the gateway was away', async () => {
    const discord = await newDiscord();
    const { asks } = await connect(discord);
    const user = discord.user();
    const say = async (content: string) => {
      discord.say({ user, content });
      await expect.poll(() => textsOf(asks), { timeout: 20_000 }).toContain(content);
    };
    await say(`${bullet} one`);
    discord.gateway.reconnect();
    await say(`${bullet} two`);
    discord.gateway.away = true;
    discord.gateway.cut();
    discord.say({ user, content: `${bullet} three` });
    await expect.poll(() => discord.gateway.connected()).toBe(0);
    setTimeout(() => {
      discord.gateway.away = false;
    }, 1_200);
    await expect.poll(() => textsOf(asks), { timeout: 30_000 }).toContain(`${bullet} three`);
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('a deleted message is withdrawn, whoever wrote it', async () => {
    const discord = await newDiscord();
    const withdrawn: unknown[] = [];
    const { asks } = await connect(discord, { door: { withdraw: async (message) => void withdrawn.push(message) } });
    const user = discord.user();
    const { guild, channel } = discord.server();
    const direct = discord.say({ user, content: bullet });
    const posted = discord.say({ user, channel, content: `<@${discord.bot}> ${bullet}` });
    await expect.poll(() => asks.length).toBe(2);
    discord.remove(direct);
    await expect.poll(() => withdrawn.length).toBe(1);
    discord.remove(posted);
    await expect
      .poll(() => withdrawn)
      .toMatchObject([
        { id: direct.id, member: { community: `user-${user}` }, place: { channel: direct.channel } },
        { id: posted.id, member: { community: guild }, place: { channel } },
      ]);
  });

  it('a server that is out of order has not removed us; one that removes us has', async () => {
    const discord = await newDiscord();
    const told: string[] = [];
    const note = (what: string) => async (community: { community: string }) =>
      void told.push(`${what} ${community.community}`);
    await connect(discord, { door: { left: note('left'), joined: note('joined') } });
    const { guild } = discord.server();
    discord.gateway.dispatch(guild, 'GUILD_DELETE', { id: guild, unavailable: true });
    discord.gateway.dispatch(guild, 'GUILD_DELETE', { id: guild });
    await expect.poll(() => told).toEqual([`joined ${guild}`, `left ${guild}`]);
  });

  it('the menus are written once, and not again while nothing changed', async () => {
    const discord = await newDiscord();
    await connect(discord);
    await expect.poll(() => discord.commandWrites).toBe(1);
    expect(discord.refused).toEqual([]);
    const names = discord.commands.map(({ name }) => name);
    expect(names).toEqual([...commands.filter(({ hidden }) => !hidden).map(({ name }) => name), 'Review this message']);
    const second = await connect(discord, { config: { gateway: false } });
    await expect.poll(() => second.log.lines.join()).toContain('"outcome":"same"');
    expect(discord.commandWrites).toBe(1);
    discord.commands = discord.commands.map((command) => ({ ...command, description: 'Old words' }));
    await connect(discord, { config: { gateway: false } });
    await expect.poll(() => discord.commandWrites).toBe(2);
  });

  it('a token that Discord does not accept is told in one sentence', async () => {
    const discord = await newDiscord();
    await expect(connect(discord, { config: { token: 'wrong' } })).rejects.toThrow(
      'Discord does not accept DISCORD_TOKEN',
    );
  });

  it('a member whose question cannot be taken is told so', async () => {
    const discord = await newDiscord();
    const away = async () => {
      throw new Problem('try-again', 'Proofline cannot take questions right now. Please try again in a minute.');
    };
    await connect(discord, { door: { accept: away } });
    const user = discord.user();
    const { channel } = discord.server();
    discord.slash({ user, channel, name: 'help' });
    await expect
      .poll(() => discord.words(channel, user), { timeout: 30_000 })
      .toContain('Please try again in a minute');
  });

  it('over HTTP, only what Discord signed just now is answered, once it is taken', async () => {
    const discord = await newDiscord();
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
    const endpoint = { publicKey: raw, host: '127.0.0.1', port: 0 };
    const { adapter, asks } = await connect(discord, { config: { gateway: false, endpoint } });
    const post = (body: string, { key = privateKey, at = Date.now() } = {}) => {
      const time = String(Math.floor(at / 1_000));
      const signature = sign(null, Buffer.from(time + body), key).toString('hex');
      const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': time };
      return fetch(`http://127.0.0.1:${adapter.port()}/discord/interactions`, { method: 'POST', headers, body });
    };
    expect(await (await post('{"type":1}')).json()).toEqual({ type: 1 });
    const { privateKey: other } = generateKeyPairSync('ed25519');
    expect((await post('{"type":1}', { key: other })).status).toBe(401);
    expect((await post('{"type":1}', { at: Date.now() - 600_000 })).status).toBe(401);
    expect((await post('{"type":1}', { at: Date.now() + 600_000 })).status).toBe(401);
    const { channel } = discord.server();
    const used = discord.slash({ user: discord.user(), channel, name: 'help', untold: true });
    expect(await (await post(JSON.stringify(used.body))).json()).toEqual({ type: 5, data: { flags: 64 } });
    expect(asks.map(({ key }) => key)).toEqual([`interaction:${used.id}`]);
    const unsigned = await fetch(`http://127.0.0.1:${adapter.port()}/discord/interactions`, {
      method: 'POST',
      body: '{"type":1}',
    });
    expect(unsigned.status).toBe(401);
  });

  it('reading everything without Discord’s leave is told in one sentence', async () => {
    const discord = await newDiscord();
    discord.flags = 0;
    await expect(connect(discord, { config: { messageContent: true } })).rejects.toThrow('Message Content Intent');
  });
});
