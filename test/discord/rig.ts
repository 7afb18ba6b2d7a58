import { type DiscordAdapter, type DiscordConfig, discordAdapter } from '../../adapters/discord/adapter.ts';
import { openDownload } from '../../src/app/attached.ts';
import { openCoach } from '../../src/app/coach.ts';
import { commands } from '../../src/app/commands.ts';
import { openGlance } from '../../src/app/glance.ts';
import type { Answer, Limits, Metrics } from '../../src/app/ports.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openWork } from '../../src/work/work.ts';
import { databases } from '../databases.ts';
import { textsHere } from '../documents-here.ts';
import { memoryDoor } from '../memory-door.ts';
import { memoryVault } from '../memory-vault.ts';
import { listLog } from '../web-server.ts';
import { type DiscordDouble, openDiscord } from './double.ts';

/** A Discord, and Proofline connected to it. */
export interface Rig {
  readonly discord: DiscordDouble;
  readonly adapter: DiscordAdapter;
  readonly log: ReturnType<typeof listLog>;
  close(): Promise<void>;
}

const metrics: Metrics = { count() {}, time() {}, gauge() {} };

const limits: Limits = { take: async () => 'taken' };

export function configOf(discord: DiscordDouble, given: Partial<DiscordConfig> = {}): DiscordConfig {
  const { api, token } = discord;
  return { api, token, gateway: true, messageContent: false, shards: null, endpoint: null, ...given };
}

/** The whole of Proofline, over an embedded database that several tests share. */
export async function openStores() {
  const [open] = Object.values(databases);
  if (!open) throw new Error('There is no database.');
  const place = await open();
  const store = await openStore(place.address);
  return {
    store,
    async remove() {
      await store.close();
      await place.remove();
    },
  };
}

/** Proofline as src/main.ts puts it together, with a Discord of its own unless one is given. */
export async function openRig(
  store: Store,
  { discord: given, ...config }: Partial<DiscordConfig> & { readonly discord?: DiscordDouble } = {},
): Promise<Rig> {
  const discord = given ?? (await openDiscord());
  const log = listLog();
  const adapter = discordAdapter(configOf(discord, config), { commands, vault: store.vault('discord'), log });
  const shared = { log, textDays: 30, download: openDownload([adapter]), documents: textsHere };
  const work = await openWork({
    ledger: store.ledger,
    adapters: [adapter],
    coach: (records) => openCoach({ ...shared, ...records, limits, metrics }),
    glance: openGlance({ ...shared, ...store }),
    log,
    metrics,
  });
  await adapter.start(work.door('discord'));
  work.start();
  return {
    discord,
    adapter,
    log,
    async close() {
      await adapter.stop();
      await work.stop();
      if (!given) await discord.close();
    },
  };
}

/** The adapter alone, with this answer behind it: each is sent as soon as it is there. */
export async function openAlone(
  answer: Answer,
  config: Partial<DiscordConfig> = {},
): Promise<Rig & { answered(): number }> {
  let answered = 0;
  const sent = new Map<string, readonly string[]>();
  const discord = await openDiscord();
  const log = listLog();
  const adapter = discordAdapter(configOf(discord, config), { commands, vault: memoryVault(), log });
  const door = memoryDoor(answer);
  const signal = AbortSignal.timeout(60_000);
  await adapter.start({
    ...door,
    async accept(ask) {
      await door.accept(ask);
      const reply = await door.reply(ask, signal);
      if (reply === null) return;
      const { member, place, back = null, message } = ask;
      const key = `test-${ask.key.replace(/\D/g, '').slice(-18)}`;
      const before = sent.get(message?.id ?? '') ?? [];
      const ids: string[] = [];
      for (let page = 1; page <= adapter.pages(reply); page += 1)
        for (const drawn of adapter.draw({ ...reply, page }, 'letter')) {
          const edits = before[ids.length] ?? (reply.inPlace ? (ask.pressed ?? null) : null);
          const to = { key: `${key}-${page}`, member, place, first: ids[0] ?? null, edits, back };
          const result = await adapter.send(drawn, to, signal);
          if (result.kind === 'sent') ids.push(result.id);
        }
      if (message) sent.set(message.id, ids);
      answered += 1;
    },
  });
  return {
    discord,
    adapter,
    log,
    answered: () => answered,
    async close() {
      await adapter.stop();
      await discord.close();
    },
  };
}
