/**
 * A program: `npm run bench`. Counts history events, bytes, billable actions and journeys a second of the cart journey, ours against two
 * opponents. Exit code 1 if a binding limit is passed, a history holds personal data, or a side has not done its duty. See docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { runBench } from './bench.ts';
import { failuresOf, tableOf } from './report.ts';
import { startBenchPostgres, startBenchTemporal } from './servers.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    journeys: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    histories: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log('npm run bench -- [--rounds 5] [--journeys 200] [--json] [--histories: print one history of each kind]');
  process.exit(0);
}

const postgres = await startBenchPostgres();
const temporal = await startBenchTemporal();
const stop = async (): Promise<void> => {
  await Promise.all([temporal.stop(), postgres.stop()]);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().finally(() => process.exit(1)));
const shown = new Set<string>();
const report = await runBench({
  rounds: countOf(values.rounds),
  journeys: countOf(values.journeys),
  temporal,
  freshDatabase: postgres.freshDatabase,
  log: (line) => console.error(line),
  onHistory: (side, fate, { events, names }) => {
    const kind = `${side}, ${fate}, ${events} events`;
    if (values.histories && !shown.has(kind)) console.error(`${kind}: ${names.join(' ')}`);
    shown.add(kind);
  },
}).finally(stop);
const failures = failuresOf(report);
console.log(values.json ? JSON.stringify({ ...report, failures }) : tableOf(report));
for (const failure of failures) console.error(`failed: ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`\`${text}\` is no number of rounds or journeys: give a whole number above zero.`);
  return count;
}
