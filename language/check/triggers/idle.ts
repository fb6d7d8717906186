import type { Span } from '../../program.ts';
import type { EventType } from '../../schema/schema.ts';
import type { IdleTriggerNode } from '../../syntax/triggers/event.ts';
import { isIdle } from '../events/derived.ts';
import { isLongEnough } from '../steps/wait.ts';
import type { Workspace } from '../workspace.ts';
import { eventOfAny, occasionOfEvent } from './events-of.ts';
import { gatheredBinds } from './gathered-binds.ts';
import { checkBy, checkTails } from './tails.ts';
import type { CheckedTrigger, TriggerCheck, TriggerParts } from './trigger-check.ts';
import { resolveTriggerEvent } from './trigger-event.ts';

/** Derived: `cart abandoned after 3d`; `after` in ms. */
export interface IdleTrigger extends TriggerParts {
  readonly kind: 'idle';
  readonly event: 'cart abandoned' | 'checkout abandoned';
  readonly entity: 'cart' | 'checkout';
  readonly after: number;
  readonly span: Span;
}

/** `when cart abandoned after 3d`: derived when a cart has been idle for so long. */
function checkIdleTrigger(node: IdleTriggerNode, workspace: Workspace, campaign: string): CheckedTrigger {
  const event = resolveTriggerEvent(node.phrase, workspace)?.event;
  if (event === undefined) return {};
  const fits = isLongEnough(node.after, workspace);
  const by = checkBy(node.by, event, workspace);
  const { ok, parts } = checkTails(node, event, workspace, campaign);
  const binds = gatheredBinds(event, node.gathered);
  if (!isIdle(event)) reportNotIdle(event, node, workspace);
  if (!isIdle(event) || !fits || !ok || !by.ok) return { binds };
  const entity = event.name === 'cart abandoned' ? 'cart' : 'checkout';
  return { binds, trigger: { kind: 'idle', event: event.name, entity, after: node.after.ms, ...parts, span: node.span } };
}

function reportNotIdle(event: EventType, { after }: IdleTriggerNode, { report }: Workspace): void {
  const help = `Start with \`when ${event.name}\` and begin the steps with \`wait\`.`;
  report('after-not-allowed', { message: `\`${event.name}\` starts a run when it happens.`, help, span: after.span });
}

/** `when cart abandoned after D`. */
export const idle: TriggerCheck<IdleTriggerNode, IdleTrigger> = {
  check: checkIdleTrigger,
  awaits: eventOfAny,
  startsAt: ({ after }) => ({ kind: 'after', ms: after }),
  occasion: occasionOfEvent,
  offers: ({ entity }) => `an abandoned ${entity}`,
};
