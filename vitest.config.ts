import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.slow.test.ts'],
    // Most of the time a suite waits for a server, so two share the cores well.
    maxWorkers: 2,
    pool: 'forks',
    globalSetup: ['tests/support/postgres-global.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes when a busy machine gets to it; one second is no limit of the product.
    expect: { poll: { timeout: 30_000 } },
  },
});
