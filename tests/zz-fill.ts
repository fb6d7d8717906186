import { readFile, writeFile } from 'node:fs/promises';
import { readCase } from './conformance/harness/case.ts';
import { runVirtual } from './conformance/harness/virtual.ts';
import { createMemoryStore } from '../runtime/store/memory/create-memory-store.ts';
for (const name of process.argv.slice(2)) {
  const given = await readCase(name);
  const out = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: '636f6e666f726d616e6365' }));
  const file = new URL(`./conformance/cases/${name}.yaml`, import.meta.url);
  const text = await readFile(file, 'utf8');
  const at = text.indexOf('journal: |\n');
  const rest = text.slice(at).split('\n').slice(1);
  const end = rest.findIndex((l) => l !== '' && !l.startsWith('  '));
  const tail = end === -1 ? '' : rest.slice(end).join('\n');
  await writeFile(file, text.slice(0, at) + 'journal: |\n' + out.journal.split('\n').map((l) => `  ${l}`).join('\n') + '\n' + tail);
}
