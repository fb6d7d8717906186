import type { SuppressStep } from '../../../language/program.ts';
import type { ExplainStep } from './step-words.ts';

/** `Never write to the contact again.` */
export const suppress: ExplainStep<SuppressStep> = {
  say: () => ({ text: 'Never write to the contact again, in any channel.' }),
};
