import type { WorkspaceRule } from '../lint-rule.ts';
import { usesOf } from '../walk/uses.ts';

/** A cohort that no campaign splits by. */
export const deadCohortRule: WorkspaceRule = {
  of: 'workspace',
  name: 'dead-cohort',
  level: 'warning',
  summary: 'No campaign splits by this cohort.',
  why: 'A cohort is there so that campaigns share a split; one that nobody shares tells readers of a test that does not run.',
  check: ({ program, workspace }, report) => {
    const used = new Set(program.campaigns.flatMap((campaign) => [...usesOf(campaign).cohorts]));
    for (const { name } of program.cohorts.filter((one) => !used.has(one.name))) {
      const span = workspace.cohorts.get(name)?.name.span;
      if (span !== undefined) report({ message: `There is no \`split by ${name}\`.`, help: 'Split by it or remove it.', span });
    }
  },
};
