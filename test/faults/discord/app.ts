import { discordAdapter } from '../../../adapters/discord/adapter.ts';
import { commands } from '../../../src/app/commands.ts';
import type { ChatAdapter, Log } from '../../../src/app/ports.ts';
import type { Store } from '../../../src/store/open.ts';

/** The real adapter, in a Discord of our own: DISCORD_API says where, DISCORD_TOKEN with which token. */
export function inDiscord(store: Store, log: Log): ChatAdapter {
  const { DISCORD_API: api = '', DISCORD_TOKEN: token = '' } = process.env;
  return discordAdapter(
    { api, token, gateway: true, messageContent: false, shards: null, endpoint: null },
    { commands, log, vault: store.vault('discord') },
  );
}
