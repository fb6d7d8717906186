import { mkdtemp } from 'node:fs/promises';
import { expect, it, beforeAll, afterAll } from 'vitest';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { exampleTests } from './harness/example-tests.ts';
import { startTemporalRig, type TemporalRig } from './harness/temporal.ts';
import { runVirtual } from './harness/virtual.ts';
const tests = await exampleTests('/tmp/k/bis');
let postgres: TestPostgres; let temporal: TemporalRig;
beforeAll(async () => { [postgres, temporal] = await Promise.all([startTestPostgres(), startTemporalRig(tests.map(({ given }) => given))]); });
afterAll(async () => { await Promise.all([temporal?.stop(), postgres?.stop()]); });
it.each(tests.map((t) => [t.test.title, t] as const))('%s', async (_t, { given }) => {
  const expected = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: '00' }));
  const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: '00' });
  try { expect(await temporal.run(given, store)).toEqual(expected); } finally { await store.close(); }
}, 25000);
