import type { Trigger } from '../../../language/program.ts';
import { quote } from '../literals.ts';
import type { TriggerEmission } from './trigger-emission.ts';

/** `segment SEGMENT read every day at 09:00`. */
export const read: TriggerEmission<Trigger & { readonly kind: 'read' }> = {
  fields: ({ segment }) => [`segment: ${quote(segment)}`],
};
