import type { Trigger } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import { checkTrigger } from '../triggers/check-trigger.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** The triggers of a campaign without a mistake, and the events that all of them name. */
export interface CheckedTriggers {
  readonly triggers: readonly Trigger[];
  readonly events: readonly EventType[];
  /** A trigger names no event that there is, or the clause is missing. */
  readonly uncertain: boolean;
}

/** `when TRIGGER or TRIGGER`. */
export function checkWhen(node: ClauseOf<'when'> | undefined, workspace: Workspace): CheckedTriggers {
  const checked = (node?.triggers ?? []).map((trigger) => checkTrigger(trigger, workspace));
  const uncertain = checked.length === 0 || checked.some(({ event }) => event === undefined);
  return { triggers: checked.flatMap(({ trigger }) => trigger ?? []), events: checked.flatMap(({ event }) => event ?? []), uncertain };
}
