import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreAddress } from '../src/store/open.ts';
import { startPostgres } from './postgres-server.ts';
import { testKeys } from './test-keys.ts';

/** Where a store can be opened, for one test file. */
export interface Place {
  readonly address: StoreAddress;
  remove(): Promise<void>;
}

/** Both databases, each empty. What is kept is tested on each. */
export const databases: Readonly<Record<string, () => Promise<Place>>> = {
  'the embedded database': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofline-store-'));
    return { address: { folder }, remove: async () => rmSync(folder, { recursive: true }) };
  },
  'PostgreSQL 18': async () => {
    const server = await startPostgres();
    return {
      address: { url: await server.createDatabase('proofline'), keys: testKeys },
      remove: () => server.remove(),
    };
  },
};
