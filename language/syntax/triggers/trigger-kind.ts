import type { TriggerNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';

/** One way in which a run can start. A new one is a new file with one of these, registered in `trigger-kinds.ts`. */
export interface TriggerKind {
  /** Defines the rule that reads the trigger. Kinds must differ in their first tokens. */
  readonly define: (p: CampaignParser, parts: SharedRules) => Rule<TriggerNode>;
}
