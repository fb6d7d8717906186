/** Tests of the example workspace on both hosts: as `relance test` runs them, and as cases on a real Temporal server over a real Postgres. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';
import { startTestPostgres } from '../../support/postgres.ts';
import type { ExampleTest } from './example-tests.ts';
import { startTemporalRig, type TemporalRig } from './temporal.ts';
import { runVirtual } from './virtual.ts';

type Outcome = Awaited<ReturnType<TemporalRig['run']>>;

/** What runs them; `stop` ends the servers. */
export interface ExampleHosts {
  /** Why the test fails, in words; empty if it passes. */
  failuresOf(one: ExampleTest): Promise<readonly string[]>;
  /** What came of it in memory on virtual time, and on Temporal with a database of its own. */
  outcomesOf(one: ExampleTest): Promise<{ readonly virtual: Outcome; readonly temporal: Outcome }>;
  stop(): Promise<void>;
}

const SECRET = '6d697373696f6e';

/** Starts a Temporal server with the code of these tests, and a Postgres. */
export async function startHosts(tests: readonly ExampleTest[]): Promise<ExampleHosts> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-mission-'));
  const [postgres, temporal] = await Promise.all([startTestPostgres(), startTemporalRig(tests.map(({ given }) => given))]);
  return {
    failuresOf: async ({ test, build }) => (await runTest(test, build, createLibrary(folder))).failures.map(({ message }) => message),
    outcomesOf: async ({ given }) => {
      const { schema } = given.build;
      const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema, secret: SECRET });
      try {
        return {
          virtual: await runVirtual(given, createMemoryStore({ schema, secret: SECRET })),
          temporal: await temporal.run(given, store),
        };
      } finally {
        await store.close();
      }
    },
    stop: async () => {
      await Promise.all([temporal.stop(), postgres.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
