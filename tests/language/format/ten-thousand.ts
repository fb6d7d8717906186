/**
 * Formats ten thousand random programs, and each result again: `node tests/language/format/ten-thousand.ts [how many] [first seed]`.
 * Prints one line with figures; ends with 1 if a program was not formatted, changed its meaning or lost a comment.
 */
import { format } from '../../../language/format/format.ts';
import { generateProgram, generateText } from '../programs/programs.ts';
import { createRandom } from '../programs/random.ts';

const DECLARATIONS = 3;
const [count = 10_000, first = 1] = process.argv.slice(2).map(Number);

let bytes = 0;
let thrownAway = 0;
let changed = 0;
const failed: number[] = [];
const started = performance.now();
for (let seed = first; seed < first + count; seed += 1) {
  const text = generateText(seed, DECLARATIONS);
  thrownAway += generateProgram(createRandom(seed), DECLARATIONS).thrownAway;
  bytes += text.length;
  const once = format('generated.campaign', text);
  const twice = once.kind === 'formatted' ? format('generated.campaign', once.text) : once;
  if (once.kind !== 'formatted' || twice.kind !== 'formatted' || once.text !== twice.text) failed.push(seed);
  else if (once.text !== text) changed += 1;
}
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
const share = ((100 * thrownAway) / (thrownAway + count * DECLARATIONS)).toFixed(2);
process.stdout.write(
  `${count} programs (${bytes} characters, ${changed} not laid out before) formatted twice in ${seconds} s: ${failed.length} failures; ` +
    `${thrownAway} generated declarations (${share} %) did not parse and were thrown away\n`,
);
if (failed.length > 0) {
  process.stdout.write(`seeds that failed: ${failed.slice(0, 20).join(', ')}\n`);
  process.exitCode = 1;
}
