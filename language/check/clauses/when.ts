import type { Trigger } from '../../program.ts';
import type { TriggerNode } from '../../syntax/ast.ts';
import type { Binds } from '../triggers/binds.ts';
import { triggerChecks } from '../triggers/registry.ts';
import type { Workspace } from '../workspace.ts';
import type { ClauseOf } from './pick-clause.ts';

/** The triggers of a campaign without a mistake, and what all of them bring into scope. */
export interface CheckedTriggers {
  readonly nodes: readonly TriggerNode[];
  readonly triggers: readonly Trigger[];
  readonly binds: readonly Binds[];
  /** Nobody knows what a trigger brings, since it is broken, or the clause is missing. */
  readonly uncertain: boolean;
}

/** `when TRIGGER or TRIGGER`. */
export function checkWhen(node: ClauseOf<'when'> | undefined, workspace: Workspace, campaign: string): CheckedTriggers {
  const nodes = node?.triggers ?? [];
  const checked = nodes.map((trigger) => triggerChecks[trigger.kind].check(trigger, workspace, campaign));
  return {
    nodes,
    triggers: checked.flatMap(({ trigger }) => trigger ?? []),
    binds: checked.flatMap(({ binds }) => binds ?? []),
    uncertain: checked.length === 0 || checked.some(({ binds }) => binds === undefined),
  };
}
