import type { Channel, Span } from '../../program.ts';
import type { EventTriggerNode } from '../../syntax/triggers/event.ts';
import { isIdle } from '../events/derived.ts';
import type { Workspace } from '../workspace.ts';
import { ofEvent } from './binds.ts';
import { eventOfAny, occasionOfEvent } from './events-of.ts';
import { gatheredBinds } from './gathered-binds.ts';
import { checkBy, checkTails } from './tails.ts';
import type { CheckedTrigger, TriggerCheck, TriggerParts } from './trigger-check.ts';
import { resolveTriggerEvent } from './trigger-event.ts';

/** `order placed where ( … )`, `email opened`: something that happens. */
export interface EventTrigger extends TriggerParts {
  readonly kind: 'event';
  readonly event: string;
  /** `price dropped by 10%`: at least so many percent, a decimal string. */
  readonly by?: string;
  /** Of engagement events: any message of this channel, or the message of this name. */
  readonly subject?: { readonly kind: 'channel'; readonly channel: Channel } | { readonly kind: 'message'; readonly message: string };
  readonly span: Span;
}

/** `when order placed where ( … )`, `when price dropped by 10%`, `when email opened`: something that happens. */
function checkEventTrigger(node: EventTriggerNode, workspace: Workspace, campaign: string): CheckedTrigger {
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

/** `when EVENT …`. */
export const event: TriggerCheck<EventTriggerNode, EventTrigger> = {
  check: checkEventTrigger,
  awaits: eventOfAny,
  occasion: occasionOfEvent,
  offers: ({ event: name }) => (name === 'price dropped' ? 'a lower price' : undefined),
};
