/** What started a run, in the language's words. */
import type { Flow } from '../../../compiler/flow/flow.ts';
import { isOfTrigger } from '../../../compiler/flow/triggers.ts';
import { triggerWords } from '../../../compiler/words/trigger.ts';
import type { Trigger } from '../../../language/program.ts';
import type { StoredEvent } from '../../store/port.ts';

/** The trigger of the flow that the event is of; undefined where the flow has none, or several that differ in their filter alone. */
export function triggerOf(flow: Flow | undefined, event: StoredEvent): Trigger | undefined {
  const matching = flow?.triggers.filter((trigger) => isOfTrigger(trigger, event)) ?? [];
  return matching.length === 1 ? matching[0] : undefined;
}

/** The words of that trigger, else those of the event itself. */
export function phraseOfEvent(flow: Flow | undefined, event: StoredEvent): string {
  const trigger = triggerOf(flow, event);
  return trigger === undefined ? eventWords(event) : triggerWords(trigger);
}

/** A date trigger's event is named after its field; the words that it fires by are in its payload. */
const eventWords = ({ event, payload }: StoredEvent): string => (typeof payload.due === 'string' ? payload.due : event);

/** The row that an event is about, `cart c_17`; an id that names its table already stands alone. Undefined where that is the contact. */
export function rowInWords(about: { readonly entity: string; readonly id: string } | undefined): string | undefined {
  if (about === undefined || about.entity === 'contact') return undefined;
  return about.id.startsWith(`${about.entity}-`) ? about.id : `${about.entity.replaceAll('_', ' ')} ${about.id}`;
}
