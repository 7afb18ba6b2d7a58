import type { Command } from './app/command.ts';
import { faultFields } from './app/fault.ts';
import type { Tasks } from './app/ledger.ts';
import { noLimits } from './app/no-limits.ts';
import type { ChatAdapter, Log, Metrics, Vault } from './app/ports.ts';
import { Problem } from './app/problem.ts';
import { type Config, readConfig } from './config.ts';
import type { DiscordSettings } from './discord-config.ts';
import { openLog } from './log.ts';
import { openMetrics } from './metrics.ts';
import { keepClock } from './retention.ts';
import type { SlackSettings } from './slack-config.ts';
import { type Status, type StatusPage, serveStatus } from './status.ts';
import { stopOnce } from './stop.ts';
import type { Store } from './store/open.ts';

/** What the exit code tells whoever started Proofline. docs/operate.md explains each. */
const exitCodes = { stopped: 0, bug: 1, configuration: 2, store: 3, port: 4, forced: 5 } as const;

await main();

async function main(): Promise<void> {
  const read = readConfig(process.env, process.argv.slice(2));
  if ('faults' in read) leave('configuration', read.faults);
  const log = openLog(read.config.logLevel);
  process.on('uncaughtException', (error) => {
    log.error('bug', faultFields(error));
    process.exit(exitCodes.bug);
  });

  const [
    store,
    { commands },
    { openCoach },
    { openGlance },
    { openDownload },
    { openDocuments },
    { openPictures },
    { webAdapter },
    { openWork },
  ] = await Promise.all([
    openStore(read.config),
    import('./app/commands.ts'),
    import('./app/coach.ts'),
    import('./app/glance.ts'),
    import('./app/attached.ts'),
    import('./documents/open-documents.ts'),
    import('./pictures/open-pictures.ts'),
    import('../adapters/web/adapter.ts'),
    import('./work/work.ts'),
  ]);
  const { duties, web: page, slack, discord, textDays } = read.config;
  const metrics = openMetrics();
  gaugeBacklog(metrics, store.ledger.tasks);
  const web = webAdapter(page, { commands, log });
  // Every platform that this process serves. The page comes last, so that its address is told when all of them are there.
  const adapters: readonly ChatAdapter[] = [
    ...(slack ? [await openSlack(slack, { commands, log, vault: store.vault('slack') })] : []),
    ...(discord ? [await openDiscord(discord, { commands, log, vault: store.vault('discord') })] : []),
    web,
  ];
  const documents = openDocuments();
  const shared = { log, textDays, download: openDownload(adapters), documents, pictures: openPictures() };
  const work = await openWork({
    ledger: store.ledger,
    adapters,
    // Limits are counted apart from the answer's transaction: a community's counter would make its members wait in line.
    // One that is tried again was counted before.
    coach: (records, again) => openCoach({ ...shared, ...records, limits: again ? noLimits : store.limits, metrics }),
    glance: openGlance({ ...shared, ...store }),
    log,
    metrics,
  });
  if (duties.includes('ingest')) {
    try {
      for (const adapter of adapters) await adapter.start(work.door(adapter.platform));
    } catch (error) {
      await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
      await store.close();
      explainStart(error, read.config);
    }
  }
  const status = await openStatus(read.config, { metrics: metrics.read, ready: store.keeper.ping }, log);
  const works = duties.includes('work');
  if (works) work.start();
  const stopClock = works ? keepClock(() => store.keeper.expire(textDays), log) : null;
  stopOnSignal(async () => {
    await Promise.all([...adapters.map((adapter) => adapter.stop()), stopClock?.(), status?.stop()]);
    await work.stop();
    await documents.stop();
    await store.close();
  }, log);
  const listening = duties.includes('ingest') ? `Proofline is listening on ${web.address()}` : 'Proofline is at work';
  process.stdout.write(`${listening}\n`);
  log.info('started', { node: process.versions.node, ms: Math.round(performance.now()) });
}

async function openStore(config: Config): Promise<Store> {
  try {
    return await (await import('./store/open.ts')).openStore(config.store);
  } catch (error) {
    if (error instanceof Problem) leave('store', [error.message]);
    throw error;
  }
}

interface PlatformTools {
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly vault: Vault;
}

/** Only a process that is in Slack, or in Discord, loads what that needs. */
async function openSlack(settings: SlackSettings, tools: PlatformTools): Promise<ChatAdapter> {
  return (await import('../adapters/slack/adapter.ts')).slackAdapter(settings, tools);
}

async function openDiscord(settings: DiscordSettings, tools: PlatformTools): Promise<ChatAdapter> {
  return (await import('../adapters/discord/adapter.ts')).discordAdapter(settings, tools);
}

/**
 * Ends with a sentence when an address cannot be listened on, or a platform does not accept what it was given; any other
 * error is a bug and is thrown on.
 */
function explainStart(error: unknown, { web, slack, discord }: Config): never {
  if (error instanceof Problem) leave('configuration', [error.message]);
  const { code, syscall, port } = Object(Object(error).cause ?? error);
  if (syscall === undefined) throw error;
  const others = { SLACK_PORT: slack?.listen, DISCORD_PORT: discord?.endpoint };
  const other = Object.entries(others).find(([, at]) => at?.port === port && port !== web.port);
  const [name, at] = other?.[1] ? [other[0], other[1]] : ['PORT', web];
  leave('port', [
    code === 'EADDRINUSE'
      ? `Port ${at.port} is taken by another program. Stop that one, or set ${name} to a free port.`
      : `Proofline cannot listen on ${at.host} port ${at.port} (${code}). Correct HOST or ${name}.`,
  ]);
}

/** What waits and what was given up, looked up in the database whenever somebody reads the figures. */
function gaugeBacklog(metrics: Metrics, tasks: Tasks): void {
  metrics.gauge('waiting', async () => (await tasks.backlog()).waiting);
  metrics.gauge('dead_letters', async () => (await tasks.backlog()).dead);
  metrics.gauge('oldest_waiting_seconds', async () => (await tasks.backlog()).oldestSeconds);
}

/** A machine may run several processes, and none of them is worth less because another has the port for figures. */
async function openStatus({ metricsPort }: Config, status: Status, log: Log): Promise<StatusPage | null> {
  if (metricsPort === null) return null;
  try {
    return await serveStatus(metricsPort, status);
  } catch (error) {
    log.warn('status-not-served', { port: metricsPort, ...faultFields(error) });
    return null;
  }
}

/** At SIGINT or SIGTERM: takes no more questions, answers those accepted, closes the store. */
function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  const onSignal = stopOnce(
    async () => {
      log.info('stopping');
      await stop();
    },
    (how) => {
      log.info(how);
      process.exit(exitCodes[how]);
    },
  );
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function leave(reason: keyof typeof exitCodes, sentences: readonly string[]): never {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  process.exit(exitCodes[reason]);
}
