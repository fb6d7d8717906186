import type { Step } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import type { CheckedBlock, CheckedStep, StepContext } from './context.ts';
import { checkGive } from './give.ts';
import { checkIf } from './if.ts';
import { checkMembership } from './membership.ts';
import { checkMessage } from './message.ts';
import type { PathState } from './path-state.ts';
import { checkRace } from './race.ts';
import { checkStop } from './stop.ts';
import { checkUntil } from './until.ts';
import { checkWait } from './wait.ts';

/** Checks the steps of a block in order. A step that cannot be reached is reported once a block; those behind it are still checked. */
export function checkSteps(nodes: readonly StepNode[], start: PathState, context: Omit<StepContext, 'state' | 'block'>): CheckedBlock {
  const steps: Step[] = [];
  let state = start;
  let ended = false;
  let reported = false;
  for (const node of nodes) {
    if (ended && !reported) {
      reportUnreachable(node, context);
      reported = true;
    }
    const checked = checkStep(node, { ...context, state, block: (inner, before) => checkSteps(inner, before, context) });
    if (checked.step !== undefined) steps.push(checked.step);
    if (checked.end === undefined) ended = true;
    else state = checked.end;
  }
  return { steps, end: ended ? undefined : state };
}

function checkStep(node: StepNode, context: StepContext): CheckedStep {
  switch (node.kind) {
    case 'email':
    case 'sms':
      return checkMessage(node, context);
    case 'give':
      return checkGive(node, context);
    case 'add':
    case 'remove':
      return checkMembership(node, context);
    case 'wait':
      return checkWait(node, context);
    case 'until':
      return checkUntil(node, context);
    case 'race':
      return checkRace(node, context);
    case 'if':
      return checkIf(node, context);
    case 'stop':
      return checkStop(node, context);
  }
}

function reportUnreachable(node: StepNode, { workspace }: Pick<StepContext, 'workspace'>): void {
  const message = 'Every path before it ends the run with `stop`.';
  workspace.report('unreachable-step', { message, help: 'Remove it, or move it before the `stop`.', span: node.span });
}
