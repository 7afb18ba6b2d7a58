import { type APIApplication, type APIGatewayBotInfo, ApplicationFlags } from 'discord.js';
import type { Command } from '../../src/app/command.ts';
import type { DiscordConfig } from './adapter.ts';
import { type Api, openApi, refusedStatus } from './api.ts';
import { inviteLink } from './permissions.ts';
import { areMenusCurrent } from './register.ts';

/** One thing that was looked at. `next`: what to do about it, and where to click. */
export interface Finding {
  readonly state: 'well' | 'ill' | 'unknown';
  readonly says: string;
  readonly next?: string;
}

const pages = 'Open https://discord.com/developers/applications, choose your application, and';

/** Sessions that a day must have left, so that a morning of restarts does not use them up: Discord then resets the token. */
const fewSessions = 50;

/** Looks at everything that keeps the coach from working in Discord. Never rejects, and changes nothing. */
export async function examineDiscord(
  config: Omit<DiscordConfig, 'shards'>,
  { commands }: { readonly commands: readonly Command[] },
): Promise<readonly Finding[]> {
  const api = openApi(config.token, config.api);
  const application = await applicationOf(api);
  if ('state' in application) return [application];
  return [
    { state: 'well', says: `DISCORD_TOKEN is accepted: ${application.name}.` },
    examineServers(application),
    ...examineIntents(application, config.messageContent),
    ...examineEndpoint(application, config),
    ...(config.gateway ? [await examineGateway(api)] : []),
    await examineMenus(application, commands, api),
  ];
}

async function applicationOf(api: Api): Promise<APIApplication | Finding> {
  try {
    return await api.call<APIApplication>('GET', '/applications/@me');
  } catch (error) {
    if (refusedStatus(error) !== 401) return unreached;
    const next = `${pages} under “Bot” press “Reset Token”. Set what it shows as DISCORD_TOKEN.`;
    return { state: 'ill', says: 'Discord does not accept DISCORD_TOKEN.', next };
  }
}

const unreached: Finding = {
  state: 'unknown',
  says: 'Discord does not answer.',
  next: 'See that this machine reaches https://discord.com, and run this again.',
};

function examineServers({ id, approximate_guild_count: servers = 0 }: APIApplication): Finding {
  if (servers > 0) return { state: 'well', says: `The bot is in ${servers} ${servers === 1 ? 'server' : 'servers'}.` };
  return { state: 'ill', says: 'The bot is in no server yet.', next: `Invite it: ${inviteLink(id)}` };
}

function examineIntents({ flags }: APIApplication, wanted: boolean): readonly Finding[] {
  const bits = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  const granted = (Number(flags ?? 0) & bits) !== 0;
  if (wanted && !granted) {
    const next = `${pages} under “Bot” switch on “Message Content Intent”. Or leave DISCORD_INTENTS out.`;
    return [{ state: 'ill', says: 'Discord does not let the bot read messages that do not speak to it.', next }];
  }
  if (granted && !wanted) {
    const next = `${pages} under “Bot” switch off “Message Content Intent”. Or set DISCORD_INTENTS=message-content to use it.`;
    return [{ state: 'ill', says: 'The bot may read more than it uses.', next }];
  }
  const says = wanted
    ? 'The bot may read channels whose posts are to be reviewed.'
    : 'The bot reads only what speaks to it, so it reviews no posts by itself. docs/discord.md says how, if you want it.';
  return [{ state: 'well', says }];
}

function examineEndpoint(
  { verify_key: key, interactions_endpoint_url: url }: APIApplication,
  { endpoint, gateway }: Omit<DiscordConfig, 'shards'>,
): readonly Finding[] {
  if (endpoint && endpoint.publicKey.toLowerCase() !== key) {
    const next = `${pages} under “General Information” copy the Public Key.`;
    return [{ state: 'ill', says: 'DISCORD_PUBLIC_KEY is the key of another application.', next }];
  }
  if (url && !endpoint) {
    const next = `${pages} under “General Information” empty the field “Interactions Endpoint URL”. Or set DISCORD_PUBLIC_KEY.`;
    return [{ state: 'ill', says: 'Discord sends commands to an address, and Proofline does not listen there.', next }];
  }
  if (!url && !gateway) {
    const next = `${pages} under “General Information” set “Interactions Endpoint URL” to your address with /discord/interactions.`;
    return [
      { state: 'ill', says: 'Nothing reaches Proofline: DISCORD_GATEWAY is no, and Discord has no address.', next },
    ];
  }
  return [{ state: 'well', says: url ? 'Commands come to your address, signed.' : 'Commands come over the gateway.' }];
}

async function examineGateway(api: Api): Promise<Finding> {
  try {
    const { session_start_limit: limit } = await api.call<APIGatewayBotInfo>('GET', '/gateway/bot');
    if (limit.remaining >= fewSessions) return { state: 'well', says: 'The gateway offers a connection.' };
    const hours = Math.ceil(limit.reset_after / 3_600_000);
    const next = `Stop Proofline, find out from its log why it starts so often, and start it again in ${hours} h.`;
    return { state: 'ill', says: `Only ${limit.remaining} sessions are left today.`, next };
  } catch {
    return unreached;
  }
}

async function examineMenus({ id }: APIApplication, commands: readonly Command[], api: Api): Promise<Finding> {
  try {
    if (await areMenusCurrent(id, commands, api)) return { state: 'well', says: 'Discord’s menus show every command.' };
    return {
      state: 'unknown',
      says: 'Discord’s menus show older commands, or none.',
      next: 'Start Proofline: it brings them up to date.',
    };
  } catch {
    return unreached;
  }
}
