import type { Trigger } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import { checkTrigger } from '../triggers/check-trigger.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** The triggers of a campaign without a mistake, and the events that all of them name. */
export interface CheckedTriggers {
  readonly triggers: readonly Trigger[];
  readonly events: readonly EventType[];
}

/** `when TRIGGER or TRIGGER`. */
export function checkWhen(node: ClauseOf<'when'> | undefined, workspace: Workspace): CheckedTriggers {
  const checked = (node?.triggers ?? []).map((trigger) => checkTrigger(trigger, workspace));
  return { triggers: checked.flatMap(({ trigger }) => trigger ?? []), events: checked.flatMap(({ event }) => event ?? []) };
}
