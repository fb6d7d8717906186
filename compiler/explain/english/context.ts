import type { Expression, Program, Step } from '../../../language/program.ts';

/** What sentences look up: the workspace, and the campaign that they are about. */
export interface Context {
  readonly program: Program;
  /** Entity that a run is about, where it is about a row. */
  readonly per?: string;
  /** Steps by label. */
  readonly steps: ReadonlyMap<string, Step>;
  /** What a step sends or gives, as a noun: handed in for the same reason as conditions. */
  readonly noun: (step: Step) => string | undefined;
  /** A condition inside a noun, as a clause: handed in, so that nouns and clauses do not import each other. */
  readonly condition: (condition: Expression, context: Context) => string;
}
