import type { CommentRule } from '../lint-rule.ts';

/** `ignore-nothing`: found by `ignores/apply-ignores.ts`. */
export const ignoreNothingRule: CommentRule = {
  of: 'comment',
  name: 'ignore-nothing',
  level: 'warning',
  summary: 'This comment silences nothing.',
  why: 'A comment that outlives what it was about silences the next mistake that comes by.',
};
