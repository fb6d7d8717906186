import type { Trigger } from '../../../language/program.ts';
import { machinesIn } from '../../flow/expressions.ts';
import { quote, subjectCode } from '../literals.ts';
import { fromField, spreadFields, type TriggerEmission } from './trigger-emission.ts';

/** `order placed where ( … )`. */
export const event: TriggerEmission<Trigger & { readonly kind: 'event' }> = {
  fields: (trigger, context) => [
    ...fromField(trigger),
    ...(trigger.by === undefined ? [] : [`by: ${quote(trigger.by)}`]),
    ...(trigger.subject === undefined ? [] : [`subject: ${subjectCode(trigger.subject)}`]),
    ...(machinesIn(trigger.event, trigger.where) === 'all' ? ['machines: true'] : []),
    ...spreadFields(trigger, context),
  ],
};
