/**
 * Whatever the campaign and the timeline are: every host and store gives the same journal, and nothing is left undone. A failure prints
 * the program and the seed; `RELANCE_SEED=…` runs it again. `npm run test:deep` runs thousands.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type Case, type CaseFile, createCase } from '../harness/case.ts';
import { emptyDatabase } from '../harness/empty-database.ts';
import { startTemporalRig } from '../harness/temporal.ts';
import { runVirtual } from '../harness/virtual.ts';
import { asText, inMemory, type Result, resultOf, SECRET } from './compare.ts';
import { randomCase, sampledCase } from './timelines.ts';

const SEED = Number(process.env.RELANCE_SEED ?? 20260105);
const VIRTUAL_RUNS = 30;
const TEMPORAL_RUNS = 8;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(async () => {
  await postgres?.stop();
});

async function printed(file: CaseFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = `seed ${SEED}\n${asText(file)}`;
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${text}`, { cause: error });
  }
}

/** Runs that are over are closed, those that are not wait for later, and what the journal tells is in the tables. */
function expectWhole(result: Result): void {
  expect(result.broken).toEqual([]);
}

test('in memory and on Postgres', { timeout: 180_000 }, async () => {
  const connection = await postgres.freshDatabase();
  let store: Store | undefined;
  const property = fc.asyncProperty(randomCase('random'), (file) =>
    printed(file, async () => {
      const given = await createCase('random', file);
      store ??= await createPostgresStore({ connection, schema: given.build.schema, secret: SECRET });
      await emptyDatabase(connection);
      const outcome = await inMemory(given);
      expectWhole(outcome);
      expect(await resultOf(given, store, runVirtual)).toEqual(outcome);
    }),
  );
  try {
    await fc.assert(property, { seed: SEED, numRuns: VIRTUAL_RUNS, interruptAfterTimeLimit: 150_000 });
  } finally {
    await store?.close();
  }
});

test('in memory and on Temporal with Postgres', { timeout: 180_000 }, async () => {
  const files = Array.from({ length: TEMPORAL_RUNS }, (_, index) => sampledCase(`random_${index + 1}`, SEED + index));
  const cases = await Promise.all(files.map((file, index) => createCase(`random-${index + 1}`, file)));
  const rig = await startTemporalRig(cases);
  const runOne = async (given: Case): Promise<Result> => {
    const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
    return resultOf(given, store, rig.run).finally(() => store.close());
  };
  try {
    await Promise.all(
      files.map((file, index) =>
        printed(file, async () => {
          const given = cases[index];
          if (given === undefined) throw new Error('There is no such case.');
          expect(await runOne(given)).toEqual(await inMemory(given));
        }),
      ),
    );
  } finally {
    await rig.stop();
  }
});
