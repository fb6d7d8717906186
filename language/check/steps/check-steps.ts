import type { StepNode } from '../../syntax/ast.ts';
import type { CheckedBlock, StepContext } from './context.ts';
import type { PathState } from './path-state.ts';
import { type Step, stepChecks } from './registry.ts';

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
    const checked = stepChecks[node.kind].check(node, { ...context, state, block });
    if (checked.step !== undefined) steps.push(checked.step);
    if (checked.end === undefined) ended = true;
    else state = checked.end;
  }
  return { steps, end: ended ? undefined : state };
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
