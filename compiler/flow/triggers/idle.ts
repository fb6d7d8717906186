import type { Trigger } from '../../../language/program.ts';
import { eventSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `cart abandoned after 3d`: the event that it derives carries `after`. */
export const idle: TriggerFlow<Trigger & { readonly kind: 'idle' }> = {
  event: ({ event }) => event,
  expressions: ({ where, toContacts }) => [where, toContacts],
  uses: ({ event }, { schema }) => [eventSignature(schema, event)],
  isOf: ({ after }, { payload }) => after === payload.after,
};
