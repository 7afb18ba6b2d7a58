import { expect, it } from 'vitest';
import { runErase } from './faults/erase.ts';
import { kinds } from './faults/raw-store.ts';

it.each(kinds)('on the %s database, who leaves leaves nothing behind', { timeout: 300_000 }, async (database) => {
  const { rowsBefore, idsOnDiskBefore, slowestSeconds, ...left } = await runErase({ database, members: 10 });
  expect(rowsBefore).toBeGreaterThan(20);
  expect(idsOnDiskBefore).toBeGreaterThan(0);
  expect(slowestSeconds).toBeLessThan(30);
  expect(Object.entries(left).filter(([, count]) => count !== 0)).toEqual([]);
});
