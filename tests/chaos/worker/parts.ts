/** What the worker that dies is told, as JSON in a file. */
import type { Build } from '../../../compiler/artefact.ts';

/** Everything is plain data. */
export interface DyingWorkerParts {
  readonly connectionString: string;
  readonly schema: Build['schema'];
  readonly artefacts: readonly { readonly campaign: string; readonly revision: string; readonly workflow: string }[];
  readonly folder: string;
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  /** It dies when the stage that leaves this position has been committed. */
  readonly diesAfter: string;
}
