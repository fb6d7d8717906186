import type { Command as Commander } from 'commander';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** Files are formatted where they lie. */
export interface FmtFiles {
  readonly kind: 'files';
  /** Files and folders, never none. */
  readonly paths: readonly string[];
  /** True: nothing is written. */
  readonly check: boolean;
  /** With `check`, true: each difference is shown whole. */
  readonly full: boolean;
}

/** One text is read from stdin, and its layout written to stdout. */
export interface FmtStdin {
  readonly kind: 'stdin';
  /** The name that diagnostics speak of; the workspace that it lies in gives the names of events. */
  readonly fileName: string;
  readonly check: boolean;
}

/** Adds the options. */
export function addFmtOptions(command: Commander): Commander {
  return command
    .option('--check', 'write nothing; show what would change, and fail if anything would')
    .option('--full', 'with --check: show each difference whole')
    .option('--stdin', 'read one file from stdin and write it to stdout')
    .option('--stdin-file-name <name>', 'with --stdin: the name of that file');
}

/** Reads them; throws a `RelanceError` (exit code 2) where they do not fit together. */
export function readFmtOptions(given: Readonly<Record<string, unknown>>, paths: readonly string[]): FmtFiles | FmtStdin {
  const check = given.check === true;
  const fileName = typeof given.stdinFileName === 'string' ? given.stdinFileName : undefined;
  const full = given.full === true;
  if (full && (!check || given.stdin === true))
    throw wrong('`--full` cannot be used alone.', 'It shows whole what `--check` would change in files.');
  if (given.stdin !== true) {
    if (fileName !== undefined) throw wrong('`--stdin-file-name` cannot be used alone.', 'It names the text that `--stdin` reads.');
    return { kind: 'files', paths: paths.length === 0 ? ['.'] : paths, check, full };
  }
  if (paths.length > 0) throw wrong('`--stdin` takes no paths.', 'The text comes from stdin.');
  return { kind: 'stdin', fileName: fileName ?? 'stdin.campaign', check };
}

const wrong = (summary: string, why: string): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary,
    why,
    help: 'Write `relance fmt --stdin --stdin-file-name NAME`, or `relance fmt [--check [--full]] PATHS`.',
  });
