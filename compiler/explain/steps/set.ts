import type { SetStep } from '../../../language/program.ts';
import { placeOf, slotOf } from '../english/fields.ts';
import { valueWords } from '../english/values.ts';
import type { ExplainStep } from './step-words.ts';

/** `Set the contact’s points to the contact’s points plus 100.` */
export const set: ExplainStep<SetStep> = {
  say: ({ field, value }, context) => ({
    text: `Set ${slotOf(placeOf('the contact', 'contact', field, context.program.schema))} to ${valueWords(value, context)}.`,
  }),
};
