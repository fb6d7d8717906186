import type { Channel } from '../../program.ts';
import type { CalendarMomentRules } from './calendar-moments.ts';
import type { Rule } from './campaign-parser.ts';
import type { ConditionRules } from './conditions.ts';
import type { LiteralRules } from './literals.ts';
import type { NameRules } from './names.ts';
import type { ZoneRules } from './zones.ts';

/** The rules that declarations, clauses and steps are made of. */
export interface SharedRules extends NameRules, LiteralRules, ConditionRules, ZoneRules, CalendarMomentRules {
  /** `email`, `sms`, `push`, `whatsapp`. */
  readonly channel: Rule<Channel>;
}
