import type { WorkspaceRule } from '../lint-rule.ts';
import { segmentsOfRule, usesOf } from '../walk/uses.ts';

/** A segment that nothing fills and nothing asks for. */
export const deadSegmentRule: WorkspaceRule = {
  of: 'workspace',
  name: 'dead-segment',
  level: 'warning',
  summary: 'No campaign uses this segment.',
  why: 'A reader takes a declared segment for one that matters, and looks for where.',
  check: ({ program, workspace }, report) => {
    const used = new Set([
      ...program.campaigns.flatMap((campaign) => [...usesOf(campaign).segments]),
      ...program.segments.flatMap(segmentsOfRule),
    ]);
    for (const { name } of program.segments.filter((one) => !used.has(one.name))) {
      const span = workspace.segments.get(name)?.name.span;
      if (span === undefined) continue;
      report({
        message: `No campaign and no other segment names \`${name}\`.`,
        help: 'Use it or remove it; if people look at it on the page, say so with `// lint-ignore dead-segment: reason`.',
        span,
      });
    }
  },
};
