import type { TriggerNode } from '../../syntax/ast.ts';
import { isIdle } from '../events/derived.ts';
import { resolveEvent } from '../events/resolve-event.ts';
import { checkCondition } from '../expressions/check-expression.ts';
import { eventFilterScope, type Scope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import type { CheckedTrigger } from './check-trigger.ts';

/** `when order placed where ( … )`: an event that a shop sends. */
export function checkEventTrigger(node: TriggerNode & { readonly kind: 'event' }, workspace: Workspace, outer: Scope): CheckedTrigger {
  const event = resolveEvent(node.phrase, workspace);
  if (event === undefined) return {};
  if (node.phrase.aboutThis) {
    workspace.report('unknown-name', { message: outer.absent.get('this')?.why ?? '', help: 'Leave out `this`.', span: node.phrase.span });
    return { event };
  }
  if (isIdle(event)) {
    const help = `Say how long the ${event.about} must be idle, such as \`${event.name} after 3d\`.`;
    workspace.report('after-missing', {
      message: `\`${event.name}\` is derived from the time since the last change.`,
      help,
      span: node.span,
    });
    return { event };
  }
  const where = node.where && checkCondition(node.where.condition, eventFilterScope(outer, event, 'trigger'), workspace);
  if (node.where !== undefined && where === undefined) return { event };
  return { event, trigger: { kind: 'event', event: event.name, ...(where === undefined ? {} : { where }), span: node.span } };
}
