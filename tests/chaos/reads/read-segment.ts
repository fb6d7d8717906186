/** A program: brings all jobs of a database forward until none is due. `node read-segment.ts CONNECTION INSTANT FOLDER`. */
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { runJobs } from '../../../runtime/jobs/run-jobs.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { compileShop } from '../../bench/reads/shop.ts';

const [connection = '', instant = '', folder = ''] = process.argv.slice(2);
const { schema } = await compileShop();
const store = await createPostgresStore({ connection, schema });
while ((await runJobs({ store, library: createLibrary(folder) }, Number(instant))) > 0);
await store.close();
