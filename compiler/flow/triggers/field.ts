import type { FieldTrigger } from '../../../language/program.ts';
import { pathUses } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `contact.tier changes to "gold"`: any event may have changed the field; one that brought it has. */
export const field: TriggerFlow<FieldTrigger> = {
  expressions: ({ from, to, bound, where }) => [from, to, bound, where],
  uses: (trigger, { schema }) => pathUses(schema, trigger.entity, [trigger.field]),
  isOf: (trigger, { aboutEntity, payload }) => trigger.entity === aboutEntity && Object.hasOwn(payload, trigger.field),
};
