import { faultFields } from '../../src/app/fault.ts';
import { noLimits } from '../../src/app/no-limits.ts';
import type { ChatAdapter } from '../../src/app/ports.ts';
import { presentProgress } from '../../src/app/present/progress.ts';
import { openLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { openWork } from '../../src/work/work.ts';
import { answering } from '../answering.ts';
import { testKeys } from '../test-keys.ts';
import { doubleAdapter } from './adapter.ts';
import { inDiscord } from './discord/app.ts';
import { noMetrics } from './no-metrics.ts';
import { armed, type Point } from './points.ts';
import { inSlack } from './slack/app.ts';

/**
 * Proofline with the platform double in place of a real one: the same store, work and coach as src/main.ts puts together.
 * PORT, PLATFORM, DATABASE_URL, DUTIES, SLOW, and POINT with NTH say how it runs; SLACK_API or DISCORD_API that it is in
 * Slack or in Discord instead.
 */
const { env } = process;
const log = openLog('warn');
process.on('uncaughtException', (error) => {
  log.error('bug', faultFields(error));
  process.exit(1);
});
const store = await openStore({ url: env.DATABASE_URL ?? '', keys: testKeys });
const adapter = env.SLACK_API
  ? await inSlack(store, log)
  : env.DISCORD_API
    ? inDiscord(store, log)
    : doubleAdapter({ port: Number(env.PORT), platform: env.PLATFORM ?? '' });
const tools = answering(store, [adapter], { log, metrics: noMetrics, limits: noLimits });
// As if every command took seconds.
const glance = env.SLOW ? { ...tools.glance, underWay: presentProgress } : tools.glance;
const parts = armed(
  { ledger: store.ledger, adapter: adapter as ChatAdapter, coach: tools.coach },
  (env.POINT as Point) || null,
  Number(env.NTH ?? 1),
);
const work = await openWork({ ...tools, ...parts, glance, adapters: [parts.adapter] });
const duties = (env.DUTIES ?? 'ingest work').split(' ');
if (duties.includes('ingest')) await parts.adapter.start(work.door(parts.adapter.platform));
if (duties.includes('work')) work.start();
process.on('SIGTERM', async () => {
  await parts.adapter.stop();
  await work.stop();
  await store.close();
  process.exit(0);
});
// Tells its memory when it is asked, after the garbage is collected where it may.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
