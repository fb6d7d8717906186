/**
 * Many random programs over the whole language, on all hosts and stores. A failure is shrunk and printed with the seed that shows it again; the exit code
 * is 1 then.
 *
 *   RELANCE_SEED=1 RELANCE_VIRTUAL=2000 RELANCE_TEMPORAL=200 npm run test:deep
 */
import fc from 'fast-check';
import type { Store } from '../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type CaseFile, createCase } from '../harness/case.ts';
import { emptyDatabase } from '../harness/empty-database.ts';
import { startTemporalRig } from '../harness/temporal.ts';
import { runVirtual } from '../harness/virtual.ts';
import { asText, differences, inMemory, resultOf, SECRET } from './compare.ts';
import { randomCase, sampledCase } from './timelines.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const SEED = number('RELANCE_SEED', 1);
const VIRTUAL = number('RELANCE_VIRTUAL', 2_000);
const TEMPORAL = number('RELANCE_TEMPORAL', 200);
/** Programs between two lines of progress, each batch with a seed of its own. */
const BATCH = number('RELANCE_BATCH', 20);
/** Programs that one Temporal server runs; half of them at a time. */
const SERVER_BATCH = 8;

const started = performance.now();
const log = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(6)} s  ${line}`);
let failed = 0;

/** Fails with all that differs between the two stores, and with what neither may do. */
async function compareStores(file: CaseFile, store: Store, empty: () => Promise<void>): Promise<void> {
  const given = await createCase('random', file);
  await empty();
  const memory = await inMemory(given);
  if (memory.broken.length > 0) throw new Error(memory.broken.join('\n'));
  const found = differences(memory, await resultOf(given, store, runVirtual));
  if (found !== '') throw new Error(found);
}

async function onVirtual(postgres: TestPostgres): Promise<void> {
  const connection = await postgres.freshDatabase();
  const [any] = fc.sample(randomCase('random'), { seed: SEED, numRuns: 1 });
  if (any === undefined) return;
  const { schema } = (await createCase('random', any)).build;
  const store = await createPostgresStore({ connection, schema, secret: SECRET });
  let found = false;
  const compare = (file: CaseFile): Promise<void> =>
    compareStores(file, store, () => emptyDatabase(connection)).catch((error: unknown) => {
      if (!found) log(`a failure, which is made smaller now: ${String(error).split('\n', 3).join(' | ')}`);
      found = true;
      throw error;
    });
  // By turns short ones, where two things meet alone, and long ones.
  const short = fc.asyncProperty(randomCase('random'), compare);
  const long = fc.asyncProperty(fc.noBias(randomCase('random')), compare);
  try {
    for (let from = 0; from < VIRTUAL; from += BATCH) {
      const seed = SEED + from;
      found = false;
      const isShort = (from / BATCH) % 2 === 0;
      const details = await fc.check(isShort ? short : long, {
        seed,
        numRuns: Math.min(BATCH, VIRTUAL - from),
        interruptAfterTimeLimit: 1_200_000,
      });
      const [smallest] = details.counterexample ?? [];
      if (smallest !== undefined)
        report(`seed ${seed}, ${isShort ? 'short' : 'long'}, path ${details.counterexamplePath}`, smallest, details.errorInstance);
      log(`in memory and on Postgres: ${Math.min(VIRTUAL, from + BATCH)} of ${VIRTUAL}`);
    }
  } finally {
    await store.close();
  }
}

async function onTemporal(postgres: TestPostgres): Promise<void> {
  for (let from = 0; from < TEMPORAL; from += SERVER_BATCH) {
    const seeds = Array.from({ length: Math.min(SERVER_BATCH, TEMPORAL - from) }, (_, index) => SEED + from + index);
    await temporalBatch(postgres, seeds);
    log(`in memory and on Temporal with Postgres: ${Math.min(TEMPORAL, from + SERVER_BATCH)} of ${TEMPORAL}`);
  }
}

async function temporalBatch(postgres: TestPostgres, seeds: readonly number[]): Promise<void> {
  const cases = await Promise.all(
    seeds.map(async (seed, index) => {
      const file = sampledCase(`random_${index + 1}`, seed);
      return { seed, file, given: await createCase(`random-${index + 1}`, file) };
    }),
  );
  const rig = await startTemporalRig(cases.map(({ given }) => given));
  const runOne = async ({ seed, file, given }: (typeof cases)[number]): Promise<void> => {
    const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
    try {
      const found = differences(await inMemory(given), await resultOf(given, store, rig.run));
      if (found !== '') report(`Temporal, seed ${seed}`, file, new Error(found));
    } catch (error) {
      report(`Temporal, seed ${seed}`, file, error);
    } finally {
      await store.close();
    }
  };
  try {
    const half = Math.ceil(cases.length / 2);
    await Promise.all(cases.slice(0, half).map(runOne));
    await Promise.all(cases.slice(half).map(runOne));
  } finally {
    await rig.stop();
  }
}

function report(where: string, file: CaseFile, error: unknown): void {
  failed += 1;
  log(`FAILED  ${where}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n\n${asText(file)}`);
}

const postgres = await startTestPostgres();
try {
  await onVirtual(postgres);
  await onTemporal(postgres);
} finally {
  await postgres.stop();
}
log(failed === 0 ? 'all equal' : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
