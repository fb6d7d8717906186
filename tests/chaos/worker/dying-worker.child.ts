/** A worker in a process of its own that kills itself between the commit of a stage and the moment at which Temporal hears of its result. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { startTemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import type { DyingWorkerParts } from './parts.ts';

const parts: DyingWorkerParts = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'));
const store = await createPostgresStore({ connection: parts.connectionString, schema: parts.schema });
const perform = createPerform({
  store,
  library: createLibrary(join(parts.folder, 'child')),
  clock: createStoredClock(store, 1),
  alert: console.error,
});

await startTemporalWorker({
  address: parts.address,
  namespace: parts.namespace,
  taskQueue: parts.taskQueue,
  bundle: await createBundle(parts.artefacts, join(parts.folder, 'bundle')),
  perform: async (input) => {
    const answer = await perform(input);
    if (answer.stored && input.from === parts.diesAfter) process.kill(process.pid, 'SIGKILL');
    return answer;
  },
  log: ({ level, message }) => (level === 'error' ? console.error(message) : undefined),
});
