import { afterEach, expect } from 'vitest';
import { type DiscordConfig, discordAdapter } from '../../adapters/discord/adapter.ts';
import { commands } from '../../src/app/commands.ts';
import type { Ask, Door, Vault } from '../../src/app/ports.ts';
import { memoryDoor } from '../memory-door.ts';
import { memoryVault } from '../memory-vault.ts';
import { listLog } from '../web-server.ts';
import { type DiscordDouble, openDiscord } from './double.ts';
import { configOf } from './rig.ts';

/** What one process of Proofline runs with. */
export interface Given {
  readonly vault?: Vault;
  readonly door?: Partial<Door>;
  readonly config?: Partial<DiscordConfig>;
  /** Where its questions are noted. */
  readonly asks?: Ask[];
  /** How many connections Discord then has. */
  readonly connected?: number;
}

/** Discords, and processes connected to them, for the tests of a file; each test's are closed behind it. */
export function openConnections() {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  return {
    async newDiscord(): Promise<DiscordDouble> {
      const discord = await openDiscord();
      closing.push(() => discord.close());
      return discord;
    },

    /** A process of Proofline with a door that notes what comes. */
    async connect(discord: DiscordDouble, given: Given = {}) {
      const { vault = memoryVault(), door = {}, config = {}, asks = [], connected = 1 } = given;
      const log = listLog();
      const adapter = discordAdapter(configOf(discord, config), { commands, vault, log });
      const inner = memoryDoor(async () => ({ audience: 'nobody', summary: '', blocks: [], parts: [] }));
      const accept = async (ask: Ask) => void asks.push(ask);
      await adapter.start({ ...inner, accept, ...door });
      let stopped = false;
      const stop = async () => {
        if (!stopped) await adapter.stop();
        stopped = true;
      };
      closing.push(stop);
      if (config.gateway !== false)
        await expect.poll(() => discord.gateway.connected(), { timeout: 20_000 }).toBe(connected);
      return { adapter, asks, log, stop };
    },
  };
}

/** What was asked, each once, in the order in which it came. */
export function textsOf(asks: readonly Ask[]): readonly (string | undefined)[] {
  return [...new Set(asks.map(({ values }) => values.text))];
}
