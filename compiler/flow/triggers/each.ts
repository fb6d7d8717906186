import type { Trigger } from '../../../language/program.ts';
import { eventSignature } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `each item of order delivered`. */
export const each: TriggerFlow<Trigger & { readonly kind: 'each' }> = {
  event: ({ event }) => event,
  uses: ({ event, entity }, { schema }) => [eventSignature(schema, event), `rows ${entity}`],
};
