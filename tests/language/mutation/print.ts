/** The tables of the measurement. */
import type { Outcome } from './in-worker.ts';
import type { Advised } from './judge-misspelling.ts';
import type { Judged } from './judge-mutant.ts';
import { countBy, table } from './table.ts';

/** At least this share of misspelt words must get the right word as the first suggestion. */
const ENOUGH = 0.9;

/** Prints what became of broken files, with examples; true if none crashed, hung or was ignored. */
export function printBroken({ results, hung, skipped }: Outcome<Judged>, list: number): boolean {
  console.log(`\n${results.length} broken files${note(skipped)}\n`);
  const verdicts = ['reported', 'other meaning', 'same meaning', 'crashed'] as const;
  const rows = countBy(results, ({ mutant }) => mutant.change).map(([change, all]) => [
    change,
    all.length,
    ...verdicts.map((verdict) => all.filter((one) => one.verdict === verdict).length),
    Math.max(...all.map(({ ms }) => Math.round(ms))),
  ]);
  console.log(table(['change', 'files', ...verdicts, 'slowest ms'], rows));
  for (const verdict of verdicts.slice(1)) show(verdict, results.filter((one) => one.verdict === verdict).map(describe), list);
  show('hung', hung, list);
  return hung.length === 0 && results.every(({ verdict }) => verdict === 'reported' || verdict === 'other meaning');
}

function describe({ workspace, file, mutant, thrown }: Judged): string {
  const line = mutant.text.split('\n')[mutant.line - 1]?.trim() ?? '';
  return `${mutant.change} \`${mutant.word}\` in ${workspace} ${file}:${mutant.line}: ${line}${thrown === undefined ? '' : ` → ${thrown}`}`;
}

/** Prints what was suggested for misspelt words by their role, with those that went wrong; true if enough went right. `role`: lists those of this role alone. */
export function printMisspelt({ results, hung, skipped }: Outcome<Advised>, list: number, role: string | undefined): boolean {
  const told = results.filter(({ advice, role: name }) => advice !== 'silent' && !name.endsWith(' declared'));
  const right = told.filter(({ advice }) => advice === 'first');
  console.log(
    `\n${results.length} misspelt words${note(skipped)}; what a name is declared as is right by itself, and what leaves a whole program says something else: neither counts\n`,
  );
  const advices = ['first', 'another', 'none', 'crashed', 'silent'] as const;
  const rows = countBy(results, (one) => one.role).map(([name, all]) => {
    const some = all.filter(({ advice }) => advice !== 'silent').length;
    const first = all.filter(({ advice }) => advice === 'first').length;
    return [name, all.length, ...advices.map((advice) => all.filter((one) => one.advice === advice).length), percent(first, some)];
  });
  console.log(table(['role', 'words', ...advices, 'right of told'], rows));
  const others = countBy(results, ({ misspelling }) => misspelling.slip).map(([slip, all]) => {
    const some = all.filter((one) => told.includes(one));
    return [slip, some.length, percent(some.filter(({ advice }) => advice === 'first').length, some.length)];
  });
  console.log(`\n${table(['slip', 'told', 'right first'], others)}`);
  console.log(`\nright first: ${right.length} of ${told.length} = ${percent(right.length, told.length)}`);
  for (const [name, all] of countBy(
    results.filter(({ advice }) => advice !== 'first'),
    (one) => `${one.role}: ${one.advice}`,
  ))
    if (role === undefined || name.startsWith(role)) show(name, all.map(explain), list);
  show('hung', hung, list);
  return hung.length === 0 && right.length / told.length >= ENOUGH;
}

function explain({ workspace, file, misspelling, said }: Advised): string {
  const line = misspelling.text.split('\n')[misspelling.line - 1]?.trim() ?? '';
  return `\`${misspelling.word}\` → \`${misspelling.wrong}\` (${workspace} ${file}:${misspelling.line}) ${line}${said === undefined ? '' : `\n      ${said}`}`;
}

function show(title: string, lines: readonly string[], list: number): void {
  if (lines.length === 0) return;
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines.slice(0, list)) console.log(`  · ${line}`);
}

function note(skipped: readonly string[]): string {
  return skipped.length === 0 ? '' : ` (not measured, since not good before: ${skipped.join(', ')})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
