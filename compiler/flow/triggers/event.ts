import type { Trigger } from '../../../language/program.ts';
import { eventSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `order placed where ( … )`. */
export const event: TriggerFlow<Trigger & { readonly kind: 'event' }> = {
  event: (trigger) => trigger.event,
  expressions: ({ where, toContacts }) => [where, toContacts],
  uses: (trigger, { schema }) => [eventSignature(schema, trigger.event)],
};
