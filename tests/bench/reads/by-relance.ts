/** The read as Relance does it: deployed, then one page after the other until the job has ended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '../../../compiler/artefact.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { runJobs } from '../../../runtime/jobs/run-jobs.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';

/** What a read took. */
export interface RelanceRead {
  readonly entered: number;
  readonly ms: number;
  /** Memory of this process after each tenth of the pages, bytes: that of the heap after a collection, if the process may ask for one. */
  readonly heap: readonly number[];
}

/** Reads. The tables are there and filled. `at`: business instant of the deployment, ms. */
export async function readByRelance(connection: string, build: Build, at: number): Promise<RelanceRead> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-bench-read-'));
  const store = await createPostgresStore({ connection, schema: build.schema });
  const heap: number[] = [];
  try {
    await deploy(store, build, at);
    const dependencies = { store, library: createLibrary(folder) };
    const start = performance.now();
    let looked = 0;
    for (let page = 0; (await runJobs(dependencies, at)) > 0; page += 1) {
      if (page % 50 !== 0) continue;
      const before = performance.now();
      globalThis.gc?.();
      heap.push(process.memoryUsage().heapUsed);
      looked += performance.now() - before;
    }
    const ms = performance.now() - start - looked;
    const [job] = await store.transaction((tx) => tx.jobs.list({ campaign: 'sale', limit: 1 }));
    return { entered: job?.done ?? 0, ms, heap };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
