import type { TriggerNode } from '../../syntax/ast.ts';
import { isIdle } from '../events/derived.ts';
import { resolveEvent } from '../events/resolve-event.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { eventFilterScope, type Scope } from '../scope.ts';
import { isLongEnough } from '../steps/wait.ts';
import type { Workspace } from '../workspace.ts';
import type { CheckedTrigger } from './check-trigger.ts';

/** `when cart abandoned after 3d`: derived when a cart has been idle for so long. */
export function checkIdleTrigger(node: TriggerNode & { readonly kind: 'idle' }, workspace: Workspace, outer: Scope): CheckedTrigger {
  const event = resolveEvent(node.phrase, workspace);
  if (event === undefined) return {};
  if (!isIdle(event)) {
    const help = `Start with \`when ${event.name}\` and begin the steps with \`wait\`.`;
    workspace.report('after-not-allowed', { message: `\`${event.name}\` starts a run when it happens.`, help, span: node.after.span });
    return { event };
  }
  const fits = isLongEnough(node.after, workspace);
  const where = node.where && checkCondition(node.where.condition, eventFilterScope(outer, event, 'trigger'), workspace);
  if (!fits || (node.where !== undefined && where === undefined)) return { event };
  const filter = where === undefined ? {} : { where };
  return { event, trigger: { kind: 'idle', event: 'cart abandoned', entity: 'cart', after: node.after.ms, ...filter, span: node.span } };
}
