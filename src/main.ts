import { faultFields } from './app/fault.ts';
import { noMetrics } from './app/no-metrics.ts';
import type { ChatAdapter, Log } from './app/ports.ts';
import { Problem } from './app/problem.ts';
import { type Config, readConfig } from './config.ts';
import { openLog } from './log.ts';
import { stopOnce } from './stop.ts';
import type { Store } from './store/open.ts';
import type { Work } from './work/work.ts';

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

  const [store, { commands }, { openCoach }, { webAdapter }, { openWork }] = await Promise.all([
    openStore(read.config),
    import('./app/commands.ts'),
    import('./app/coach.ts'),
    import('../adapters/web/adapter.ts'),
    import('./work/work.ts'),
  ]);
  const { duties, web } = read.config;
  const adapter = webAdapter(web, { commands, log });
  const work = await openWork({
    ledger: store.ledger,
    adapters: [adapter],
    coach: (history) => openCoach({ history, log }),
    log,
    metrics: noMetrics,
  });
  if (duties.includes('ingest')) {
    try {
      await adapter.start(work.door(adapter.platform));
    } catch (error) {
      await store.close();
      explainPort(error, read.config);
    }
  }
  if (duties.includes('work')) work.start();
  stopOnSignal([adapter], work, store, log);
  const listening = duties.includes('ingest')
    ? `Proofline is listening on ${adapter.address()}`
    : 'Proofline is at work';
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

/** Ends with a sentence when an address cannot be listened on; any other error is a bug and is thrown on. */
function explainPort(error: unknown, { web: { host, port } }: Config): never {
  const { code, syscall } = Object(Object(error).cause ?? error);
  if (syscall === undefined) throw error;
  leave('port', [
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`
      : `Proofline cannot listen on ${host} port ${port} (${code}). Correct HOST or PORT.`,
  ]);
}

/** At SIGINT or SIGTERM: takes no more questions, answers those accepted, closes the store. */
function stopOnSignal(adapters: readonly ChatAdapter[], work: Work, store: Store, log: Log): void {
  const onSignal = stopOnce(
    async () => {
      log.info('stopping');
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await work.stop();
      await store.close();
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
