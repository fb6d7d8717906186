import type { SuppressStepNode, UnsubscribeStepNode } from '../../syntax/ast.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { hasNoElse } from './else.ts';

/** `unsubscribe from email`: takes back the consent for a channel. */
export function checkUnsubscribe(node: UnsubscribeStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isSure = hasNoElse(node.otherwise, 'Unsubscribing', context);
  return isSure ? { step: { ...base, kind: 'unsubscribe', channel: node.channel }, end: context.state } : { end: context.state };
}

/** `suppress contact`: no message ever again. */
export function checkSuppress(node: SuppressStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isSure = hasNoElse(node.otherwise, 'Suppressing', context);
  return isSure ? { step: { ...base, kind: 'suppress' }, end: context.state } : { end: context.state };
}
