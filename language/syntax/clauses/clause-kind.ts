import type { ClauseNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';
import type { StepRules } from '../grammar/steps.ts';
import type { Word } from '../tokens/words.ts';
import type { HoldRules } from './hold.ts';

/** Rules that clauses are made of. */
export interface ClauseParts extends SharedRules, StepRules, HoldRules {}

/** One kind of clause. A new clause is a new file with one of these, registered in `clause-kinds.ts`. */
export interface ClauseKind {
  readonly kind: ClauseNode['kind'];
  /** The words that it can begin with. */
  readonly words: readonly Word[];
  /** Defines the rule that reads the clause from its first word on. */
  readonly define: (p: CampaignParser, parts: ClauseParts) => Rule<ClauseNode>;
}
