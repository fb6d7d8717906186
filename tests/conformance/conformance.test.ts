/** The same campaign and timeline give the same journal on every pair of host and store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { type TestPostgres, startTestPostgres } from '../support/postgres.ts';
import { startTimeSkippingServer, type TimeSkippingServer } from '../support/temporal.ts';
import { type Case, caseNames, readCase } from './harness/case.ts';
import { runTemporal } from './harness/temporal.ts';
import { runVirtual } from './harness/virtual.ts';

const SECRET = '636f6e666f726d616e6365';
const names = await caseNames();
let postgres: TestPostgres;
let temporal: TimeSkippingServer;

beforeAll(async () => {
  [postgres, temporal] = await Promise.all([startTestPostgres(), startTimeSkippingServer()]);
});
afterAll(async () => {
  await Promise.all([temporal?.stop(), postgres?.stop()]);
});

async function withPostgres<T>(given: Case, work: (store: Awaited<ReturnType<typeof createPostgresStore>>) => Promise<T>): Promise<T> {
  const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe.each(names)('%s', (name) => {
  it('gives the journal that its file says, in memory', async () => {
    const given = await readCase(name);
    const outcome = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));
    expect(outcome.journal).toBe(given.journal);
  });

  it('gives the same on Postgres, and on Temporal with Postgres', async () => {
    const given = await readCase(name);
    const memory = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));
    const onPostgres = await withPostgres(given, (store) => runVirtual(given, store));
    expect(onPostgres).toEqual(memory);
    const onTemporal = await withPostgres(given, (store) => runTemporal(given, store, temporal, `conformance-${name}`));
    expect(onTemporal).toEqual(memory);
  });
});
