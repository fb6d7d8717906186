/** The same campaign and timeline give the same journal on every pair of host and store. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../runtime/store/port.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { type Case, caseNames, readCase } from './harness/case.ts';
import type { Outcome } from './harness/journal.ts';
import { startTemporalRig, type TemporalRig } from './harness/temporal.ts';
import { runVirtual } from './harness/virtual.ts';

const SECRET = '636f6e666f726d616e6365';
const names = await caseNames();
const cases = new Map<string, Case | Error>();
for (const name of names) cases.set(name, await readCase(name).catch((error: unknown) => new Error(String(error), { cause: error })));

let postgres: TestPostgres;
let temporal: TemporalRig;

beforeAll(async () => {
  [postgres, temporal] = await Promise.all([
    startTestPostgres(),
    startTemporalRig([...cases.values()].flatMap((one) => (one instanceof Error ? [] : [one]))),
  ]);
});
afterAll(async () => {
  await Promise.all([temporal?.stop(), postgres?.stop()]);
});

function caseOf(name: string): Case {
  const given = cases.get(name);
  if (given === undefined) throw new Error(`There is no case ${name}.`);
  if (given instanceof Error) throw given;
  return given;
}

const inMemory = (given: Case): Promise<Outcome> => runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));

async function onPostgres(given: Case, work: (given: Case, store: Store) => Promise<Outcome>): Promise<Outcome> {
  const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
  try {
    return await work(given, store);
  } finally {
    await store.close();
  }
}

describe.each(names)('%s', (name) => {
  it('gives the journal that its file says, in memory', async () => {
    const given = caseOf(name);
    const outcome = await inMemory(given);
    expect(outcome.journal).toBe(given.journal);
    expect(outcome.deadLetters).toEqual(given.deadLetters);
    if (given.sent !== undefined) expect(outcome.sent).toBe(given.sent);
  });
});

// Several at a time: most of the time one waits for the other side.
describe.each([
  ['on Postgres', (given: Case, store: Store) => runVirtual(given, store)],
  ['on Temporal with Postgres', (given: Case, store: Store) => temporal.run(given, store)],
])('the same %s', (_, run) => {
  it.concurrent.each(names)('%s', async (name) => {
    const given = caseOf(name);
    expect(await onPostgres(given, run)).toEqual(await inMemory(given));
  });
});
