import type { MembershipStep } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

const WORDS = { add: 'Add the contact to', remove: 'Take the contact out of' } as const;

/** `Add the contact to the segment “big buyers”.` */
export const membership: ExplainStep<MembershipStep> = {
  say: ({ kind, segment }) => ({ text: `${WORDS[kind]} the segment ${named(segment)}.` }),
};
