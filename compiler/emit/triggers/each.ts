import type { Trigger } from '../../../language/program.ts';
import { quote } from '../literals.ts';
import { fromField, type TriggerEmission } from './trigger-emission.ts';

/** `each item of order delivered`. */
export const each: TriggerEmission<Trigger & { readonly kind: 'each' }> = {
  fields: (trigger) => [`each: ${quote(trigger.entity)}`, ...fromField(trigger)],
};
