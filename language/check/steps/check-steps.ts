import type { Step } from '../../program.ts';
import type { StepNode } from '../../syntax/ast.ts';
import { checkCall } from './call.ts';
import type { CheckedBlock, CheckedStep, StepContext } from './context.ts';
import { checkGive } from './give.ts';
import { checkIf } from './if.ts';
import { checkMembership } from './membership.ts';
import { checkMessage } from './message.ts';
import { checkNotify } from './notify.ts';
import { checkParallel } from './parallel.ts';
import type { PathState } from './path-state.ts';
import { checkRace } from './race.ts';
import { checkSuppress, checkUnsubscribe } from './reach.ts';
import { checkRepeat } from './repeat.ts';
import { checkRestart } from './restart.ts';
import { checkSend } from './send.ts';
import { checkSet } from './set.ts';
import { checkSplit } from './split.ts';
import { checkStart } from './start.ts';
import { checkStop } from './stop.ts';
import { checkUntil } from './until.ts';
import { checkWait } from './wait.ts';

/** Checks the steps of a block in order. A step that cannot be reached is reported once a block; those behind it are still checked. */
export function checkSteps(nodes: readonly StepNode[], start: PathState, context: Omit<StepContext, 'state' | 'block'>): CheckedBlock {
  const steps: Step[] = [];
  const block: StepContext['block'] = (inner, before) => checkSteps(inner, before, context);
  let state = start;
  let ended = false;
  let reported = false;
  for (const node of nodes) {
    if (ended && !reported) {
      reportUnreachable(node, nodes.at(-1) ?? node, context);
      reported = true;
    }
    const checked = checkStep(node, { ...context, state, block });
    if (checked.step !== undefined) steps.push(checked.step);
    if (checked.end === undefined) ended = true;
    else state = checked.end;
  }
  return { steps, end: ended ? undefined : state };
}

/** Longer than others: one case for each kind of step. */
function checkStep(node: StepNode, context: StepContext): CheckedStep {
  switch (node.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return checkMessage(node, context);
    case 'send':
      return checkSend(node, context);
    case 'give':
      return checkGive(node, context);
    case 'add':
    case 'remove':
      return checkMembership(node, context);
    case 'set':
      return checkSet(node, context);
    case 'call':
      return checkCall(node, context);
    case 'notify':
      return checkNotify(node, context);
    case 'start':
      return checkStart(node, context);
    case 'unsubscribe':
      return checkUnsubscribe(node, context);
    case 'suppress':
      return checkSuppress(node, context);
    case 'wait':
      return checkWait(node, context);
    case 'until':
      return checkUntil(node, context);
    case 'race':
      return checkRace(node, context);
    case 'restart':
      return checkRestart(node, context);
    case 'if':
      return checkIf(node, context);
    case 'split':
      return checkSplit(node, context);
    case 'parallel':
      return checkParallel(node, context);
    case 'repeat':
      return checkRepeat(node, context);
    case 'stop':
      return checkStop(node, context);
  }
}

function reportUnreachable(node: StepNode, last: StepNode, { workspace }: Pick<StepContext, 'workspace'>): void {
  const edits = [{ span: { ...node.span, end: last.span.end }, text: '' }];
  workspace.report('unreachable-step', {
    message: 'Every path before it ends the run with `stop`.',
    help: 'Remove it, or move it before the `stop`.',
    span: node.span,
    fixes: [{ kind: 'remove-unreachable', title: 'Remove what can never be reached', edits, safe: false }],
  });
}
