import type { Expression, FieldTrigger } from '../../../language/program.ts';
import { quote } from '../literals.ts';
import type { EntryContext, TriggerEmission } from './trigger-emission.ts';

/** `contact.tier changes to "gold"`. */
export const field: TriggerEmission<FieldTrigger> = {
  fields: (trigger, context) => [`field: { ${changeFields(trigger, context).join(', ')} }`],
};

function changeFields(trigger: FieldTrigger, context: EntryContext): readonly string[] {
  const value = (name: string, expression: Expression | undefined): readonly string[] =>
    expression === undefined ? [] : [`${name}: ${context.value(expression)}`];
  return [
    `entity: ${quote(trigger.entity)}`,
    `field: ${quote(trigger.field)}`,
    `change: ${quote(trigger.change)}`,
    ...value('from', trigger.from),
    ...value('to', trigger.to),
    ...value('bound', trigger.bound),
  ];
}
