import type { WorkspaceRule } from '../lint-rule.ts';

/** A test that cannot fail. */
export const testThatExpectsNothingRule: WorkspaceRule = {
  of: 'workspace',
  name: 'test-that-expects-nothing',
  level: 'warning',
  summary: 'This test expects nothing, so it cannot fail.',
  why: 'A test that always passes says that something is safe which nobody looked at.',
  check: ({ tests }, report) => {
    for (const test of tests) {
      if (test.incomplete || test.items.some((item) => item.kind === 'expect')) continue;
      report({
        message: `The test of \`${test.campaign.text}\` has no \`expect\`.`,
        help: 'Say what must happen, for example `at 3d expect email …`, or `expect no messages`.',
        span: test.title.span,
      });
    }
  },
};
