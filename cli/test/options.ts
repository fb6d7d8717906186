/** The options of `relance test`: which tests, what is reported, and where to. */
import type { Command as Commander } from 'commander';
import { wrongOption } from '../output/wrong-option.ts';

/** What was asked for. Files are paths as given; `coverageMin` in percent; `seed` draws splits that no test pins. */
export interface TestOptions {
  readonly only?: string;
  readonly grep?: RegExp;
  readonly seed?: string;
  readonly watch: boolean;
  readonly coverage: boolean;
  readonly coverageMin?: number;
  readonly coverageJson?: string;
  readonly coverageHtml?: string;
  readonly lcov?: string;
  readonly junit?: string;
}

/** Adds them. */
export const addTestOptions = (command: Commander): Commander =>
  command
    .option('--only <campaign>', 'only the tests of this campaign, and nothing but what they need')
    .option('--grep <text>', 'only tests whose title contains this; `/…/` is a regular expression; capitals do not matter')
    .option('--seed <text>', 'draw the arms of splits that no `given split` pins by this seed; without it they are always the same')
    .option('--watch', 'run again what a change concerns, until Ctrl-C')
    .option(
      '--coverage',
      'show for each campaign how many of its steps, branches, arms and exits the tests reached, and which they did not',
    )
    .option('--coverage-min <percent>', 'fail where the tests reach less than this of the campaigns')
    .option('--coverage-json <file>', 'write the coverage as JSON')
    .option('--coverage-html <file>', 'write the coverage as one page: the campaigns with what was reached in their margin')
    .option('--lcov <file>', 'write the coverage in the format of lcov, which editors and CI services read')
    .option('--junit <file>', 'write the results as JUnit XML');

/** Reads them; throws a `RelanceError` (exit code 2) for one that cannot be used. */
export function readTestOptions(given: Readonly<Record<string, unknown>>): TestOptions {
  const text = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
  const [grep, least] = [text('grep'), text('coverageMin')];
  const parts = {
    only: text('only'),
    grep: grep === undefined ? undefined : patternOf(grep),
    seed: text('seed'),
    coverageMin: least === undefined ? undefined : percentOf(least),
    coverageJson: text('coverageJson'),
    coverageHtml: text('coverageHtml'),
    lcov: text('lcov'),
    junit: text('junit'),
  };
  const present = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { ...present, watch: given.watch === true, coverage: given.coverage === true };
}

function patternOf(text: string): RegExp {
  const written = /^\/(.+)\/$/.exec(text)?.[1];
  if (written === undefined) return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  try {
    return new RegExp(written, 'i');
  } catch {
    throw wrongOption('--grep', text, 'It is no regular expression.', 'Write words of the title, or a regular expression between two `/`.');
  }
}

function percentOf(text: string): number {
  const percent = /^\d+(\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent;
  throw wrongOption('--coverage-min', text, 'It is no number from 0 to 100.', 'Write percent, such as `--coverage-min 85`.');
}
