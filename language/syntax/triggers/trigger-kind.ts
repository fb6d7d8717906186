import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import type { SharedRules } from '../grammar/shared-rules.ts';
import type { TailRules } from './tails.ts';
import type { TriggerNode } from './trigger-kinds.ts';

/** Rules that triggers are made of. */
export interface TriggerParts extends SharedRules, TailRules {}

/** One way in which a run can start. A new one is a new file with one of these and the type of its node, registered in `trigger-kinds.ts`. */
export interface TriggerKind<N extends TriggerNode = TriggerNode> {
  /** True if the next tokens begin such a trigger. The first kind that says so is read; absent: it is read if no other is. */
  readonly begins?: (p: CampaignParser) => boolean;
  /** Defines the rule that reads the trigger. */
  readonly define: (p: CampaignParser, parts: TriggerParts) => Rule<N>;
}
