import type { CommentRule } from '../lint-rule.ts';

/** `ignore-unknown-rule`: found by `ignores/apply-ignores.ts`. */
export const ignoreUnknownRule: CommentRule = {
  of: 'comment',
  name: 'ignore-unknown-rule',
  level: 'warning',
  summary: 'This comment names a rule that does not exist.',
  why: 'A misspelt rule silences nothing, and the reason beside it says that it does.',
};
