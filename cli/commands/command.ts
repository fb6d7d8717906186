import type { Command as Commander } from 'commander';
import type { ExitCode } from '../output/exit-codes.ts';
import type { Reporter } from '../output/reporter.ts';

/** A command: one file in this folder and one entry in `registry.ts`. */
export interface Command {
  readonly name: string;
  /** One line for `relance --help`, in the imperative. */
  readonly summary: string;
  /** The first sentences of its own help. */
  readonly description: string;
  /** Examples, printed under the options. */
  readonly examples: readonly string[];
  /** Adds arguments and options. */
  configure(command: Commander): Commander;
  /** Runs it; answers the exit code. Failures at a boundary are thrown as `RelanceError`. */
  run(reporter: Reporter, args: readonly string[], options: Readonly<Record<string, unknown>>): Promise<ExitCode>;
}

/** The folder of the workspace: the first argument, or the current folder. */
export const folderOf = (args: readonly string[]): string => args[0] ?? '.';

/** Help text of that argument. */
export const FOLDER_HELP = 'folder that holds relance.yaml';
