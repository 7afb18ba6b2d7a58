import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../../adapters/discord/api.ts';
import { examineDiscord } from '../../adapters/discord/doctor.ts';
import { inviteLink, permissions } from '../../adapters/discord/permissions.ts';
import { register } from '../../adapters/discord/register.ts';
import { menuCommands } from '../../src/app/commands.ts';
import { type DiscordDouble, openDiscord } from './double.ts';
import { configOf } from './rig.ts';

describe('the doctor, about Discord', () => {
  let discord: DiscordDouble;
  const examine = async (given: Parameters<typeof configOf>[1] = {}) => {
    const findings = await examineDiscord(configOf(discord, given), { commands: menuCommands });
    return findings.map(({ state, says, next }) => `${state}: ${says}${next ? ` ${next}` : ''}`).join('\n');
  };

  beforeAll(async () => {
    discord = await openDiscord();
  });
  afterAll(() => discord?.close());

  it('says what to click when the token is wrong', async () => {
    expect(await examine({ token: 'wrong' })).toMatch(/^ill: Discord does not accept DISCORD_TOKEN.*Reset Token/);
  });

  it('gives the link that invites the bot, and knows when it is invited', async () => {
    discord.flags = 0;
    expect(await examine()).toContain(`The bot is in no server yet. Invite it: ${inviteLink(discord.bot)}`);
    discord.server();
    expect(await examine()).toContain('well: The bot is in 1 server.');
  });

  it('holds what the bot may read against what it is to read', async () => {
    discord.flags = 0;
    expect(await examine({ messageContent: true })).toMatch(/ill: .*Message Content Intent/);
    expect(await examine()).toContain('well: The bot reads only what speaks to it');
    discord.flags = 1 << 19;
    expect(await examine()).toContain('ill: The bot may read more than it uses.');
    expect(await examine({ messageContent: true })).toContain('well: The bot may read channels');
  });

  it('sees an endpoint that nobody listens at, and a key of another application', async () => {
    const endpoint = { publicKey: 'a'.repeat(64), host: '127.0.0.1', port: 0 };
    expect(await examine({ endpoint })).toContain('ill: DISCORD_PUBLIC_KEY is the key of another application.');
    expect(await examine({ gateway: false })).toContain('ill: Nothing reaches Proofline');
    expect(await examine()).toContain('well: Commands come over the gateway.');
  });

  it('sees menus that are not up to date', async () => {
    expect(await examine()).toContain('unknown: Discord’s menus show older commands, or none.');
    await register(discord.bot, menuCommands, openApi(discord.token, discord.api));
    expect(await examine()).toContain('well: Discord’s menus show every command.');
    expect(discord.commandWrites).toBe(1);
  });
});

describe('the page for whoever runs a server', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/discord.md'), 'utf8');

  it('names every permission that the invitation asks for, and its number', () => {
    for (const name of Object.keys(permissions)) expect(page).toContain(`| ${name} |`);
    expect(page).toContain(inviteLink('YOUR_APPLICATION_ID'));
  });
});
