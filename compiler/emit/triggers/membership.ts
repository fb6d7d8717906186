import type { Trigger } from '../../../language/program.ts';
import { quote } from '../literals.ts';
import type { TriggerEmission } from './trigger-emission.ts';

/** `contact enters SEGMENT`. */
export const membership: TriggerEmission<Trigger & { readonly kind: 'membership' }> = {
  fields: ({ segment }) => [`segment: ${quote(segment)}`],
};
