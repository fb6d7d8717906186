import type { ElseNode } from '../../syntax/ast.ts';
import type { Workspace } from '../workspace.ts';
import type { CheckedBlock, StepContext } from './context.ts';
import { afterDecision } from './path-state.ts';

/** The steps of an `else` and what is certain behind it; it begins with what was certain before the effect. `why`: when it is taken, for people. */
export function checkElse(node: ElseNode | undefined, why: string, { state, block }: StepContext): CheckedBlock | undefined {
  return node && block(node.steps, afterDecision(state, why));
}

/** Reports an `else` that can never run. */
export function refuseElse(node: ElseNode | undefined, why: string, help: string, { report }: Workspace): void {
  if (node === undefined) return;
  const edits = [{ span: node.span, text: '' }];
  report('else-not-allowed', {
    message: why,
    help,
    span: node.span,
    fixes: [{ kind: 'remove-else', title: 'Remove the `else`', edits, safe: true }],
  });
}

/** Refuses the `else` of an effect that always succeeds; its steps are checked all the same. False if there is one. */
export function hasNoElse(node: ElseNode | undefined, subject: string, context: StepContext): boolean {
  refuseElse(node, `${subject} always succeeds, so this could never run.`, 'Leave it out.', context.workspace);
  checkElse(node, 'it fails', context);
  return node === undefined;
}
