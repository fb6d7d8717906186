import type { StepPhrases } from './step-phrases.ts';

/** `Put the contact on the list of those that must not be written to`. */
export const suppress: StepPhrases = {
  sentences: { suppressed: () => 'Put the contact on the list of those that must not be written to' },
  kept: ({ reason }) =>
    reason === 'was suppressed already' ? 'The contact was on the list of those that must not be written to' : undefined,
};
