import type { FieldTrigger } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';
import { fieldOf, isPluralField } from '../english/fields.ts';
import { valueWords } from '../english/values.ts';
import { type ExplainTrigger, placeOfField, tailWords } from './trigger-words.ts';

/** `when the contact’s tier changes to “gold”`. */
export const field: ExplainTrigger<FieldTrigger> = {
  say: (trigger, context) => {
    const tail = trigger.where === undefined ? '' : tailWords({ where: trigger.where }, context);
    return `when ${fieldOf(placeOfField(trigger, context))} ${changeWords(trigger, context)}${tail}`;
  },
};

function changeWords(trigger: FieldTrigger, context: Context): string {
  const { field: name, change, from, to, bound } = trigger;
  const s = isPluralField(name, placeOfField(trigger, context).type) ? '' : 's';
  if (change !== 'changes') {
    const limit = bound === undefined ? '' : ` ${valueWords(bound, context)}`;
    return change === 'rises' ? `rise${s} above${limit}` : `fall${s} below${limit}`;
  }
  const before = from === undefined ? '' : ` from ${valueWords(from, context)}`;
  return `change${s}${before}${to === undefined ? '' : ` to ${valueWords(to, context)}`}`;
}
