import type { StepNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';
import type { TailRules } from '../grammar/step-tails.ts';
import type { Word } from '../tokens/words.ts';

/** Rules that steps are made of. */
export interface StepParts extends SharedRules, TailRules {
  /** `{ STEPS }`. Its steps may be asked for only when a rule runs. */
  readonly steps: Rule<readonly StepNode[]>;
}

/** One way a step can begin. A new step is a new file with one of these, registered in `step-kinds.ts`. */
export interface StepKind {
  /** The word that it begins with. */
  readonly word: Word;
  /** Defines the rule that reads the step from that word on. */
  readonly define: (p: CampaignParser, parts: StepParts) => Rule<StepNode>;
}
