import type { Span } from '../../program.ts';
import type { SilenceTriggerNode } from '../../syntax/triggers/silence.ts';
import { isPositive } from '../clauses/positive.ts';
import { isOfTheShop, isRecorded } from '../events/derived.ts';
import { eventFilterScope } from '../scope.ts';
import type { Workspace } from '../workspace.ts';
import { aboutContact } from './binds.ts';
import { checkFrom } from './connections.ts';
import { eventOfAny } from './events-of.ts';
import type { CheckedTrigger, TriggerCheck, TriggerParts } from './trigger-check.ts';
import { resolveTriggerEvent } from './trigger-event.ts';
import { checkPart, FILTER_SCOPE } from './trigger-scope.ts';

/** `no order placed for 90d`: once per silence; needs one earlier event. `ms`: how long. */
export interface SilenceTrigger extends Pick<TriggerParts, 'from' | 'where'> {
  readonly kind: 'silence';
  readonly event: string;
  readonly ms: number;
  readonly span: Span;
}

/** `when no order placed for 90d`: a contact who did so once and has not for so long. */
function checkSilenceTrigger(node: SilenceTriggerNode, workspace: Workspace): CheckedTrigger {
  const found = resolveTriggerEvent(node.phrase, workspace);
  const words = `no ${node.phrase.words.map((word) => word.text).join(' ')}`;
  const binds = aboutContact(words);
  if (found === undefined) return { binds };
  const { event, subject } = found;
  const recorded = subject === undefined ? isRecorded(event, node.phrase.span, workspace) : isPlain(node, event.name, workspace);
  const caused = recorded && isCaused(node, workspace, isOfTheShop(event));
  const fits = isPositive(node.duration, workspace);
  const from = checkFrom(node.from, event, workspace);
  const where = checkPart('where', node.where, eventFilterScope(FILTER_SCOPE, event, 'filter'), workspace);
  if (!caused || !fits || !from.ok || !where.ok) return { binds };
  return { binds, trigger: { kind: 'silence', event: event.name, ms: node.duration.ms, ...from.part, ...where.part, span: node.span } };
}

/** `no email opened for 90d` would need the channel, which a silence does not have: a filter says it. */
function isPlain({ phrase }: SilenceTriggerNode, event: string, { report }: Workspace): boolean {
  const help = `Write \`no ${event} for … where (message.channel == "email")\`, or filter by \`message.message\`.`;
  report('tail-not-allowed', {
    message: 'A silence is about all events of one kind, not about those of one channel or message.',
    help,
    span: phrase.span,
  });
  return false;
}

function isCaused({ phrase }: SilenceTriggerNode, { report }: Workspace, ofTheShop: boolean): boolean {
  if (!ofTheShop) return true;
  const help = 'Use an event of a contact, such as `no order placed for 90d`.';
  report('event-without-contact', { message: 'It happens in the shop, so no contact can be silent about it.', help, span: phrase.span });
  return false;
}

/** `when no EVENT for D`. */
export const silence: TriggerCheck<SilenceTriggerNode, SilenceTrigger> = {
  check: checkSilenceTrigger,
  awaits: eventOfAny,
  offers: () => 'something that the contact has not done',
};
