import type { Command as Commander } from 'commander';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { type Format, isFormat, RENDERERS } from '../../language/diagnostics/renderers.ts';
import { wrongOption } from '../output/wrong-option.ts';

/** What `relance check` was asked for. */
export interface CheckOptions {
  readonly format: Format;
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly hints: boolean;
  readonly timings: boolean;
  /** More warnings than this fail the check. */
  readonly maxWarnings?: number;
}

/** Adds the options. */
export function addCheckOptions(command: Commander): Commander {
  return command
    .option('--format <format>', `how findings are written, also in CI: ${FORMATS.join(', ')}; all but the first go to stdout`, 'terminal')
    .option('--fix', 'mend what can be mended for certain, in the files')
    .option('--dry-run', 'with --fix: show as a unified diff what would change, and write nothing')
    .option('--hints', 'show hints, too')
    .option('--max-warnings <number>', 'fail where there are more warnings than this')
    .option('--timings', 'say on stderr how long each part took');
}

const FORMATS = Object.keys(RENDERERS);

/** Reads them; throws a `RelanceError` (exit code 2) for one that cannot be used. */
export function readCheckOptions(given: Readonly<Record<string, unknown>>, json: boolean): CheckOptions {
  const format = formatOf(given.format);
  if (json && format !== 'terminal') {
    throw wrongOption('--format', format, '`--json` writes the result of the command in a form of its own.', 'Give one of the two.');
  }
  const [fix, dryRun] = [given.fix === true, given.dryRun === true];
  if (dryRun && !fix) throw dryRunAlone();
  const maxWarnings = given.maxWarnings === undefined ? {} : { maxWarnings: numberOf(String(given.maxWarnings)) };
  return { format, fix, dryRun, hints: given.hints === true, timings: given.timings === true, ...maxWarnings };
}

function formatOf(given: unknown): Format {
  const name = String(given);
  if (isFormat(name)) return name;
  throw wrongOption('--format', name, 'There is no such format.', `Name one of these: ${FORMATS.map((one) => `\`${one}\``).join(', ')}.`);
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw wrongOption('--max-warnings', text, 'It is no whole number.', 'Write how many warnings are allowed, such as `--max-warnings 0`.');
}

const dryRunAlone = (): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: '`--dry-run` cannot be used alone.',
    why: 'It shows what `--fix` would change; a check without `--fix` changes nothing.',
    help: 'Write `relance check --fix --dry-run`.',
  });
