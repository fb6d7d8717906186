import type { MessageStepNode } from '../../syntax/ast.ts';
import { checkArguments } from './arguments.ts';
import { baseOf, type CheckedStep, type StepContext } from './context.ts';
import { checkElse } from './else.ts';
import { findMessage, isSetUp } from './find-message.ts';
import { checkNeeds } from './message-needs.ts';
import { join } from './path-state.ts';

/** `email cart_reminder as reminder with { headline: "…" }`, `sms birthday`: the message exists in this channel and gets all that it needs, and nothing else. */
export function checkMessage(node: MessageStepNode, context: StepContext): CheckedStep {
  const base = baseOf(node, context);
  const isReachable = isSetUp(node.kind, node.message.span, context.workspace);
  const message = findMessage(node.message, node.kind, context.workspace);
  const values = checkArguments(node, context);
  const otherwise = checkElse(node.otherwise, `\`${base.label}\` is not sent`, context);
  const end = otherwise === undefined ? context.state : join(context.state, [context.state, otherwise.end]);
  if (message === undefined || values === undefined) return { end };
  checkNeeds(node, [message], values, context);
  if (!isReachable) return { end };
  return { step: { ...base, kind: node.kind, message: message.name, with: values, ...(otherwise && { otherwise: otherwise.steps }) }, end };
}
