import { openDownload } from '../src/app/attached.ts';
import { openCoach } from '../src/app/coach.ts';
import { openGlance } from '../src/app/glance.ts';
import { noLimits } from '../src/app/no-limits.ts';
import type { ChatAdapter, Limits, Log, Metrics } from '../src/app/ports.ts';
import type { Store } from '../src/store/open.ts';
import type { WorkTools } from '../src/work/work.ts';
import { documentsHere } from './documents-here.ts';

/** How work answers, put together as src/main.ts does it. */
export function answering(
  store: Store,
  adapters: readonly ChatAdapter[],
  { log, metrics, limits = store.limits }: { log: Log; metrics: Metrics; limits?: Limits },
): Pick<WorkTools, 'coach' | 'glance' | 'adapters' | 'log' | 'metrics'> {
  const shared = { log, textDays: 30, download: openDownload(adapters), documents: documentsHere };
  return {
    adapters,
    coach: (records, again) => openCoach({ ...shared, ...records, limits: again ? noLimits : limits, metrics }),
    glance: openGlance({ ...shared, ...store }),
    log,
    metrics,
  };
}
