/**
 * Whatever the campaign and the timeline are: every host and store gives the same journal, and nothing is left undone. A failure prints
 * the program and the seed; `RELANCE_SEED=…` runs it again.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type Case, type CaseFile, createCase } from '../harness/case.ts';
import { emptyDatabase } from '../harness/empty-database.ts';
import type { Outcome } from '../harness/journal.ts';
import { startTemporalRig } from '../harness/temporal.ts';
import { runVirtual } from '../harness/virtual.ts';
import { randomCase } from './timelines.ts';

const SECRET = '72616e646f6d';
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

const inMemory = (given: Case): Promise<Outcome> => runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));

/** What a person needs to see the failure again. */
const asText = ({ campaigns, timeline }: CaseFile): string =>
  `seed ${SEED}\n${campaigns}\n${stringify(timeline, { flowCollectionPadding: false, collectionStyle: 'flow', lineWidth: 0 })}`;

async function printed(file: CaseFile, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${asText(file)}`, { cause: error });
  }
}

/** Runs that are over are closed, messages have a final state, and the journal tells of each run's end once. */
function expectSettled(outcome: Outcome): void {
  for (const run of outcome.runs) expect(run).toMatch(/ ended .*closed=true$/);
  for (const message of outcome.messages) expect(message).toMatch(/ (sent|withdrawn|expired|refused) /);
  expect(outcome.deadLetters).toEqual([]);
  expect(outcome.journal.split('\n').filter((line) => / ended /.test(line)).length).toBe(outcome.runs.length);
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
      expectSettled(outcome);
      expect(await runVirtual(given, store)).toEqual(outcome);
    }),
  );
  try {
    await fc.assert(property, { seed: SEED, numRuns: VIRTUAL_RUNS, interruptAfterTimeLimit: 150_000 });
  } finally {
    await store?.close();
  }
});

test('in memory and on Temporal with Postgres', { timeout: 180_000 }, async () => {
  const files = Array.from({ length: TEMPORAL_RUNS }, (_, index) =>
    fc.sample(randomCase(`random_${index + 1}`), { seed: SEED + index, numRuns: 12 }).at(-1),
  ).filter((file) => file !== undefined);
  const cases = await Promise.all(files.map((file, index) => createCase(`random-${index + 1}`, file)));
  const rig = await startTemporalRig(cases);
  const runOne = async (given: Case): Promise<Outcome> => {
    const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
    return rig.run(given, store).finally(() => store.close());
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
