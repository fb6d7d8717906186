import type { RecordNode } from '../ast.ts';
import type { Rule } from './campaign-parser.ts';
import type { SharedRules } from './shared-rules.ts';

/** The rules that lines of tests are made of. */
export interface TestParts extends SharedRules {
  /** `{ total: 80 EUR, … }`. */
  readonly record: Rule<RecordNode>;
}
