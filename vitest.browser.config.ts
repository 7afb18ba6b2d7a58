import { defineConfig } from 'vitest/config';

/** The chat page in a real Chromium, against the built program as `npm start` runs it. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/build.ts'],
    // One browser and one program at a time: a small machine starts each in a second, but not four at once.
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
