import type { Trigger } from '../../../language/program.ts';
import { wholeNumber } from '../literals.ts';
import { fromField, spreadFields, type TriggerEmission } from './trigger-emission.ts';

/** `cart abandoned after 3d`. */
export const idle: TriggerEmission<Trigger & { readonly kind: 'idle' }> = {
  fields: (trigger, context) => [`after: ${wholeNumber(trigger.after)}`, ...fromField(trigger), ...spreadFields(trigger, context)],
};
