/**
 * A program: `npm run bench`. Counts history events, bytes, billable actions and journeys a second of the cart journey, ours against two
 * opponents, and times the read of a segment beside the same by hand. Exit code 1 if a binding limit is passed, a history holds personal data, or a side has not done its duty. See docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { type BenchOptions, runBench } from './bench.ts';
import { benchReads, readsText } from './reads/bench-reads.ts';
import { failuresOf, tableOf } from './report.ts';
import { startBenchPostgres, startBenchTemporal } from './servers.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    journeys: { type: 'string', default: '120' },
    contacts: { type: 'string', default: '20000' },
    json: { type: 'boolean', default: false },
    histories: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(
    'npm run bench -- [--rounds 5] [--journeys 120] [--contacts 20000: of the read] [--json] [--histories: print one history of each kind]',
  );
  process.exit(0);
}

const postgres = await startBenchPostgres();
const temporal = await startBenchTemporal();
const stop = async (): Promise<void> => {
  await Promise.all([temporal.stop(), postgres.stop()]);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().finally(() => process.exit(1)));
const shown = new Set<string>();
const size = { rounds: countOf(values.rounds), journeys: countOf(values.journeys) };
const log = (line: string): void => console.error(line);
const onHistory: NonNullable<BenchOptions['onHistory']> = (side, fate, { events, names }) => {
  const kind = `${side}, ${fate}, ${events} events`;
  if (values.histories && !shown.has(kind)) log(`${kind}: ${names.join(' ')}`);
  shown.add(kind);
};
const { report, reads } = await bench().finally(stop);
const failures = [...failuresOf(report), ...reads.failures];
console.log(values.json ? JSON.stringify({ ...report, reads, failures }) : `${tableOf(report)}\n\n${readsText(reads)}`);
for (const failure of failures) console.error(`failed: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function bench() {
  const report = await runBench({ temporal, postgres, log, onHistory }, size);
  return { report, reads: await benchReads(postgres, { contacts: countOf(values.contacts), rounds: 3 }, log) };
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`\`${text}\` is no number of rounds, journeys or contacts: give a whole number above zero.`);
  return count;
}
