/**
 * A program: the read of a segment alone, with as many contacts as asked for: `node --expose-gc tests/bench/segment-read.ts --contacts 1000000`.
 * Exit code 1 if it takes too long beside the same by hand, or if the memory grows with the contacts. See docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { benchReads, readsText } from './reads/bench-reads.ts';
import { startBenchPostgres } from './servers.ts';

const { values } = parseArgs({ options: { contacts: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '3' } } });
const postgres = await startBenchPostgres();
try {
  const size = { contacts: Number(values.contacts), rounds: Number(values.rounds) };
  const report = await benchReads(postgres, size, (line) => console.error(line));
  console.log(readsText(report));
  for (const failure of report.failures) console.error(`failed: ${failure}`);
  process.exitCode = report.failures.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
}
