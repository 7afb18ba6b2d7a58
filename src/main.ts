import { commands } from './app/commands.ts';
import { faultFields } from './app/fault.ts';
import type { ChatAdapter, Log } from './app/ports.ts';
import { Problem } from './app/problem.ts';
import { type Config, readConfig } from './config.ts';
import { openLog } from './log.ts';
import type { Store } from './store/open.ts';

/** What the exit code tells whoever started Proofline. docs/operate.md explains each. */
const exitCodes = { stopped: 0, bug: 1, configuration: 2, store: 3, port: 4, forced: 5 } as const;

/** How long a stop waits for the answers under way, in milliseconds. */
const stopPatience = 10_000;

await main();

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) leave('configuration', read.faults);
  const log = openLog(read.config.logLevel);
  process.on('uncaughtException', (error) => {
    log.error('bug', { ...faultFields(error), code: String(Object(error).code ?? 'none') });
    process.exit(exitCodes.bug);
  });

  const store = await openStore(read.config);
  const adapter = await startWeb(read.config, store, log);
  process.stdout.write(`Proofline is listening on ${adapter.address()}\n`);
  log.info('started', { node: process.versions.node, ms: Math.round(performance.now()) });
  stopOnSignal([adapter], store, log);
}

async function openStore(config: Config): Promise<Store> {
  try {
    return await (await import('./store/open.ts')).openStore(config.store);
  } catch (error) {
    if (error instanceof Problem) leave('store', [error.message]);
    throw error;
  }
}

async function startWeb(config: Config, store: Store, log: Log) {
  const [{ openCoach }, { webAdapter }] = await Promise.all([
    import('./app/coach.ts'),
    import('../adapters/web/adapter.ts'),
  ]);
  const adapter = webAdapter(config.web, { commands, log });
  try {
    await adapter.start(openCoach({ history: store.history, log }));
  } catch (error) {
    await store.close();
    const { code, syscall } = Object(Object(error).cause ?? error);
    if (syscall === undefined) throw error;
    leave('port', [
      code === 'EADDRINUSE'
        ? `Port ${config.web.port} is taken by another program. Stop that one, or set PORT to a free port.`
        : `Proofline cannot listen on ${config.web.host} port ${config.web.port} (${code}). Correct HOST or PORT.`,
    ]);
  }
  return adapter;
}

/** Stops at the first SIGINT or SIGTERM: takes no more questions, answers those accepted, closes the store. */
function stopOnSignal(adapters: readonly ChatAdapter[], store: Store, log: Log): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) {
      log.warn('stop-forced');
      process.exit(exitCodes.forced);
    }
    stopping = true;
    log.info('stopping');
    setTimeout(() => {
      log.warn('stop-took-too-long');
      process.exit(exitCodes.forced);
    }, stopPatience).unref();
    await Promise.all(adapters.map((adapter) => adapter.stop()));
    await store.close();
    log.info('stopped');
    process.exit(exitCodes.stopped);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function leave(reason: keyof typeof exitCodes, sentences: readonly string[]): never {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''));
  process.exit(exitCodes[reason]);
}
