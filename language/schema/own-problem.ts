import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { YamlPath } from '../yaml/yaml-document.ts';

/** Something wrong in `schema.yaml`, and what is left out for it, so that the rest can be used. */
export interface OwnProblem {
  readonly diagnostic: Diagnostic;
  readonly drop: YamlPath;
}
