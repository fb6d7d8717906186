import type { TriggerNode } from '../../syntax/ast.ts';
import { isIdle } from '../events/derived.ts';
import type { Workspace } from '../workspace.ts';
import { ofEvent } from './binds.ts';
import type { CheckedTrigger } from './check-trigger.ts';
import { gatheredBinds } from './gathered-binds.ts';
import { checkBy, checkTails } from './tails.ts';
import { resolveTriggerEvent } from './trigger-event.ts';

/** `when order placed where ( … )`, `when price dropped by 10%`, `when email opened`: something that happens. */
export function checkEventTrigger(node: TriggerNode & { readonly kind: 'event' }, workspace: Workspace, campaign: string): CheckedTrigger {
  const found = resolveTriggerEvent(node.phrase, workspace);
  if (found === undefined) return {};
  const { event, subject } = found;
  if (isIdle(event)) {
    const help = `Say how long the ${event.about} must be idle, such as \`${event.name} after 3d\`.`;
    workspace.report('after-missing', {
      message: `\`${event.name}\` is derived from the time since the last change.`,
      help,
      span: node.phrase.span,
    });
    return { binds: ofEvent(event) };
  }
  const by = checkBy(node.by, event, workspace);
  const { ok, parts } = checkTails(node, event, workspace, campaign);
  const binds = gatheredBinds(event, node.gathered);
  if (!ok || !by.ok) return { binds };
  return { binds, trigger: { kind: 'event', event: event.name, ...by.part, ...(subject && { subject }), ...parts, span: node.span } };
}
