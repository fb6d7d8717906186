import { readCase } from '/work/main/tests/conformance/harness/case.ts';
import { runVirtual } from '/work/main/tests/conformance/harness/virtual.ts';
import { createMemoryStore } from '/work/main/runtime/store/memory/create-memory-store.ts';
import { createPostgresStore } from '/work/main/runtime/store/postgres/create-postgres-store.ts';
import { startBenchPostgres } from '/work/main/tests/bench/servers.ts';
const pg = process.argv.includes('--pg') ? await startBenchPostgres() : undefined;
for (const name of process.argv.slice(2).filter((a) => !a.startsWith('--'))) {
  const given = await readCase(name);
  const t = Date.now();
  const memory = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: '636f6e666f726d616e6365' }));
  console.log(name, Date.now() - t, 'ms');
  console.log(memory.journal); if (memory.deadLetters.length) console.log(memory.deadLetters); console.log(memory.sent);
  if (pg) {
    const store = await createPostgresStore({ connection: await pg.freshDatabase(), schema: given.build.schema, secret: '636f6e666f726d616e6365' });
    const t = Date.now();
    const other = await runVirtual(given, store);
    console.log('postgres', JSON.stringify(other) === JSON.stringify(memory) ? 'same' : other, Date.now() - t, 'ms');
    await store.close();
  }
}
await pg?.stop();
