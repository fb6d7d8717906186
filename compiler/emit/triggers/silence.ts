import type { Trigger } from '../../../language/program.ts';
import { quote } from '../literals.ts';
import { fromField, type TriggerEmission } from './trigger-emission.ts';

/** `no order placed for 90d`: its filter says which events break the silence. */
export const silence: TriggerEmission<Trigger & { readonly kind: 'silence' }> = {
  fields: (trigger, { condition }) => {
    const where = trigger.where === undefined ? '' : `, where: ${condition('where', trigger.where)}`;
    return [`silence: { event: ${quote(trigger.event)}${where} }`, ...fromField(trigger)];
  },
  ownWhere: true,
};
