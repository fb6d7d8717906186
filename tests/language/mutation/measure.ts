/**
 * How well mistakes are told: `node tests/language/mutation/measure.ts [broken|misspelt] [--every N] [--role ROLE] [--list N]`.
 * Prints what became of every broken file and of every misspelt word of the examples; ends with 1 if one crashed, hung or was ignored, or
 * if the right word was the first suggestion for less than nine of ten misspelt ones.
 */
import { parseArgs } from 'node:util';
import { runCases } from './in-worker.ts';
import { printBroken, printMisspelt } from './print.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' }, role: { type: 'string' }, list: { type: 'string', default: '8' } },
});
const kinds = (['broken', 'misspelt'] as const).filter((kind) => positionals.length === 0 || positionals.includes(kind));
let good = true;
for (const kind of kinds) {
  const outcome = await runCases(kind, Number(values.every));
  const list = Number(values.list);
  good = (kind === 'broken' ? printBroken(outcome, list) : printMisspelt(outcome, list, values.role)) && good;
}
process.exitCode = good ? 0 : 1;
