import type { CommentRule } from '../lint-rule.ts';

/** `ignore-without-reason`: found by `ignores/apply-ignores.ts`. */
export const ignoreWithoutReasonRule: CommentRule = {
  of: 'comment',
  name: 'ignore-without-reason',
  level: 'warning',
  summary: 'This comment silences a rule without a reason.',
  why: 'Who reads the campaign next cannot tell whether the reason still holds.',
};
