import type { Span } from '../../program.ts';
import type { ExpressionNode, StepNode } from '../../syntax/ast.ts';

/** The words of a step before its tails, and whether `as LABEL` may follow them. */
export interface Head {
  readonly span: Span;
  readonly takesLabel: boolean;
}

/** The head of a step: enough to show where it stands, and the place behind which its label goes. */
export function headOf(step: StepNode): Head {
  const end = endOf(step);
  return end === undefined ? { span: step.span, takesLabel: false } : { span: { ...step.span, end: end.end }, takesLabel: true };
}

/** What a label follows; undefined where none can be written, or the tree does not say where. */
function endOf(step: StepNode): Span | undefined {
  switch (step.kind) {
    case 'email':
    case 'sms':
    case 'push':
    case 'whatsapp':
      return step.message.span;
    case 'send':
      return step.by.at(-1)?.span;
    case 'give':
      return step.coupon.span;
    case 'add':
    case 'remove':
      return step.segment.span;
    case 'set':
      return isPlain(step.value) ? step.value.span : undefined;
    case 'call':
      return step.endpoint.span;
    case 'notify':
      return step.text.span;
    case 'start':
      return step.campaign.span;
    case 'unsubscribe':
    case 'suppress':
      return step.otherwise === undefined && step.label === undefined ? step.span : undefined;
    default:
      return undefined;
  }
}

/** Whether the end of an expression is known: the tree keeps no parentheses. */
function isPlain(value: ExpressionNode): boolean {
  return value.kind === 'literal' || value.kind === 'path';
}
