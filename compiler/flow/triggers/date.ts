import type { DateTrigger } from '../../../language/program.ts';
import { pathUses, yearlyUses } from '../signatures.ts';
import type { TriggerFlow } from './trigger-flow.ts';

/** `1 week before contact.birthday at 09:00`: the event is derived from the field, so it is in no schema. */
export const date: TriggerFlow<DateTrigger> = {
  event: ({ event }) => event,
  key: ({ key }) => key,
  uses: ({ entity, field, yearly }, { schema }) => [
    ...pathUses(schema, entity, [field]),
    ...(yearly ? yearlyUses(schema, entity, [field]) : []),
  ],
};
