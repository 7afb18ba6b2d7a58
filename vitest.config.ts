import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    // Opening an embedded database costs seconds on a small machine; two files at a time keep two cores busy, not starved.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Whatever is waited for comes soon on an idle machine, and comes late on a busy one.
    expect: { poll: { timeout: 15_000 } },
  },
});
