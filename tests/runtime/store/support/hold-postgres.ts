/** A program that starts the embedded Postgres of a folder, says so, and then does nothing: to be killed. */
import { startEmbeddedPostgres } from '../../../../runtime/store/postgres/embedded.ts';

const dataRoot = process.argv[2];
if (dataRoot === undefined) throw new Error('usage: hold-postgres.ts <data root>');
await startEmbeddedPostgres({ dataRoot, settings: { fsync: 'off' } });
console.log('ready');
setInterval(() => undefined, 1000);
