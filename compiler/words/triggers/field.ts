import type { FieldTrigger } from '../../../language/program.ts';
import { expressionWords, whereWords } from '../expression.ts';
import type { TriggerWords } from './trigger-words.ts';

/** `contact.tier changes to "gold"`. */
export const field: TriggerWords<FieldTrigger> = {
  say: (trigger) => `${trigger.entity}.${trigger.field} ${changeWords(trigger)}${whereWords(trigger.where)}`,
};

function changeWords({ change, from, to, bound }: FieldTrigger): string {
  if (change === 'changes') {
    return [
      'changes',
      ...(from === undefined ? [] : ['from', expressionWords(from)]),
      ...(to === undefined ? [] : ['to', expressionWords(to)]),
    ].join(' ');
  }
  const limit = bound === undefined ? '' : ` ${expressionWords(bound)}`;
  return change === 'rises' ? `rises above${limit}` : `falls below${limit}`;
}
