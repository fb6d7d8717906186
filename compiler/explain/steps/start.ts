import type { StartStep } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `Start the campaign “win back” for the contact.` */
export const start: ExplainStep<StartStep> = {
  say: ({ campaign }) => ({ text: `Start the campaign ${named(campaign)} for the contact.` }),
};
